import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMeldClient } from '../../src/server/meld-client.js';
import type { MeldClient } from '../../src/server/meld-client.js';
import { MeldError } from '../../src/server/meld-error.js';
import { API_KEY, CANARY, fakeMeld, MELD_URL } from './fake-meld.js';
import type { FakeMeld, Trouble } from './fake-meld.js';

const ACTIVE = { status: 'ACTIVE', statusReason: null } as const;

function client(meld: FakeMeld = fakeMeld(), options: { timeoutMs?: number; apiKey?: string } = {}) {
  return createMeldClient({ apiKey: API_KEY, baseUrl: MELD_URL, fetch: meld.fetch, ...options });
}

const failureOf = (work: Promise<unknown>): Promise<MeldError> =>
  work.then(
    () => expect.fail('It should have been refused.'),
    (thrown: unknown) => (thrown instanceof MeldError ? thrown : expect.fail('Not coded.')),
  );

/** Every method, so that no rule holds for one of them only. */
const METHODS: [string, (meld: MeldClient) => Promise<unknown>][] = [
  ['list', (meld) => meld.listConnections({ externalCustomerId: 'anna' })],
  ['get', (meld) => meld.getConnection('a')],
  ['start', (meld) => meld.startConnection({})],
  ['repair', (meld) => meld.repairConnection('a')],
  ['refresh', (meld) => meld.refreshConnection('a')],
  ['delete', (meld) => meld.deleteConnection('a')],
];

afterEach(() => {
  vi.useRealTimers();
});

describe('what Meld is asked', () => {
  it('is what its documentation says, with the key and the version in the headers', async () => {
    const meld = fakeMeld();
    meld.put('a/b', ACTIVE);
    const asked = client(meld);
    await asked.listConnections({ externalCustomerId: 'a&b', limit: 7, after: 'key 1' });
    await asked.getConnection('a/b');
    await asked.startConnection({ externalCustomerId: 'anna', products: ['BALANCES'] });
    await asked.repairConnection('a/b');
    await asked.refreshConnection('a/b', { products: ['BALANCES'] });
    await asked.deleteConnection('a/b');
    expect(meld.calls.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['GET', '/connections?externalCustomerId=a%26b&limit=7&after=key+1', null],
      ['GET', '/connections/a%2Fb', null],
      ['POST', '/connect/start', { externalCustomerId: 'anna', products: ['BALANCES'] }],
      ['POST', '/connect/repair', { connectionId: 'a/b' }],
      ['POST', '/connections/a%2Fb/refresh', { products: ['BALANCES'] }],
      ['DELETE', '/connections/a%2Fb', null],
    ]);
    for (const { headers } of meld.calls) {
      expect(headers.get('authorization')).toBe(`BASIC ${API_KEY}`);
      expect(headers.get('meld-version')).toBe('2026-02-03');
    }
  });

  it.each(['', ' ', '.', '..', 'a\0', '\ud800', 'x'.repeat(513)])(
    'is nothing about %j, which can be no id and may be another address',
    async (id) => {
      const meld = fakeMeld();
      const asked = client(meld);
      for (const ask of [asked.getConnection, asked.refreshConnection, asked.deleteConnection])
        expect(await failureOf(ask(id))).toMatchObject({ code: 'MC404', status: 404 });
      expect(meld.calls).toEqual([]);
    },
  );

  it('goes to production unless told otherwise, and never follows a redirect with the key', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(
      async () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
    );
    const error = await failureOf(createMeldClient({ apiKey: API_KEY, fetch }).getConnection('a'));
    expect(fetch).toHaveBeenCalledOnce();
    expect(fetch.mock.lastCall?.[0]).toBe('https://api.meld.io/bank-linking/connections/a');
    expect(fetch.mock.lastCall?.[1]?.redirect).toBe('manual');
    expect(error.code).toBe('MC462');
  });
});

describe('the time of a reading', () => {
  it('is Meld’s, and never earlier than what was read', async () => {
    const meld = fakeMeld();
    meld.put('a', ACTIVE);
    for (const milliseconds of [0, 1, 400, 999]) {
      meld.now = new Date(Date.UTC(2026, 10, 1, 9, 0, 0, milliseconds));
      const { readAt } = await client(meld).getConnection('a');
      expect(readAt).toBe('2026-11-01T09:00:01.000Z');
      expect(Date.parse(readAt ?? '')).toBeGreaterThanOrEqual(meld.now.getTime());
    }
  });

  it.each([undefined, 'soon'])('is unknown without a header that says it: %s', async (date) => {
    const fetch = async () => Response.json({ id: 'a' }, { headers: date === undefined ? {} : { date } });
    const { readAt } = await createMeldClient({ apiKey: API_KEY, fetch }).getConnection('a');
    expect(readAt).toBeNull();
  });
});

