import { setTimeout } from 'node:timers/promises';
import type { SqlClient } from 'meld-connections/server';
import pg from 'pg';

/** A database and how to leave it. */
export interface Database {
  readonly sql: SqlClient;
  readonly close: () => Promise<void>;
}

const AGAIN_AFTER = 1000;
/** A database that does not answer may cost a request, not all that come after it. */
const PATIENCE = { connectionTimeoutMillis: 5000, query_timeout: 30_000, keepAlive: true };

/** A real PostgreSQL through `pg`: a pool for statements, and a connection of its own to listen. */
export function openPostgres(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, ...PATIENCE });
  const closers = new Set<() => Promise<void>>();
  // An idle connection that breaks is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => {
    if (!pool.ending) console.error('The database broke a connection; the pool opens another.');
  });
  // So would one that breaks in the middle of a transaction, which its next statement finds out.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return {
    sql: {
      query: async (text, values = []) => pool.query(text, [...values]),
      async transaction(work) {
        const client = await pool.connect();
        try {
          await client.query('BEGIN');
          const result = await work(async (text, values = []) => client.query(text, [...values]));
          await client.query('COMMIT');
          client.release();
          return result;
        } catch (error) {
          // A connection that cannot even roll back is thrown away.
          await client.query('ROLLBACK').then(
            () => client.release(),
            () => client.release(true),
          );
          throw error;
        }
      },
      async listen(channel, onNotify, onListeningAgain) {
        const stop = await keepListening(connectionString, channel, onNotify, onListeningAgain);
        closers.add(stop);
        return async () => {
          closers.delete(stop);
          await stop();
        };
      },
    },
    async close() {
      await Promise.all([...closers].map((stop) => stop()));
      await pool.end();
    },
  };
}

/** Listens, and again when the connection was lost. The first time has to succeed. */
async function keepListening(
  connectionString: string,
  channel: string,
  onNotify: (payload: string) => void,
  onListeningAgain: () => void = () => {},
): Promise<() => Promise<void>> {
  async function connect(): Promise<Listening> {
    const client = new pg.Client({ connectionString, ...PATIENCE });
    client.on('error', () => {}); // it ends then, which is heard below
    client.on('notification', ({ payload }) => onNotify(payload ?? ''));
    const ended = new Promise<void>((resolve) => void client.once('end', resolve));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      void client.end().catch(() => {});
      throw error;
    }
    return { client, ended };
  }

  let isStopped = false;
  let current = await connect();
  async function follow(): Promise<void> {
    while (!isStopped) {
      await current.ended;
      if (isStopped) return;
      await setTimeout(AGAIN_AFTER, undefined, { ref: false });
      const next = isStopped ? null : await connect().catch(() => null);
      if (next === null) continue;
      current = next;
      if (isStopped) return current.client.end();
      onListeningAgain();
    }
  }
  void follow();
  return async () => {
    isStopped = true;
    await current.client.end();
  };
}

interface Listening {
  readonly client: pg.Client;
  readonly ended: Promise<void>;
}
