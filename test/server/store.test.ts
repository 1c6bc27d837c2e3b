import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMemoryStore, createPostgresStore, POSTGRES_SCHEMA } from '../../src/server/index.js';
import { openPglite } from './sql-clients.js';
import type { OpenedClient } from './sql-clients.js';
import { storeContract } from './store-contract.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // PGlite takes seconds to start where others work as well

storeContract('memory', createMemoryStore);

let pglite: OpenedClient;
beforeAll(async () => {
  pglite = await openPglite();
});
afterAll(() => pglite.close());
storeContract('PGlite', () => createPostgresStore(pglite.sql));

describe('a memory store', () => {
  it('keeps a customer’s last thousand events, and says when one is asked for that is gone', async () => {
    const { log } = createMemoryStore();
    const start = (await log.readAfter('me', null)).head;
    const names = Array.from({ length: 1001 }, (_, n) => `${n}`);
    for (const eventId of names) await log.append({ customer: 'me', eventId, data: eventId });
    expect(await log.readAfter('me', start)).toMatchObject({ events: [], isWhole: false });
    const feed = (await log.readAfter('me', null)).head.split('.')[0];
    expect(await log.readAfter('me', `${feed}.0`)).toMatchObject({ isWhole: false });
    const oldest = await log.readAfter('me', `${feed}.1`);
    expect([oldest.isWhole, oldest.events[0]?.data]).toEqual([true, '1']);
    await log.append({ customer: 'me', eventId: '0', data: 'again' }); // its event is gone, its name is not
    expect((await log.readAfter('me', `${feed}.1000`)).events).toHaveLength(1);
  });

  it('never takes a place of the process before for its own, not even one before any event', async () => {
    const [before, after] = [createMemoryStore(), createMemoryStore()];
    const { head } = await before.log.readAfter('me', null);
    expect((await before.log.readAfter('me', head)).isWhole).toBe(true);
    expect((await after.log.readAfter('me', head)).isWhole).toBe(false);
  });
});

describe('the tables', () => {
  it('can be made by the host’s own tools, again and again, and all begin with meld_', async () => {
    const { sql, close } = await openPglite();
    for (const statement of [POSTGRES_SCHEMA, POSTGRES_SCHEMA]
      .join('')
      .split(';')
      .filter((each) => each.trim()))
      await sql.query(statement);
    const store = await createPostgresStore(sql, { migrate: false });
    await store.log.append({ customer: 'me', eventId: 'e', data: 'd' });
    const { rows } = await sql.query(`select tablename from pg_tables where schemaname = 'public'`);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ tablename }) => String(tablename).startsWith('meld_'))).toBe(true);
    await store.close();
    await close();
  });

  it('that are missing are named by the error, and a row that cannot be read is nobody’s to take', async () => {
    const { sql, close } = await openPglite();
    const store = await createPostgresStore(sql);
    await sql.query('delete from meld_log');
    await expect(store.log.readAfter('me', null)).rejects.toThrow('MC489');
    const row = `insert into meld_connections (id, customer, record, waiting) values ($1, 'me', $2, true)`;
    for (const [n, record] of ['{', '[]', '{"id":"other","status":"ACTIVE"}', '{"id":"r3"}'].entries())
      await sql.query(row, [`r${n}`, record]);
    expect(await store.connections.list('me')).toEqual([]);
    expect(await store.connections.listWaiting(9)).toEqual([]);
    const record = { id: 'r0', status: 'ACTIVE' };
    const moments = { readAt: null, appliedAt: null, triedAt: null };
    const put = (customer: string) =>
      store.connections.change('r0', () => ({ id: 'r0', customer, record, ...moments }));
    await expect(put('another')).rejects.toThrow('MC480');
    expect(await put('me')).toEqual(await store.connections.get('r0'));
    await store.close();
    await close();
  });
});

describe('events that are pruned', () => {
  it('are said to be missing to who was behind them, and to nobody else', async () => {
    const { sql, close } = await openPglite();
    const store = await createPostgresStore(sql);
    const { log, prune } = store;
    const start = (await log.readAfter('me', null)).head;
    const calm = (await log.readAfter('calm', null)).head;
    for (const eventId of ['a', 'b']) await log.append({ customer: 'me', eventId, data: eventId });
    await sql.query(`update meld_events set kept_at = kept_at - interval '8 days'`);
    const { head } = await log.readAfter('me', null);
    await log.append({ customer: 'me', eventId: 'c', data: 'c' });
    await prune(7 * 86_400_000);
    expect(await log.readAfter('me', start)).toMatchObject({ events: [], isWhole: false });
    expect((await log.readAfter('me', head)).events).toMatchObject([{ data: 'c' }]);
    await prune(-1000); // all of them
    expect((await log.readAfter('me', head)).isWhole).toBe(false);
    expect((await log.readAfter('me', (await log.readAfter('me', null)).head)).isWhole).toBe(true);
    expect((await log.readAfter('calm', calm)).isWhole).toBe(true);
    await store.close();
    await close();
  });
});
