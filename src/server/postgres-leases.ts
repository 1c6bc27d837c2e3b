import type { Leases } from './event-log.js';
import type { SqlClient } from './sql.js';

const TAKE = `insert into meld_leases as l (name, holder, until)
values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
on conflict (name) do update set holder = excluded.holder, until = excluded.until
  where l.holder = excluded.holder or l.until <= clock_timestamp()
returning 1`;

/** Leases in PostgreSQL, by the database's clock: those of the processes may differ. */
export function createPostgresLeases(sql: SqlClient): Leases {
  return {
    take: async (name, holder, ms) => (await sql.query(TAKE, [name, holder, Math.round(ms)])).rows.length > 0,
    release: async (name, holder) =>
      void (await sql.query('delete from meld_leases where name = $1 and holder = $2', [name, holder])),
  };
}
