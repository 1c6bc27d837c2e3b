import type { Listeners } from './listeners.js';
import { CHANNEL } from './postgres-log.js';
import type { SqlClient } from './sql.js';

const PROBE_MS = 30_000;
const NAME = /^probe:/;

/**
 * Hears, for all streams of one process, whose log has grown; resolves, once it does, to how to stop. A connection can be dead
 * without either end knowing, or go through a pooler that swallows what is said: while anybody listens, a word to itself twice a
 * minute finds that out, and whoever listens is woken to look for themselves. One statement for a process, whatever its streams.
 */
export async function hearTheLog(
  sql: SqlClient,
  listeners: Listeners,
  probeMs: number = PROBE_MS,
): Promise<() => Promise<void>> {
  const own = `probe:${crypto.randomUUID()}`;
  let isHeard = true;
  const stopListening = await sql.listen(
    CHANNEL,
    (payload) => {
      if (payload === own) isHeard = true;
      else if (!NAME.test(payload)) listeners.wake(payload);
    },
    () => listeners.wakeAll(), // nobody knows what was missed
  );

  function probe(): void {
    if (listeners.isEmpty()) return;
    if (!isHeard) listeners.wakeAll();
    isHeard = false;
    sql.query('select pg_notify($1, $2)', [CHANNEL, own]).catch(() => {}); // it is not heard then, which says it all
  }

  const timer = setInterval(probe, probeMs);
  return async () => {
    clearInterval(timer);
    await stopListening();
  };
}
