import { isRestored, samePair } from '../domain/index.js';
import type { Connection, ConnectionPolicy, ReconnectEvent } from '../domain/index.js';
import type { Visit } from './visit.js';

/**
 * What it means for a visit that its connection is like this now. Somebody who waits is told at once; for an attempt that is over
 * only another state counts: the old one coming in again says nothing.
 */
export function eventsFor(
  visit: Visit,
  connection: Connection,
  policy: ConnectionPolicy,
): readonly ReconnectEvent[] {
  const { state, intent, before, seen, place } = visit;
  const restored = isRestored(intent, before, connection, policy);
  if (state === 'restored') return restored ? [] : ['forgotten'];
  if (restored) {
    // An update is restored only by newer data; for anything else the state has to be another one.
    const isNews =
      intent === 'refresh' || [before, seen].some((then) => then !== null && !samePair(then, connection));
    const isAwaited = state === 'confirming' || state === 'timedOut';
    if (!isAwaited && !isNews && (seen ?? before) !== null) return [];
    return place === 'window' ? ['completed', 'healed'] : ['healed']; // nobody speaks from another window
  }
  if (intent === 'start') return [];
  if (state === 'timedOut') return ['foundBroken']; // nobody could say: now somebody has
  const moved = seen !== null && !samePair(seen, connection);
  if (!moved) return [];
  // What was said of an attempt that is over makes way for the notice of the new state.
  return state === 'stillBroken' || state === 'abandoned' ? ['forgotten'] : ['foundBroken'];
}

/** Whether the connection is known to be in another state than when they pressed. */
export function hasMoved({ before, seen }: Visit): boolean {
  return before !== null && seen !== null && !samePair(before, seen);
}
