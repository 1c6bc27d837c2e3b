import { afterEach, describe, expect, it, vi } from 'vitest';
import { meldId, SANDBOX_BANKS } from '../../examples/dashboard/sandbox/banks.js';
import { parseConnections } from '../../src/domain/index.js';
import { DOCUMENTED_ROWS } from '../../src/testing/index.js';
import { openHost } from './sandbox-host.js';
import type { SandboxHost } from './sandbox-host.js';
import { PATIENCE } from '../patience.js';

const hosts: SandboxHost[] = [];
async function host(options: Parameters<typeof openHost>[0] = {}): Promise<SandboxHost> {
  const opened = await openHost(options);
  hosts.push(opened);
  return opened;
}
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((each) => each.close()));
});

const bankOf = (provider: string) =>
  SANDBOX_BANKS.find((each) => each.serviceProvider === provider)?.id ?? null;
const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' };
const ada = { externalCustomerId: 'ada', institutionId: bankOf('PLAID') };
const error = (code: string) => ({
  code,
  message: expect.any(String),
  requestId: expect.any(String),
  timestamp: expect.stringMatching(/Z$/),
});

/** Rows of every page, by following the last key; and how many were left at each step. */
async function walk({ ask }: SandboxHost, direction: 'after' | 'before', from: string, limit: number) {
  const ids: string[] = [];
  const left: number[] = [];
  let key = from;
  for (;;) {
    const query = new URLSearchParams({ limit: String(limit), ...(key === '' ? {} : { [direction]: key }) });
    const page = await (await ask('GET', `/connections?${query.toString()}`)).json();
    ids.push(...page.connections.map(({ id }: { id: string }) => id));
    left.push(page.remaining);
    key = page.connections.at(direction === 'after' ? -1 : 0)?.key;
    if (page.remaining === 0 || key === undefined) return { ids, left };
  }
}

