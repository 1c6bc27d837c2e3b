import { expect, it } from 'vitest';
import { createPostgresStore } from '../../src/server/index.js';
import { createRetryRunner } from '../../src/server/retry-runner.js';
import { backEnd, CALL } from './back-end.js';
import { CANARY } from './fake-meld.js';
import { openPglite } from './sql-clients.js';

const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const HOUR = 3_600_000;

it('over a database, a customer links, reads and removes a bank, and an outage is retried until it is over', async () => {
  const { sql, close } = await openPglite();
  const clock = { now: new Date('2026-11-01T09:00:00Z') };
  const store = await createPostgresStore(sql);
  const host = backEnd({ now: () => clock.now }, store);
  for (const id of ['a', 'b', 'c']) host.meld.put(id, OUTAGE);
  host.meld.put('theirs', OUTAGE, { externalCustomerId: 'ben' });
  const { listConnections, startConnection, deleteConnection, getConnection } = host.as('anna');

  await Promise.all(Array.from({ length: 5 }, () => listConnections({ ...CALL, limit: 2 })));
  expect(host.meld.calls).toHaveLength(1);
  const { connectionId } = await startConnection(CALL);
  await deleteConnection('b', CALL);
  expect((await getConnection('b', CALL)).status).toBe('DELETED');
  expect(await listConnections({ ...CALL, limit: 10 })).toMatchObject({
    connections: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: connectionId }],
  });
  await expect(getConnection('theirs', CALL)).rejects.toMatchObject({ status: 404 });

  const { connections, leases, client: meld } = host;
  const make = () => createRetryRunner({ meld, connections, leases, now: () => clock.now });
  const [first, second] = [make(), make()];
  clock.now = new Date(clock.now.getTime() + HOUR);
  await Promise.all([first.runOnce(), second.runOnce()]);
  expect(host.meld.count(/refresh/)).toBe(2);
  host.meld.now = clock.now;
  await host.tell('BANK_LINKING_CONNECTION_STATUS_CHANGE', {
    connectionId: 'a',
    newStatus: 'ACTIVE',
    newStatusReason: null,
  });
  clock.now = new Date(clock.now.getTime() + HOUR);
  await first.runOnce();
  expect(host.meld.count(/a\/refresh/)).toBe(1);
  expect(host.meld.count(/c\/refresh/)).toBe(2);
  expect(await connections.get('a')).toMatchObject({ triedAt: null, record: { refreshAttempts: 0 } });

  const tables = await sql.query(
    `select table_name from information_schema.tables where table_name like 'meld_%'`,
  );
  for (const { table_name: name } of tables.rows) {
    const { rows } = await sql.query(`select * from ${String(name)}`);
    expect(JSON.stringify(rows)).not.toContain(CANARY);
  }
  expect(tables.rows.length).toBeGreaterThan(2);
  await store.close();
  await close();
}, 60_000); // a database starts in this process
