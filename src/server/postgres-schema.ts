import type { SqlClient } from './sql.js';

// Texts of any length are looked up by hash indexes; ordinary ones refuse more than about 2,700 bytes. Records are text, not jsonb,
// which refuses a zero character. A feed's `head` counts its events; whoever adds one holds the row until it has committed, so
// that a reader never sees an event before the one that came first.
const STATEMENTS = [
  `create table if not exists meld_connections (
  id text primary key,
  customer text not null,
  record text not null,
  read_at text,
  applied_at text,
  tried_at text,
  waiting boolean not null
)`,
  'create index if not exists meld_connections_customer on meld_connections using hash (customer)',
  `create index if not exists meld_connections_waiting on meld_connections (tried_at nulls first, id) where waiting`,
  'create table if not exists meld_customers (customer_key text primary key)',
  `create table if not exists meld_log (
  single boolean primary key default true check (single),
  epoch text not null default gen_random_uuid()::text
)`,
  'insert into meld_log default values on conflict do nothing',
  `create table if not exists meld_feeds (
  customer_key text primary key,
  head bigint not null,
  pruned bigint not null default 0
)`,
  `create table if not exists meld_events (
  customer_key text not null,
  place bigint not null,
  event_id text not null,
  data text not null,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (customer_key, place),
  unique (customer_key, event_id)
)`,
  'create index if not exists meld_events_kept_at on meld_events (kept_at)',
  `create table if not exists meld_leases (
  name text primary key,
  holder text not null,
  until timestamptz not null
)`,
];

/**
 * The tables of {@link createPostgresStore}, for a host whose database is changed by its own tools; running it again does no harm.
 * PostgreSQL 13 or later.
 *
 * @example
 * const migration: string = POSTGRES_SCHEMA;
 */
export const POSTGRES_SCHEMA: string = STATEMENTS.map((statement) => `${statement};\n`).join('\n');

const LOCK = 6_353_001; // any number, the same in every process

/** Makes the tables where they are missing. Processes that start together do it one after the other. */
export async function migrate(sql: SqlClient): Promise<void> {
  await sql.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [LOCK]);
    for (const statement of STATEMENTS) await query(statement);
  });
}
