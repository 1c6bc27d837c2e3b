import { PGlite } from '@electric-sql/pglite';
import type { Database } from './postgres.js';

/** PostgreSQL inside this process, for a trial: in memory, or in a folder. The same SQL as the real one. */
export async function openPglite(folder?: string): Promise<Database> {
  const db = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    sql: {
      query: async (text, values = []) => db.query<Record<string, unknown>>(text, [...values]),
      transaction: (work) =>
        db.transaction((inner) =>
          work(async (text, values = []) => inner.query<Record<string, unknown>>(text, [...values])),
        ),
      listen: async (channel, onNotify) => {
        const stop = await db.listen(channel, onNotify);
        return () => stop();
      },
    },
    close: () => db.close(),
  };
}
