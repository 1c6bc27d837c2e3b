import type { ConnectionStore, KeptConnection } from './connection-store.js';
import { refuseNewOwner } from './ownership.js';
import { keyOf, readKept, textOf } from './postgres-rows.js';
import type { SqlClient, SqlQuery } from './sql.js';
import { isWaiting } from './waiting.js';

const COLUMNS = 'id, customer, record, read_at, applied_at, tried_at';

/** Connections in PostgreSQL. */
export function createPostgresConnections(sql: SqlClient): ConnectionStore {
  const select = async (query: SqlQuery, rest: string, values: readonly unknown[]) => {
    const { rows } = await query(`select ${COLUMNS} from meld_connections ${rest}`, values);
    return rows.map(readKept).filter((kept) => kept !== null);
  };
  return {
    list: (customer) => select(sql.query, 'where customer = $1 order by id', [customer]),
    get: async (id) => (await select(sql.query, 'where id = $1', [id]))[0] ?? null,
    change: (id, edit) =>
      sql.transaction(async (query) => {
        const row = await lockedRow(query, id);
        const before = readKept(row);
        const after = edit(before);
        if (after === null || after === before) return before;
        // Also where the row could not be read: it is still somebody's.
        refuseNewOwner(id, textOf(row?.['customer']) ?? undefined, after);
        await write(query, after);
        return after;
      }),
    listWaiting: (limit) =>
      select(sql.query, 'where waiting order by tried_at nulls first, id limit $1', [limit]),
    isKnown: async (customer) => {
      const text = 'select 1 from meld_customers where customer_key = $1';
      return (await sql.query(text, [await keyOf(customer)])).rows.length > 0;
    },
    markKnown: async (customer) => {
      const text = 'insert into meld_customers (customer_key) values ($1) on conflict do nothing';
      await sql.query(text, [await keyOf(customer)]);
    },
  };
}

async function lockedRow(
  query: SqlQuery,
  id: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = `select ${COLUMNS} from meld_connections where id = $1 for update`;
  const first = (await query(text, [id])).rows[0];
  if (first !== undefined) return first;
  // There is no row to lock yet: whoever else is about to make it waits here, and then finds it.
  await query(`select pg_advisory_xact_lock(hashtextextended('meld_connections:' || $1::text, 0))`, [id]);
  return (await query(text, [id])).rows[0];
}

async function write(query: SqlQuery, kept: KeptConnection): Promise<void> {
  const { id, customer, record, readAt, appliedAt, triedAt } = kept;
  await query(
    `insert into meld_connections (${COLUMNS}, waiting) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (id) do update set record = excluded.record, read_at = excluded.read_at,
      applied_at = excluded.applied_at, tried_at = excluded.tried_at, waiting = excluded.waiting`,
    [id, customer, JSON.stringify(record), readAt, appliedAt, triedAt, isWaiting(kept)],
  );
}