describe('pages', () => {
  it('lead to the next one by the key of the last row, as long as rows remain', async () => {
    const meld = fakeMeld();
    for (const id of ['a', 'b', 'c']) meld.put(id, ACTIVE);
    const list = (after?: string) =>
      client(meld).listConnections({ externalCustomerId: 'anna', limit: 2, after });
    const first = await list();
    expect(first.value).toMatchObject({ connections: [{ id: 'a' }, { id: 'b' }], nextKey: 'key-b' });
    expect((await list('key-b')).value).toMatchObject({ connections: [{ id: 'c' }], nextKey: null });
  });

  it.each([
    ['no rows', { connections: 'none' }],
    ['more rows and no key', { connections: [{ id: 'a' }], remaining: 3 }],
    ['more rows after none', { connections: [], remaining: 3 }],
    ['nothing', null],
  ])('with %s are not taken for a list', async (_, body) => {
    const fetch = async () => Response.json(body);
    const list = createMeldClient({ apiKey: API_KEY, fetch }).listConnections({ externalCustomerId: 'anna' });
    expect((await failureOf(list)).code).toBe('MC462');
  });
});

it.each([
  {},
  { id: 'a' },
  { id: 'a', widgetUrl: 'javascript:alert(1)' },
  { id: '', widgetUrl: 'https://x' },
  7,
])('a session without an address to open is refused: %j', async (body) => {
  const meld = createMeldClient({ apiKey: API_KEY, fetch: async () => Response.json(body) });
  expect((await failureOf(meld.repairConnection('a'))).code).toBe('MC462');
  expect((await failureOf(meld.startConnection({}))).code).toBe('MC462');
});

describe.each(METHODS)('a failed %s', (_, ask) => {
  it.each<[Trouble, string, number | null]>([
    [{ status: 400 }, 'MC440', 400],
    [{ status: 401 }, 'MC401', 401],
    [{ status: 403 }, 'MC401', 403],
    [{ status: 404 }, 'MC404', 404],
    [{ status: 408 }, 'MC460', 408],
    [{ status: 409 }, 'MC409', 409],
    [{ status: 429 }, 'MC429', 429],
    [{ status: 500 }, 'MC450', 500],
    [{ status: 503 }, 'MC450', 503],
    ['breaks', 'MC461', null],
  ])('is coded: %j', async (trouble, code, status) => {
    const meld = fakeMeld();
    meld.trouble(/./, trouble);
    const error = await failureOf(ask(client(meld)));
    expect(error).toMatchObject({ code, status, requestId: status === null ? null : 'req-1' });
  });

  it('says nothing of the key, of what was answered, or of what was thrown', async () => {
    for (const trouble of [{ status: 500 }, { status: 401 }, 'breaks'] as const) {
      const meld = fakeMeld();
      meld.trouble(/./, trouble);
      const error = await failureOf(ask(client(meld)));
      const said = [error.message, error.stack, String(error.cause), JSON.stringify(error)].join();
      expect(said).not.toContain(CANARY);
    }
  });

  it('is given up after ten seconds, before the browser is, and leaves no timer behind', async () => {
    vi.useFakeTimers();
    const meld = fakeMeld();
    meld.trouble(/./, 'hangs');
    const failure = failureOf(ask(client(meld)));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ code: 'MC460', status: null });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('how long Meld asks to wait', () => {
  const wait = async (retryAfter: string, date?: string) => {
    const meld = fakeMeld();
    meld.trouble(/./, { status: 429, headers: { 'retry-after': retryAfter, ...(date ? { date } : {}) } });
    return (await failureOf(client(meld).refreshConnection('a'))).retryAfterMs;
  };

  it.each([
    ['7', 7000],
    ['0', 0],
    ['31536000000', 86_400_000],
    ['soon', null],
    ['', null],
    ['-5', null],
  ])('is read from the header in seconds, a day at most: %j', async (header, ms) => {
    expect(await wait(header)).toBe(ms);
  });

  it('is read from a date by Meld’s clock, whatever ours says', async () => {
    const until = 'Sun, 01 Nov 2026 09:02:00 GMT';
    expect(await wait(until, 'Sun, 01 Nov 2026 09:00:00 GMT')).toBe(120_000);
    expect(await wait(until, 'Sun, 01 Nov 2026 10:00:00 GMT')).toBe(0);
    expect(await wait(until, 'sometime')).toBeNull();
  });
});
