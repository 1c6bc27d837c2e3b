import type { AggregationTimes, Connection } from './connection.js';
import type { ConnectionEvent } from './events.js';
import { samePair } from './restored.js';

/** When something was known of a connection: what an event has to be newer than. ISO times. */
export interface KnownMoments {
  /**
   * When the reading that the connection comes from was taken, by Meld's clock; `null` where only another clock could tell. One
   * that runs behind would let the past overwrite the present.
   */
  readonly readAt: string | null;
  /** When the last event that was applied to its state happened. */
  readonly appliedAt: string | null;
}

/**
 * What to do with an event. `apply`: it says everything and is the latest word. `drop`: something newer is known. `read`: it
 * says that there is news, not which, or nothing says whether it is older than what is known.
 */
export type EventVerdict = 'apply' | 'drop' | 'read';

/**
 * Whether an event is the latest word on a connection. An event never overwrites something newer; where that cannot be told,
 * the answer is to read, which is always right.
 *
 * @example
 * const isNews = (c: Connection, e: ConnectionEvent) => judgeEvent(c, e, { readAt: null, appliedAt: null }) !== 'drop';
 */
export function judgeEvent(
  connection: Connection | null,
  event: ConnectionEvent,
  { readAt, appliedAt }: KnownMoments,
): EventVerdict {
  const { at, state } = event;
  if (connection === null) return state?.status === 'DELETED' ? 'drop' : 'read';
  const since = latest(connection.statusChangedAt, appliedAt);
  if (state === null || at === null) return 'read';
  if (at < (since ?? '')) return 'drop';
  if (samePair(connection, state)) return 'apply';
  if (at === since) return 'read'; // which of the two came last, nothing says
  // A reading may have skipped states: only what happened after it is news for sure.
  if (readAt !== null) return at > readAt ? 'apply' : 'read';
  return connection.statusChangedAt !== null ? 'apply' : 'read';
}

/**
 * A connection after an event that {@link judgeEvent} lets through; the same object when nothing changes. A new pair is a new
 * episode: the bank's message and the attempts that belonged to the old one go with it. Times of data only ever grow.
 *
 * @example
 * const after = (connection: Connection, event: ConnectionEvent) => applyEvent(connection, event);
 */
export function applyEvent(connection: Connection, event: ConnectionEvent): Connection {
  return withData(withState(connection, event), event);
}

/**
 * Events as they happened, however they arrived: each once by its `eventId`, by their own times; those without a time come last,
 * as they came.
 *
 * @example
 * const inOrder = (received: readonly ConnectionEvent[]) => orderEvents(received);
 */
export function orderEvents(events: readonly ConnectionEvent[]): readonly ConnectionEvent[] {
  const seen = new Set<string>();
  const once = events.filter(({ eventId }) => {
    if (eventId === null) return true;
    const isNew = !seen.has(eventId);
    seen.add(eventId);
    return isNew;
  });
  const when = ({ at }: ConnectionEvent) => (at === null ? Infinity : Date.parse(at));
  return once.toSorted((a, b) => when(a) - when(b)); // of two without a time NaN, which sorts as equal
}

function withState(connection: Connection, event: ConnectionEvent): Connection {
  const { state, at } = event;
  if (state === null) return connection;
  const { institutionMessage, activeDuplicateConnectionId } = event;
  if (samePair(connection, state)) {
    if (institutionMessage === null || institutionMessage.text === connection.institutionMessage?.text)
      return connection;
    return { ...connection, institutionMessage };
  }
  return {
    ...connection,
    ...state,
    statusChangedAt: at,
    refreshAttempts: 0,
    nextRefreshAllowedAt: null,
    institutionMessage,
    // It is renewed now, or over: the date was that of the access before.
    accessExpiresAt: connection.statusReason === 'ACCESS_EXPIRING_SOON' ? null : connection.accessExpiresAt,
    activeDuplicateConnectionId: activeDuplicateConnectionId ?? connection.activeDuplicateConnectionId,
  };
}

/** Which of the aggregation's times an event tells. */
const TELLS: Partial<Record<ConnectionEvent['type'], keyof AggregationTimes>> = {
  accountsUpdating: 'startedAt',
  accountsUpdated: 'accountsAt',
  transactionsAggregated: 'transactionsAt',
  historicalTransactionsAggregated: 'transactionsAt',
};
const NO_TIMES: AggregationTimes = { startedAt: null, accountsAt: null, transactionsAt: null };

function withData(connection: Connection, event: ConnectionEvent): Connection {
  const aggregation = withTime(connection.aggregation, TELLS[event.type], event.at);
  const successfullyAggregatedAt = latest(
    connection.successfullyAggregatedAt,
    event.successfullyAggregatedAt,
  );
  const isSame =
    aggregation === connection.aggregation &&
    successfullyAggregatedAt === connection.successfullyAggregatedAt;
  return isSame ? connection : { ...connection, successfullyAggregatedAt, aggregation };
}

function withTime(
  times: AggregationTimes | null,
  name: keyof AggregationTimes | undefined,
  at: string | null,
): AggregationTimes | null {
  if (name === undefined) return times;
  const before = times?.[name] ?? null;
  const after = latest(before, at);
  return after === before ? times : { ...NO_TIMES, ...times, [name]: after };
}

function latest(a: string | null, b: string | null): string | null {
  return a === null || (b ?? '') > a ? b : a;
}