describe('the list', () => {
  it('has ten to a page, newest first, and tells how many more there are', async () => {
    const { meld, ask } = await host();
    const added = Array.from({ length: 23 }, () => meld.add(ada));
    const page = await (await ask('GET', '/connections')).json();
    expect(page).toMatchObject({ count: 10, remaining: 13 });
    const newest = added.toReversed();
    expect(page.connections.map(({ id }: { id: string }) => id)).toEqual(newest.slice(0, 10));
    for (const limit of [1, 7, 10, 23, 100])
      expect((await walk({ ask } as SandboxHost, 'after', '', limit)).ids).toEqual(newest);
    const back = page.connections[9].key;
    expect((await walk({ ask } as SandboxHost, 'before', back, 4)).left).toEqual([5, 1, 0]);
  });

  it('is read by the kit, row by row, without the provider’s secrets', async () => {
    const { meld, ask } = await host();
    for (const row of DOCUMENTED_ROWS) meld.add({ ...ada, ...row });
    const page = await (await ask('GET', '/connections?limit=100')).json();
    const { connections, problems } = parseConnections(page.connections);
    expect(connections.map(({ status, statusReason }) => ({ status, statusReason }))).toEqual(
      DOCUMENTED_ROWS.toReversed(),
    );
    expect(problems).toEqual([]);
    expect(JSON.stringify(page)).toContain('CANARY');
    expect(JSON.stringify(connections)).not.toContain('CANARY');
  });

  it('filters by customer, bank, status, provider and day', async () => {
    const { meld, ask } = await host();
    const wanted = meld.add({ ...ada, ...BROKEN, createdAt: '2026-01-05T10:00:00Z' });
    meld.add({ externalCustomerId: 'grace', institutionId: bankOf('MX') });
    const count = async (query: string) => (await (await ask('GET', `/connections?${query}`)).json()).count;
    const page = await (await ask('GET', '/connections?externalCustomerId=ada')).json();
    expect(page.connections.map(({ id }: { id: string }) => id)).toEqual([wanted]);
    expect(await count(`customerId=${page.connections[0].customerId}`)).toBe(1);
    expect(await count(`institutionId=${bankOf('MX')}&institutionName=First+Platypus+Bank`)).toBe(1);
    expect(await count('institutionName=First+Platypus+Bank')).toBe(1);
    expect(await count('statuses=ACTIVE,RECONNECT_REQUIRED')).toBe(2);
    expect(await count('statuses=DELETED')).toBe(0);
    expect(await count('serviceProviders=MX,FINICITY')).toBe(1);
    expect(await count('startDate=2026-01-05&endDate=2026-01-05')).toBe(1);
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'after=a&before=b', 'after=nonsense'])(
    'refuses %s',
    async (query) => {
      const { meld, ask } = await host();
      meld.add(ada);
      const answer = await ask('GET', `/connections?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject(error('BAD_REQUEST'));
    },
  );
});

describe('the errors', () => {
  it('are Meld’s: no key, no such connection, no id, no such path', async () => {
    const { meld, ask } = await host();
    const url = 'http://meld.example/bank-linking/connections';
    for (const authorization of ['', 'BASIC wrong', 'Bearer sandbox-key', 'BASIC'])
      expect((await meld.fetch(new Request(url, { headers: { authorization } }))).status).toBe(401);
    const missing = await ask('GET', `/connections/${meldId('Nobody')}`);
    expect([missing.status, await missing.json()]).toEqual([
      404,
      expect.objectContaining(error('NOT_FOUND')),
    ]);
    expect((await ask('GET', '/connections/short')).status).toBe(400);
    expect((await ask('GET', '/nowhere')).status).toBe(404);
  });

  it('refuse what the guides refuse, by status', async () => {
    const { meld, ask } = await host();
    const answers = await Promise.all(
      DOCUMENTED_ROWS.map(async (row) => {
        const [one, two] = [meld.add({ ...ada, ...row }), meld.add({ ...ada, ...row })];
        const refresh = await ask('POST', `/connections/${one}/refresh`);
        const repair = await ask('POST', '/connect/repair', { connectionId: two });
        return { status: row.status, refresh: refresh.status, repair: repair.status };
      }),
    );
    const which = (operation: 'refresh' | 'repair', status: number) =>
      new Set(answers.filter((each) => each[operation] === status).map((each) => each.status));
    expect(which('refresh', 202)).toEqual(
      new Set(['ACTIVE', 'PARTIALLY_ACTIVE', 'DEGRADED', 'UNDETERMINED']),
    );
    expect(which('refresh', 409)).toEqual(
      new Set(['IN_PROGRESS', 'EXPIRED', 'RECONNECT_REQUIRED', 'UNRECOVERABLE', 'DELETED']),
    );
    expect(which('repair', 409)).toEqual(new Set(['IN_PROGRESS', 'EXPIRED', 'DELETED']));
  });

  it('come to a second refresh through MX within three hours, and to no other', async () => {
    let now = Date.parse('2026-03-10T12:00:00Z');
    const { meld, ask } = await host({ now: () => new Date(now) });
    const mx = meld.add({ ...ada, institutionId: bankOf('MX') });
    const plaid = meld.add(ada);
    const refresh = async (id: string) => (await ask('POST', `/connections/${id}/refresh`)).status;
    expect([await refresh(mx), await refresh(mx)]).toEqual([202, 429]);
    expect([await refresh(plaid), await refresh(plaid)]).toEqual([202, 202]);
    now += 3 * 60 * 60_000;
    expect(await refresh(mx)).toBe(202);
  });

  it('come when they are ordered, as often as ordered', async () => {
    const { meld, ask } = await host();
    const id = meld.add(ada);
    meld.refuse('refresh', 503, 2);
    const answers = [1, 2, 3].map(async () => (await ask('POST', `/connections/${id}/refresh`)).status);
    expect(await Promise.all(answers)).toEqual([503, 503, 202]);
    meld.refuse('refresh', 503);
    meld.refuse('refresh', 503, 0);
    expect((await ask('POST', `/connections/${id}/refresh`)).status).toBe(202);
  });

  it('refuse a start that Meld would refuse', async () => {
    const { ask } = await host();
    const start = { externalCustomerId: 'ada', products: ['BALANCES'] };
    const status = async (fields: object) =>
      (await ask('POST', '/connect/start', { ...start, ...fields })).status;
    expect(await status({})).toBe(201);
    expect(await status({ products: [] })).toBe(400);
    expect(await status({ products: ['GOLD'] })).toBe(400);
    expect(await status({ optionalProducts: ['BALANCES'] })).toBe(400);
    expect(await status({ regions: ['Utopia'] })).toBe(400);
    expect(await status({ externalCustomerId: '' })).toBe(400);
    expect(await status({ institutionId: meldId('NoSuchBank') })).toBe(404);
  });
});

describe('a connection', () => {
  it('that is deleted says so once, and stays readable', async () => {
    const { meld, ask, received } = await host();
    const id = meld.add(ada);
    expect((await ask('DELETE', `/connections/${id}`)).status).toBe(204);
    expect((await ask('DELETE', `/connections/${id}`)).status).toBe(409);
    await meld.settled();
    expect(received.map(({ event }) => event?.type)).toEqual(['deleted', 'accountsRemoved', 'statusChanged']);
    expect(await (await ask('GET', `/connections/${id}`)).json()).toMatchObject({ status: 'DELETED' });
  });

  it('that nobody finishes ends after four hours', async () => {
    let now = Date.parse('2026-03-10T12:00:00Z');
    const { ask } = await host({ now: () => new Date(now) });
    const { id } = await (
      await ask('POST', '/connect/start', { externalCustomerId: 'ada', products: ['BALANCES'] })
    ).json();
    const status = async () => (await (await ask('GET', `/connections/${id}`)).json()).status;
    expect(await status()).toBe('IN_PROGRESS');
    now += 4 * 60 * 60_000 + 10;
    expect(await status()).toBe('EXPIRED');
  });

  it('heals with the refresh after those that fail, step by step', async () => {
    const { meld, ask, received } = await host();
    const id = meld.add(ada);
    meld.outage(id, 2);
    const state = () => meld.connections()[0]?.['status'];
    const refresh = async () => {
      expect((await ask('POST', `/connections/${id}/refresh`)).status).toBe(202);
    };
    const updates = () => received.filter(({ event }) => event?.type === 'accountsUpdating').length;
    for (const count of [1, 2]) {
      await refresh();
      await vi.waitFor(() => expect(updates()).toBe(count), PATIENCE);
      expect(state()).toBe('DEGRADED');
    }
    await refresh();
    await vi.waitFor(() => expect(received.at(-1)?.event?.type).toBe('transactionsAggregated'), PATIENCE);
    expect(state()).toBe('ACTIVE');
    expect(received.slice(-4).map(({ event }) => event?.type)).toEqual([
      'accountsUpdating',
      'statusChanged',
      'accountsUpdated',
      'transactionsAggregated',
    ]);
  });

  it('that is an inactive duplicate takes over from the main one when it is refreshed', async () => {
    const { meld, ask } = await host();
    const twin = { ...ada, institutionId: bankOf('FINICITY') };
    const [main, copy] = [meld.add({ ...twin, ...BROKEN }), meld.add(twin)];
    meld.push(copy, { status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' });
    await ask('POST', `/connections/${copy}/refresh`);
    const read = async (id: string) => (await ask('GET', `/connections/${id}`)).json();
    await vi.waitFor(async () => expect(await read(copy)).toMatchObject(BROKEN), PATIENCE);
    expect(await read(main)).toMatchObject({
      statusReason: 'INACTIVE_DUPLICATE',
      activeDuplicateConnectionId: copy,
      duplicateConnectionIds: [main, copy],
    });
  });
});
