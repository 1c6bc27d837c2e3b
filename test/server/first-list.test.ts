import { describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../src/server/list-page.js';
import type { KeptConnection } from '../../src/server/connection-store.js';
import { backEnd, CALL } from './back-end.js';
import { PATIENCE } from '../patience.js';

const ACTIVE = { status: 'ACTIVE', statusReason: null } as const;
const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const LIST = /^GET \/connections\?/;

describe('the first list of a customer', () => {
  it('is read from Meld once, however many pages of theirs open at the same time', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    const opened = Array.from({ length: 20 }, () => host.as('anna').listConnections({ ...CALL, limit: 100 }));
    for (const page of await Promise.all(opened)) expect(page).toMatchObject({ connections: [{ id: 'a' }] });
    expect(host.meld.count(LIST)).toBe(1);
    await host.as('ben').listConnections({ ...CALL, limit: 100 });
    expect(host.meld.count(LIST)).toBe(2);
  });

  it('keeps nobody waiting twice as long as Meld takes to fail, nor asks it again for them', async () => {
    const host = backEnd();
    let fail: (() => void) | undefined;
    host.meld.trouble(LIST, { status: 503 });
    host.meld.whenRead = () => new Promise((resolve) => (fail = resolve));
    const opened = Array.from({ length: 20 }, () => host.send('/connections'));
    await vi.waitFor(() => expect(fail).toBeDefined(), PATIENCE);
    await new Promise((resolve) => setImmediate(resolve));
    fail?.();
    host.meld.whenRead = () => {};
    for (const response of await Promise.all(opened)) expect(response.status).toBe(503);
    expect(host.meld.count(LIST)).toBe(1);
  });

  it('is refused with a time to wait while Meld is down, and read when it is back', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    host.meld.trouble(LIST, { status: 503 });
    const refused = await host.send('/connections');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await refused.json()).toEqual({ code: 'MC450' });
    expect(await host.connections.isKnown('anna')).toBe(false);
    host.meld.trouble(LIST, null);
    expect(await (await host.send('/connections')).json()).toMatchObject({ connections: [{ id: 'a' }] });
    expect(await host.connections.isKnown('anna')).toBe(true);
  });

  it('shows what is known while Meld is down, and is still read later', async () => {
    const host = backEnd();
    for (const id of ['a', 'b']) host.meld.put(id, OUTAGE);
    await host.as('anna').getConnection('a', CALL);
    host.meld.trouble(LIST, 'breaks');
    expect(await (await host.send('/connections')).json()).toMatchObject({ connections: [{ id: 'a' }] });
    expect(host.faults).toMatchObject([{ code: 'MC461', during: 'list' }]);
    host.meld.trouble(LIST, null);
    const page = await (await host.send('/connections')).json();
    expect(page).toMatchObject({ connections: [{ id: 'a' }, { id: 'b' }] });
  });

  it('is read again for a customer who was forgotten, and mends what lost webhooks left behind', async () => {
    const host = backEnd();
    for (const id of ['a', 'b']) host.meld.put(id, ACTIVE);
    await host.send('/connections');
    host.meld.put('a', OUTAGE);
    host.meld.put('c', ACTIVE);
    host.meld.now = new Date('2026-11-09T09:00:00Z');
    Object.assign(host.connections, { isKnown: async () => false }); // the customer's row was deleted
    const page = await (await host.send('/connections')).json();
    expect(page).toMatchObject({
      connections: [{ id: 'a', ...OUTAGE }, { id: 'b', ...ACTIVE }, { id: 'c' }],
    });
  });

  it('is not taken for whole when a later page failed', async () => {
    const host = backEnd();
    for (let index = 0; index < 150; index += 1) host.meld.put(`c${index}`, ACTIVE);
    host.meld.trouble(/after=/, { status: 500 });
    await host.send('/connections');
    expect(await host.connections.isKnown('anna')).toBe(false);
    host.meld.trouble(/after=/, null);
    await host.send('/connections');
    expect(await host.connections.list('anna')).toHaveLength(150);
  });

  it('ends although Meld’s keys go round in a circle', async () => {
    const host = backEnd();
    const circle = {
      ...host.client,
      listConnections: async () => ({
        value: { connections: [{ id: 'a', status: 'ACTIVE', externalCustomerId: 'anna' }], nextKey: 'again' },
        readAt: null,
      }),
    };
    const lost = backEnd({ meld: circle });
    await lost.send('/connections');
    expect(lost.faults).toMatchObject([{ code: 'MC462' }]);
    expect(await lost.connections.isKnown('anna')).toBe(false);
  });
});

describe('a page of the list', () => {
  const kept = (id: string, createdAt: string | null): KeptConnection => ({
    id,
    customer: 'anna',
    readAt: null,
    appliedAt: null,
    triedAt: null,
    record: { id, status: 'ACTIVE', createdAt },
  });
  const rows = [
    kept('z', '2026-01-02T00:00:00Z'),
    kept('old', '1969-01-01T00:00:00Z'),
    kept('none', null),
    kept('b', '2026-01-03T00:00:00Z'),
    kept('a', '2026-01-03T00:00:00.000Z'),
    kept('odd', 'soon'),
  ];
  const ids = (query: string, from = rows) =>
    pageOf(from, new URLSearchParams(query)).connections.map(({ id }) => id);

  it('has the newest first, then goes by id, whatever order the store has', () => {
    const sorted = ['a', 'b', 'z', 'old', 'none', 'odd'];
    expect(ids('')).toEqual(sorted);
    expect(ids('', rows.toReversed())).toEqual(sorted);
  });

  it.each(['', 'limit=0x2', 'limit=-1', 'limit=two', 'limit=1e9', 'limit=1000', 'cursor=junk', 'cursor=9'])(
    'is the first hundred where the query cannot be read: %s',
    (query) => {
      expect(ids(query)).toHaveLength(6);
    },
  );

  it('leads to the next one, through every row once, although rows come and go in between', () => {
    let cursor: string | null = '';
    let from = rows;
    const seen: string[] = [];
    while (cursor !== null) {
      const page = pageOf(from, new URLSearchParams({ limit: '2', cursor }));
      seen.push(...page.connections.map(({ id }) => id));
      cursor = page.nextCursor;
      from = [
        kept(`new-${seen.length}`, '2026-06-01T00:00:00Z'),
        ...from.filter(({ id }) => id !== seen.at(-1)),
      ];
    }
    expect(seen).toEqual(['a', 'b', 'z', 'old', 'none', 'odd']);
    expect(ids('limit=0')).toEqual(['a']);
  });
});
