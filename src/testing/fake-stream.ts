import type { ConnectionsFetcher, ConnectionsStream, StreamState } from '../data/fetcher.js';
import type { ConnectionRecord } from '../domain/index.js';

/** A host's event stream, for tests and stories: open from the moment somebody subscribes, and silent until spoken for. */
export interface FakeStream {
  readonly subscribe: NonNullable<ConnectionsFetcher['subscribe']>;
  /** Hands an event to whoever listens, as a back end relays it. It gets an id of its own. */
  emit(event: unknown): void;
  /** Loses the stream, or brings it back. */
  state(state: StreamState): void;
  /** Everything that was said, oldest first, whoever listened. */
  readonly sent: readonly unknown[];
  /** How many listen: more than one on a page is a fault. */
  readonly listeners: () => number;
}

/**
 * A stream for a fetcher of your own; `fakeFetcher({ live: true })` has one built in.
 *
 * @example
 * const stream = fakeStream();
 * const fetcher = { ...createHttpFetcher({ baseUrl: '/api/meld' }), subscribe: stream.subscribe };
 */
export function fakeStream(): FakeStream {
  const streams = new Set<ConnectionsStream>();
  const sent: unknown[] = [];
  let current: StreamState = { state: 'open', resumed: true };
  return {
    subscribe(stream) {
      streams.add(stream);
      stream.signal.addEventListener('abort', () => streams.delete(stream));
      stream.onState(current);
    },
    emit(event) {
      sent.push(event);
      for (const { onEvent } of streams) onEvent(event, { id: `fake-event-${sent.length}` });
    },
    state(next) {
      current = next;
      for (const { onState } of streams) onState(next);
    },
    sent,
    listeners: () => streams.size,
  };
}

/** The webhook about a record's state, in the small form of a relay. */
export function statusEvent(record: ConnectionRecord, eventId: string, at: string): object {
  const { id, status, statusReason = null, institutionMessage } = record;
  return {
    eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
    eventId,
    timestamp: at,
    connectionId: id,
    status,
    statusReason,
    ...(institutionMessage ? { institutionMessage } : {}),
  };
}
