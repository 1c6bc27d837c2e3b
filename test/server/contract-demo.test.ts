import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../examples/dashboard/demo.js';
import type { RunningDemo } from '../../examples/dashboard/demo.js';
import { describeFetcherContract } from '../../src/testing/index.js';
import type { FetcherContractOptions } from '../../src/testing/index.js';
import { PATIENCE } from '../patience.js';
import { DOWN, fetcherAt, WORKS } from './contract-host.js';

// The example as a host would test theirs: started once, asked over HTTP with a session's cookie, nothing of the kit's inside.
let demo: RunningDemo | undefined;
let options: FetcherContractOptions;
beforeAll(async () => {
  options = await start();
}, 240_000);
afterAll(async () => demo?.stop());

async function cookieOf(url: string, customer: string): Promise<{ cookie: string }> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ customer }),
  });
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

async function start(): Promise<FetcherContractOptions> {
  // Nothing of the page is asked for: any folder will do.
  const started = await startDemo({
    paceMs: 0,
    retryEveryMs: 3_600_000,
    webFolder: import.meta.dirname,
  });
  demo = started;
  const { meld, dashboardUrl, widgetOrigin } = started;
  const idOf = (customer: string, name: string) => {
    const found = meld
      .connections()
      .find((each) => each['externalCustomerId'] === customer && each['institutionName'] === name);
    return String(found?.['id']);
  };
  let changes = 0;
  const push = (id: string) => {
    changes += 1;
    meld.push(id, changes % 2 === 1 ? DOWN : WORKS);
    return id;
  };
  const harbour = idOf('ada', 'Harbour Credit Union');
  const platypus = idOf('ada', 'First Platypus Bank');
  const nordlys = idOf('grace', 'Nordlys Sparebank');
  return {
    fetcher: fetcherAt(dashboardUrl, await cookieOf(dashboardUrl, 'ada')),
    signedOut: fetcherAt(dashboardUrl, {}),
    foreign: nordlys,
    reconnectRequired: harbour,
    repairable: harbour,
    ended: () => meld.add({ externalCustomerId: 'ada', status: 'EXPIRED' }),
    refreshable: idOf('ada', 'Banco del Sol'),
    deletable: () => meld.add({ externalCustomerId: 'ada' }),
    start: {},
    trigger: () => push(platypus),
    triggerForeign: () => push(nordlys),
    promises: { lastEventId: true, statusChangedAt: true },
    pageSize: 5,
    forbidden: ['CANARY'],
    widgetOrigins: [widgetOrigin],
    timeoutMs: PATIENCE.timeout,
  };
}

describeFetcherContract(() => options, { describe, it });

describe('the example', () => {
  it('was the one that was asked', () => {
    expect(demo?.dashboardUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});
