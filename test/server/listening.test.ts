import { expect, it, vi } from 'vitest';
import { createPostgresStore } from '../../src/server/index.js';
import type { SqlClient } from '../../src/server/index.js';
import { openPglite } from './sql-clients.js';
import { PATIENCE } from '../patience.js';

it(
  'wakes everybody, twice a minute, while what processes tell each other is not heard, and then no more',
  { timeout: 30_000 },
  async () => {
    const { sql, close } = await openPglite();
    let isDeaf = false;
    const asked = vi.fn();
    const deaf: SqlClient = {
      ...sql,
      query: (text, values) => {
        if (text.includes('pg_notify($1, $2)')) asked();
        return sql.query(text, values);
      },
      listen: (channel, onNotify) => sql.listen(channel, (payload) => isDeaf || onNotify(payload)),
    };
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const store = await createPostgresStore(deaf);
    vi.advanceTimersByTime(300_000);
    expect(asked).not.toHaveBeenCalled(); // nobody listens, nothing is asked

    const wake = vi.fn();
    store.log.listen('me', wake);
    await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(1), PATIENCE); // to begin with
    const minute = async () => {
      for (const _ of [1, 2]) {
        vi.advanceTimersByTime(30_000);
        await sql.query('select 1'); // after it, the word to itself has come back
      }
    };
    await minute();
    await minute();
    expect([asked.mock.calls.length, wake.mock.calls.length]).toEqual([4, 1]);
    isDeaf = true;
    await minute();
    await minute();
    expect(wake).toHaveBeenCalledTimes(1 + 3); // the first word has half a minute to come back
    isDeaf = false;
    await minute();
    await minute();
    expect(wake).toHaveBeenCalledTimes(1 + 4);

    await store.close();
    asked.mockClear();
    await minute();
    expect(asked).not.toHaveBeenCalled();
    vi.useRealTimers();
    await close();
  },
);
