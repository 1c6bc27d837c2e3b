import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPostgresStore } from '../../src/server/index.js';
import type { PostgresStore } from '../../src/server/index.js';
import { findPostgres, startPostgres } from './postgres.js';
import type { PrivatePostgres } from './postgres.js';
import { openPg } from './sql-clients.js';
import type { OpenedClient } from './sql-clients.js';
import { kept, storeContract } from './store-contract.js';
import { PATIENCE } from '../patience.js';

const programs = findPostgres();
if (programs === null)
  console.info('Skipped: no PostgreSQL here (initdb and postgres on the PATH would do).');

describe.skipIf(programs === null)('a real PostgreSQL', { timeout: 60_000 }, () => {
  let postgres: PrivatePostgres;
  const clients: OpenedClient[] = [];
  const stores: PostgresStore[] = [];

  /** A process of its own, as far as the database can tell. */
  async function openProcess(
    probeMs?: number,
  ): Promise<PostgresStore & { readonly sql: OpenedClient['sql'] }> {
    const client = openPg(postgres.config);
    clients.push(client);
    const store = await createPostgresStore(client.sql, { probeMs });
    stores.push(store);
    return { ...store, sql: client.sql };
  }

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    console.info(`PostgreSQL ${postgres.version}`);
  }, 60_000);
  afterAll(async () => {
    await Promise.allSettled(stores.map((store) => store.close()));
    await Promise.allSettled(clients.map((client) => client.close()));
    await postgres?.stop();
  }, 30_000);

  it('is set up by eight processes that start at once', async () => {
    const client = openPg(postgres.config);
    clients.push(client);
    await client.sql.query('create database together');
    const config = { ...postgres.config, database: 'together' };
    const starting = Array.from({ length: 8 }, async () => {
      const each = openPg(config);
      clients.push(each);
      const store = await createPostgresStore(each.sql);
      stores.push(store);
      return (await store.log.readAfter('me', null)).head;
    });
    expect(new Set(await Promise.all(starting)).size).toBe(1);
  });

  storeContract('PostgreSQL', () => openProcess());

  it('loses none of 200 edits at once from two processes, the first one included', async () => {
    const [one, two] = [await openProcess(), await openProcess()];
    const edit = (store: PostgresStore) =>
      store.connections.change('busy', (before) => {
        const now = before ?? kept('busy', 'me');
        return { ...now, record: { ...now.record, refreshAttempts: (now.record.refreshAttempts ?? 0) + 1 } };
      });
    await Promise.all(Array.from({ length: 200 }, (_, n) => edit(n % 2 === 0 ? one : two)));
    expect((await one.connections.get('busy'))?.record.refreshAttempts).toBe(200);
  });

  it('shows a reader who follows every one of 500 events appended by two processes at once, in order', async () => {
    const [one, two, reader] = [await openProcess(), await openProcess(), await openProcess()];
    let place = (await reader.log.readAfter('busy', null)).head;
    const seen: { readonly id: string; readonly data: string }[] = [];
    const appending = Promise.all(
      Array.from({ length: 500 }, (_, n) => {
        const { log } = n % 2 === 0 ? one : two;
        return log.append({ customer: 'busy', eventId: `${n % 450}`, data: `${n % 450}` }); // 50 come twice
      }),
    );
    let isDone = false;
    void appending.catch(() => {}).then(() => (isDone = true));
    for (let isLast = false; !isLast;) {
      isLast = isDone;
      const stretch = await reader.log.readAfter('busy', place);
      expect(stretch.isWhole).toBe(true);
      seen.push(...stretch.events);
      place = stretch.head;
    }
    await appending;
    expect(new Set(seen.map(({ data }) => data)).size).toBe(450);
    expect(seen).toHaveLength(450);
    const counts = seen.map(({ id }) => Number(id.split('.')[1]));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  it('never shows an event before one that was begun earlier and is not committed yet', async () => {
    const [slow, fast] = [await openProcess(), await openProcess()];
    const start = (await fast.log.readAfter('slow', null)).head;
    await fast.log.append({ customer: 'slow', eventId: '0', data: '0' });
    let second: Promise<void> = Promise.resolve();
    await slow.sql.transaction(async (query) => {
      await query(`update meld_feeds set head = head + 1`); // what an append does first, held open
      second = fast.log.append({ customer: 'slow', eventId: '2', data: '2' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await fast.log.readAfter('slow', start)).events).toMatchObject([{ data: '0' }]);
    });
    await second;
    const { events } = await fast.log.readAfter('slow', start);
    expect(events.map(({ id }) => Number(id.split('.')[1]))).toEqual([1, 3]);
  });

  it('wakes who listens in another process', async () => {
    const [here, there] = [await openProcess(), await openProcess()];
    const [wake, other] = [vi.fn(), vi.fn()];
    there.log.listen('woken', wake);
    there.log.listen('asleep', other);
    await vi.waitFor(
      () => expect([wake.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]),
      PATIENCE,
    ); // to begin with
    await here.log.append({ customer: 'woken', eventId: 'e', data: 'd' });
    await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(2), PATIENCE);
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('gives one lease to one of two processes, and says who by its own clock', async () => {
    const [one, two] = [await openProcess(), await openProcess()];
    for (const round of Array.from({ length: 20 }, (_, n) => `round ${n}`)) {
      const taken = await Promise.all([
        one.leases.take(round, 'one', 60_000),
        two.leases.take(round, 'two', 60_000),
      ]);
      expect(taken.filter(Boolean)).toHaveLength(1);
    }
  });

  it('that breaks a connection in the middle of a transaction costs that transaction, not the process', async () => {
    const { sql } = await openProcess();
    const broken = sql.transaction(async (query) => {
      const { rows } = await query('select pg_backend_pid() as pid');
      await sql.query('select pg_terminate_backend($1)', [rows[0]?.['pid']]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return query('select 1');
    });
    await expect(broken).rejects.toThrow(/connection|queryable/i);
    expect((await sql.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('wakes everybody once the connection that listens was lost and is back', async () => {
    const [here, there] = [await openProcess(), await openProcess()];
    const wake = vi.fn();
    there.log.listen('lost', wake);
    await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(1), PATIENCE);
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %'`;
    expect((await here.sql.query(cut)).rows.length).toBeGreaterThan(0);
    await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(2), PATIENCE);
    await here.log.append({ customer: 'lost', eventId: 'e', data: 'd' });
    await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(3), PATIENCE);
  });
});
