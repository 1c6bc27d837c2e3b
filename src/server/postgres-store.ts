import type { KeptState } from './memory-store.js';
import { createPostgresConnections } from './postgres-connections.js';
import { hearTheLog } from './postgres-ear.js';
import { createPostgresLeases } from './postgres-leases.js';
import { createPostgresLog } from './postgres-log.js';
import { migrate } from './postgres-schema.js';
import type { SqlClient } from './sql.js';

/** What {@link createPostgresStore} can be told. */
export interface PostgresStoreOptions {
  /** Whether it makes its tables. `true` by default; `false` where your own tools run `POSTGRES_SCHEMA`. */
  readonly migrate?: boolean | undefined;
  /** How often it makes sure that it still hears the other processes. 30 seconds by default. */
  readonly probeMs?: number | undefined;
}

/** Everything a back end keeps, in PostgreSQL. */
export interface PostgresStore extends KeptState {
  /**
   * Forgets relayed events that are older. Keep a week: Meld repeats a webhook for three days, and a browser that was away for
   * longer reads everything once. The connections stay.
   */
  readonly prune: (olderThanMs: number) => Promise<void>;
  /** Stops listening. The client is yours to end. */
  readonly close: () => Promise<void>;
}

/**
 * Keeps connections, the log of events and leases in the host's PostgreSQL (13 or later), for any number of processes. Its tables
 * begin with `meld_` and are made when they are missing. Rejects when the database cannot be reached.
 *
 * @example
 * const start = (sql: SqlClient) => createPostgresStore(sql);
 */
export async function createPostgresStore(
  sql: SqlClient,
  options: PostgresStoreOptions = {},
): Promise<PostgresStore> {
  if (options.migrate ?? true) await migrate(sql);
  const { log, listeners, prune } = createPostgresLog(sql);
  const close = await hearTheLog(sql, listeners, options.probeMs);
  return {
    connections: createPostgresConnections(sql),
    leases: createPostgresLeases(sql),
    log,
    prune,
    close,
  };
}
