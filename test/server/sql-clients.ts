import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { SqlClient } from '../../src/server/index.js';

/** A client of the kit's, and how to end it. */
export interface OpenedClient {
  readonly sql: SqlClient;
  readonly close: () => Promise<void>;
}

/** PostgreSQL in this process. */
export async function openPglite(): Promise<OpenedClient> {
  const db = await PGlite.create();
  return {
    close: () => db.close(),
    sql: {
      query: (text, values) => db.query<Record<string, unknown>>(text, [...(values ?? [])]),
      transaction: (work) =>
        db.transaction((tx) =>
          work((text, values) => tx.query<Record<string, unknown>>(text, [...(values ?? [])])),
        ),
      listen: (channel, onNotify) => db.listen(channel, onNotify), // there is no connection to lose
    },
  };
}

/** A pool for statements, and a connection of its own to listen, which is opened again `againAfterMs` after it was lost. */
export function openPg(config: pg.ClientConfig, againAfterMs = 1000): OpenedClient {
  const pool = new pg.Pool({ ...config, max: 10 });
  pool.on('error', () => {}); // an idle connection that breaks is replaced; unheard, it would end the process
  return {
    close: () => pool.end(),
    sql: {
      query: (text, values) => pool.query<Record<string, unknown>>(text, [...(values ?? [])]),
      transaction: (work) => inTransaction(pool, work),
      listen: (channel, onNotify, onListeningAgain) =>
        keepListening({ config, againAfterMs, channel, onNotify, onListeningAgain }),
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: Parameters<SqlClient['transaction']>[0]): Promise<T> {
  const client = await pool.connect();
  let isUsable = false;
  try {
    await client.query('begin');
    const result = await work((text, values) => client.query(text, [...(values ?? [])]));
    await client.query('commit');
    isUsable = true;
    return result as T;
  } catch (error) {
    isUsable = await client.query('rollback').then(
      () => true,
      () => false,
    );
    throw error;
  } finally {
    client.release(!isUsable); // one that cannot even roll back is thrown away
  }
}

interface Listening {
  readonly config: pg.ClientConfig;
  readonly againAfterMs: number;
  readonly channel: string;
  readonly onNotify: (payload: string) => void;
  readonly onListeningAgain: (() => void) | undefined;
}

async function keepListening(listening: Listening): Promise<() => Promise<void>> {
  const { config, againAfterMs, channel, onNotify, onListeningAgain } = listening;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = await connect();

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...config, keepAlive: true });
    let isLost = false;
    const lose = () => {
      if (isLost) return; // an error is followed by an end
      isLost = true;
      if (current === client) again();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => onNotify(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      return client;
    } catch (error) {
      isLost = true;
      void client.end().catch(() => {});
      throw error;
    }
  }

  function again(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      void connect().then((client) => {
        current = client;
        if (stopped) void client.end().catch(() => {});
        else onListeningAgain?.();
      }, again);
    }, againAfterMs);
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current.end().catch(() => {});
  };
}
