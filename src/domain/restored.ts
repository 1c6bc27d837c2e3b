import type { Connection, ConnectionState } from './connection.js';
import type { ConnectionPolicy } from './policy.js';
import type { WidgetIntent } from './reconnect-machine.js';

/**
 * Whether two moments of a connection are the same pair.
 *
 * @example
 * samePair({ status: 'ACTIVE', statusReason: null }, { status: 'ACTIVE', statusReason: null }); // true
 */
export function samePair(a: ConnectionState, b: ConnectionState): boolean {
  return a.status === b.status && a.statusReason === b.statusReason;
}

/** Whether newer data has arrived; data whose time is not known any more is not newer. */
export function hasNewerData(before: Connection, after: Connection): boolean {
  const [then, now] = [before.successfullyAggregatedAt, after.successfullyAggregatedAt];
  return now !== null && (then === null || Date.parse(now) > Date.parse(then));
}

/**
 * Whether a reading says that the customer's visit to the bank did what they went for. `before` is the connection when they
 * pressed; an update counts only with a newer time of data than that.
 *
 * @example
 * const isBack = (before: Connection, after: Connection) => isRestored('reconnect', before, after, policyFor(after));
 */
export function isRestored(
  intent: WidgetIntent,
  before: Connection | null,
  after: Connection,
  policy: ConnectionPolicy,
): boolean {
  if (policy.group !== 'connected') return false;
  if (intent === 'start') return true;
  if (intent === 'refresh')
    return before !== null && (!samePair(before, after) || hasNewerData(before, after));
  return !policy.actions.includes(intent);
}
