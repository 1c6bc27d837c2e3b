import { orderEvents } from '../domain/apply-event.js';
import { parseConnectionEvent } from '../domain/events.js';
import type { ConnectionEvent } from '../domain/events.js';
import type { ConnectionState } from '../domain/index.js';

/** One event, and what it changed where an earlier one tells. */
export interface PastEvent {
  readonly event: ConnectionEvent;
  /** The pair before, where an earlier event carried one that differs. */
  readonly before: ConnectionState | null;
}

/** What has happened to one connection. Made by {@link readHistory}. */
export interface EventHistory {
  /** Newest first; those without a time at the end. */
  readonly events: readonly PastEvent[];
  /** Neither Meld's webhooks about linked banks nor our relayed form of them. */
  readonly unreadable: number;
  /** About other connections. */
  readonly others: number;
  /** Delivered again: each is shown once. */
  readonly repeated: number;
  /** Not looked at: only the first five thousand that the host passes are. */
  readonly left: number;
}

const READ_MAX = 5000;
const NOTHING: EventHistory = { events: [], unreadable: 0, others: 0, repeated: 0, left: 0 };

/**
 * Reads stored webhooks, in Meld's form or our relayed one, for one connection. Never throws.
 */
export function readHistory(given: readonly unknown[] | undefined, connectionId: string): EventHistory {
  try {
    if (!Array.isArray(given)) return NOTHING;
    const count = Math.min(given.length, READ_MAX);
    const read = Array.from({ length: count }, (_, index) => eventAt(given, index));
    const readable = read.filter((event) => event !== null);
    const own = readable.filter((event) => event.connectionId === connectionId);
    const once = orderEvents(own);
    return {
      events: newestFirst(withBefore(once)),
      unreadable: read.length - readable.length,
      others: readable.length - own.length,
      repeated: own.length - once.length,
      left: given.length - count,
    };
  } catch {
    return NOTHING; // a list whose own length throws
  }
}

function eventAt(list: readonly unknown[], index: number): ConnectionEvent | null {
  try {
    return parseConnectionEvent(list[index]);
  } catch {
    return null;
  }
}

function withBefore(events: readonly ConnectionEvent[]): PastEvent[] {
  let last: ConnectionState | null = null;
  return events.map((event) => {
    const before = last;
    if (event.state === null || event.at === null) return { event, before: null };
    last = event.state;
    const isSame = before?.status === event.state.status && before.statusReason === event.state.statusReason;
    return { event, before: isSame ? null : before };
  });
}

function newestFirst(events: readonly PastEvent[]): readonly PastEvent[] {
  const timed = events.filter(({ event }) => event.at !== null);
  return [...timed.toReversed(), ...events.filter(({ event }) => event.at === null)];
}
