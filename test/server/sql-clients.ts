// The clients that hosts are told to copy, so that it is they who are tested.
import type pg from 'pg';
import { openPostgres } from '../../examples/dashboard/server/postgres.js';
import type { Database } from '../../examples/dashboard/server/postgres.js';

export { openPglite } from '../../examples/dashboard/server/pglite.js';
export type { Database as OpenedClient } from '../../examples/dashboard/server/postgres.js';

/** PostgreSQL on a socket in a folder. */
export function openPg({ host = '', user = '', database = '' }: pg.ClientConfig): Database {
  return openPostgres(`postgres://${user}@/${database}?host=${encodeURIComponent(host)}`);
}
