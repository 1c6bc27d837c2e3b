import { describe, expect, it } from 'vitest';
import { createHttpFetcher } from '../../src/data/http-fetcher.js';
import type { ConnectionsFetcher } from '../../src/data/fetcher.js';
import { fetchStream } from '../../src/live/fetch-stream.js';
import {
  checkFetcherContract,
  connectionRecord,
  fakeBackEnd,
  fakeFetcher,
  recordIn,
} from '../../src/testing/index.js';
import type { FakeFetcher, FetcherContractOptions } from '../../src/testing/index.js';
import { DOWN, WORKS } from './contract-host.js';

const LOGIN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const ENDED = { status: 'EXPIRED', statusReason: null } as const;

function customer(): FakeFetcher {
  return fakeFetcher({
    connections: [
      connectionRecord({ id: 'changing' }),
      connectionRecord({ id: 'deletable' }),
      recordIn(DOWN, { id: 'refreshable' }),
      recordIn(LOGIN, { id: 'repairable' }),
      recordIn(ENDED, { id: 'ended' }),
    ],
    pageSize: 2,
    live: true,
  });
}

/** A customer's fake over the same wires as a host's back end. */
function overHttp(fake: FakeFetcher): ConnectionsFetcher {
  const respond = fakeBackEnd(fake);
  const baseUrl = 'https://app.example/api/meld';
  const fetch: typeof globalThis.fetch = (input, init) => respond(new Request(input, init));
  return {
    ...createHttpFetcher({ baseUrl, fetch }),
    subscribe: fetchStream({ url: `${baseUrl}/events`, fetch, share: false }),
  };
}

function trigger(fake: FakeFetcher): () => string {
  let changes = 0;
  return () => {
    changes += 1;
    fake.update('changing', changes % 2 === 1 ? DOWN : WORKS);
    return 'changing';
  };
}

/** What came of one check. */
async function check(id: string, options: FetcherContractOptions) {
  const { checks } = await checkFetcherContract({ timeoutMs: 1000, quietMs: 50, ...options, only: [id] });
  return checks[0];
}

describe('the fake, which a host’s tests take for a back end', () => {
  it.each([
    ['by itself', (fake: FakeFetcher) => fake],
    ['over HTTP', overHttp],
  ])('keeps what it can of the contract, %s', { timeout: 60_000 }, async (_, asked) => {
    const fake = customer();
    const { checks } = await checkFetcherContract({
      fetcher: asked(fake),
      foreign: 'of-nobody-here',
      reconnectRequired: 'repairable',
      ended: 'ended',
      repairable: 'repairable',
      refreshable: 'refreshable',
      deletable: 'deletable',
      start: {},
      trigger: trigger(fake),
      triggerForeign: () => 'of-nobody-here',
      promises: { statusChangedAt: true },
      quietMs: 50,
    });
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(checks.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id)).toEqual([
      'list-has-place',
      'signed-out-is-told',
      'stream-goes-on-from-list',
      'readings-press-nothing',
    ]);
  });
});

describe('a back end that is right', () => {
  it('may have accounts and banks of any name', async () => {
    const names = [
      'Basic Checking',
      'Basic Kontokorrentkredit',
      'Bearer Certificates 2026',
      'Access-Production Bank',
    ];
    const accounts = names.map((name) => ({ name, mask: '1234' }));
    const fetcher = fakeFetcher({ connections: [connectionRecord({ accounts, institutionName: names[0] })] });
    expect(await check('reads-hide-tokens', { fetcher })).toMatchObject({ outcome: 'passed' });
  });

  it('may send nothing under any name', async () => {
    const nothing = { serviceProviderDetails: null, widgetUrl: null, accessToken: null };
    const fetcher = fakeFetcher({ connections: [{ ...connectionRecord(), ...nothing }] });
    for (const id of ['reads-hide-provider', 'reads-hide-tokens', 'reads-hide-widgets'])
      expect(await check(id, { fetcher })).toMatchObject({ outcome: 'passed' });
  });

  it('may say that a stream has ended once the page has left it', async () => {
    const fake = customer();
    const fetcher: ConnectionsFetcher = {
      ...fake,
      subscribe(stream) {
        fake.subscribe?.(stream);
        stream.signal.addEventListener('abort', () => {
          setTimeout(() => stream.onState({ state: 'closed', reason: 'network' }));
        });
      },
    };
    expect(await check('stream-closes', { fetcher, trigger: trigger(fake) })).toMatchObject({
      outcome: 'passed',
    });
  });
});

describe('the contract', () => {
  it('does not say that all is well where it had nothing to look at', async () => {
    const fetcher = fakeFetcher({ connections: [] });
    for (const id of [
      'list-says-state',
      'list-honours-limit',
      'reads-hide-provider',
      'reads-hide-tokens',
      'reads-hide-widgets',
    ])
      expect(await check(id, { fetcher })).toMatchObject({
        id,
        outcome: 'skipped',
        why: expect.stringMatching(/Sign in as one/),
      });
  });

  it('does not take a name that is no check’s for one that is kept', async () => {
    await expect(checkFetcherContract({ fetcher: customer(), only: ['list-reeds'] })).rejects.toThrow(
      /no check `list-reeds`.+Nothing was checked.+`list-reads`/,
    );
  });

  it('tells a back end that is not there from one that refuses', async () => {
    const fetcher = createHttpFetcher({ baseUrl: '/api/meld' }); // in Node, an address of nowhere
    expect((await check('list-reads', { fetcher }))?.why).toMatch(/no status.+runs.+full address/);
    const denied = createHttpFetcher({
      baseUrl: 'https://app.example',
      fetch: async () => Response.json({}, { status: 401 }),
    });
    expect((await check('list-reads', { fetcher: denied }))?.why).toMatch(/status 401.+session/);
  });
});
