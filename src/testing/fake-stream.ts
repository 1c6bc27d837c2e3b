import type { ConnectionsFetcher, ConnectionsStream, StreamState } from '../data/fetcher.js';
import type { ConnectionRecord } from '../domain/index.js';

/**
 * A host's event stream, for tests and stories: open from the moment somebody subscribes, and silent until spoken for. Whoever
 * comes back after an event is told what was said since.
 */
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
      if (current.state === 'closed' || stream.lastEventId === undefined) return stream.onState(current);
      const place = sent.map((_, index) => idAt(index)).indexOf(stream.lastEventId);
      const resumed = current.resumed && place !== -1;
      const missed = resumed ? [...sent.entries()].slice(place + 1) : [];
      stream.onState({ state: 'open', resumed });
      for (const [index, event] of missed) stream.onEvent(event, { id: idAt(index) });
    },
    emit(event) {
      sent.push(event);
      for (const { onEvent } of streams) onEvent(event, { id: idAt(sent.length - 1) });
    },
    state(next) {
      current = next;
      for (const { onState } of streams) onState(next);
    },
    sent,
    listeners: () => streams.size,
  };
}

const idAt = (index: number) => `fake-event-${index + 1}`;

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
