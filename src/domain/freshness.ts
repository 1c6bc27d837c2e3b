import type { Connection } from './connection.js';
import { policyFor } from './policy.js';
import { DAY, elapsedMs, HOUR } from './time.js';

/**
 * How fresh the data is, beside whether the link works: nothing has arrived, data is on its way, the first data has not come
 * though it began long ago, it is recent, or it is old. A connection can be fine and its data `never`: Meld's ACTIVE means that
 * the link is made, not that data arrived.
 */
export type Freshness =
  | { readonly state: 'never' }
  | { readonly state: 'importing' | 'stalled'; readonly since: string }
  | { readonly state: 'fresh' | 'stale'; readonly at: string };

const IMPORT_LASTS_AT_MOST = 4 * HOUR;
const STALE_AFTER = 7 * DAY;

/**
 * Reads the freshness from a connection's own times. Age never means broken: some providers only report changes. Without
 * `now` nothing is called stale and only a reported start counts as importing.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'ACTIVE', statusReason: null });
 * const state = connection && freshnessOf(connection).state; // 'never'
 */
export function freshnessOf(
  connection: Connection,
  {
    now,
    staleAfterMs = STALE_AFTER,
  }: { readonly now?: Date | undefined; readonly staleAfterMs?: number } = {},
): Freshness {
  const { aggregation } = connection;
  const reported = aggregation?.startedAt ?? null;
  const at = latest([
    connection.successfullyAggregatedAt ?? null, // a record that nobody parsed may have none
    aggregation?.accountsAt ?? null,
    aggregation?.transactionsAt ?? null,
  ]);
  const startedAt = importStart(connection, at, now);
  const isOld = (elapsedMs(startedAt, now) ?? 0) >= IMPORT_LASTS_AT_MOST;
  const { group } = policyFor(connection);
  // While the bank is away nothing is being brought in, though an attempt may have begun: its notice says more.
  if (startedAt !== null && !isOld && group === 'connected') return { state: 'importing', since: startedAt };
  if (at === null) {
    // With older data to show, its age says more than an update that may only have lost its last event.
    const isDue = reported !== null && isOld && (group === 'connected' || group === 'waiting');
    return isDue ? { state: 'stalled', since: reported } : { state: 'never' };
  }
  return { state: (elapsedMs(at, now) ?? 0) > staleAfterMs ? 'stale' : 'fresh', at };
}

/** When the aggregation that is under way began: reported, or, with nothing received yet, when the link was made. */
function importStart(connection: Connection, at: string | null, now: Date | undefined): string | null {
  const startedAt = connection.aggregation?.startedAt ?? null;
  if (startedAt !== null) return at === null || startedAt > at ? startedAt : null;
  return at === null && now !== undefined ? connection.createdAt : null;
}

function latest(times: readonly (string | null)[]): string | null {
  return times.reduce((best, time) => (best === null || (time ?? '') > best ? time : best), null);
}
