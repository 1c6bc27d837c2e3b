import { fakeFetcher, FIXTURE_NOW } from '../src/testing/index.js';
import type { FakeFetcher } from '../src/testing/index.js';
import type { ConnectionRecord } from '../src/index.js';
import { fakeWidgetOrigin, fakeWidgetUrl } from './fake-widget-url.js';
import type { FakeWidgetParams } from './fake-widget-url.js';

/** A back end whose sessions open the pretend bank: whoever signs in there comes back to a connection that works. */
export function fakeBank(
  connections: readonly ConnectionRecord[],
  { afterwards, ...params }: FakeWidgetParams & { readonly afterwards?: Partial<ConnectionRecord> } = {},
): FakeFetcher {
  const fetcher = fakeFetcher({ connections, widgetUrl: fakeWidgetUrl(params) });
  window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin !== fakeWidgetOrigin || !JSON.stringify(data ?? null).includes('connect_complete')) return;
    fetcher.finishSession({ successfullyAggregatedAt: FIXTURE_NOW.toISOString(), ...afterwards });
  });
  return fetcher;
}
