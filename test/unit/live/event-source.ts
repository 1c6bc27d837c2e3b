import { vi } from 'vitest';
import type { ConnectionsStream, StreamState } from '../../../src/data/index.js';

/** The browser's `EventSource`, spoken for by the test. */
export class FakeEventSource extends EventTarget {
  static made: FakeEventSource[] = [];
  isClosed = false;
  readonly url: string;
  readonly init: EventSourceInit | undefined;

  constructor(url: string, init?: EventSourceInit) {
    super();
    this.url = url;
    this.init = init;
    FakeEventSource.made.push(this);
  }

  static latest(): FakeEventSource {
    const source = FakeEventSource.made.at(-1);
    if (!source) throw new Error('Nobody has opened a stream.');
    return source;
  }

  static open(): readonly FakeEventSource[] {
    return FakeEventSource.made.filter(({ isClosed }) => !isClosed);
  }

  close(): void {
    this.isClosed = true;
  }

  /** A frame arrives. */
  say(type: string, data: unknown, lastEventId = ''): void {
    if (this.isClosed) return;
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    this.dispatchEvent(new MessageEvent(type, { data: text, lastEventId }));
  }

  /** The server answers, and says whether it goes on where the page was. */
  accept(resumed: boolean, place = '', heartbeatMs?: number): void {
    this.dispatchEvent(new Event('open'));
    this.say('ready', { resumed, heartbeatMs }, place);
  }

  fail(): void {
    if (!this.isClosed) this.dispatchEvent(new Event('error'));
  }
}

/** What a page hears of a stream. */
export function ears(more: { readonly lastEventId?: string; readonly scope?: string } = {}) {
  const controller = new AbortController();
  const states: StreamState[] = [];
  const stream: ConnectionsStream = {
    signal: controller.signal,
    scope: 'customer-1',
    onEvent: vi.fn<ConnectionsStream['onEvent']>(),
    onState: (state) => void states.push(state),
    ...more,
  };
  return { stream, states, stop: () => controller.abort() };
}

export const NETWORK: StreamState = { state: 'closed', reason: 'network' };
export const opened = (resumed: boolean): StreamState => ({ state: 'open', resumed });
