import type { ConnectionsFetcher, ConnectionsStream, StreamState } from '../data/index.js';
import { parseConnectionEvent } from '../domain/events.js';
import { quietly } from './listeners.js';
import type { FetcherRecord, StreamTurn } from './record.js';

const EVENT_MAX = 64 * 1024;
const REASONS = ['network', 'unauthorized', 'ended'] as const satisfies readonly StreamTurn[];

/** The host's `subscribe`, which does the same and is noted. */
export function watchedStream(
  fetcher: ConnectionsFetcher,
  record: FetcherRecord,
): NonNullable<ConnectionsFetcher['subscribe']> {
  return (stream) => {
    // What is still said of a stream that was stopped, the kit does not hear: it would be taken for what became of the next one.
    const noted = (note: () => void) =>
      quietly(() => {
        if (!stream.signal.aborted) note();
      });
    const failed = () => noted(() => record.turn('failed'));
    noted(() => {
      record.turn('subscribed');
      stream.signal.addEventListener('abort', () => record.turn('stopped'), { once: true });
    });
    const watched: ConnectionsStream = {
      ...stream,
      onEvent(event, meta) {
        noted(() => noteEvent(event, record));
        stream.onEvent(event, meta);
      },
      onState(state) {
        noted(() => record.turn(turnOf(state)));
        stream.onState(state);
      },
    };
    let answer: unknown;
    try {
      answer = fetcher.subscribe?.(watched);
    } catch (thrown) {
      failed();
      throw thrown;
    }
    if (!isThenable(answer)) return answer as never;
    // An async function is no mistake: who calls it waits for it.
    const promise = Promise.resolve(answer);
    promise.catch(failed);
    return promise as never;
  };
}

function isThenable(value: unknown): boolean {
  try {
    return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function';
  } catch {
    return false; // what has accessors that throw
  }
}

function noteEvent(raw: unknown, record: FetcherRecord): void {
  const event = typeof raw === 'string' && raw.length > EVENT_MAX ? null : parseConnectionEvent(raw);
  const { status, statusReason } = event?.state ?? {};
  const state = status === undefined || statusReason === undefined ? null : { status, statusReason };
  record.event(event?.type ?? null, state);
}

function turnOf(state: StreamState): StreamTurn {
  if (state.state === 'open') return state.resumed ? 'resumed' : 'open';
  return REASONS.find((reason) => reason === state.reason) ?? 'failed';
}
