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
    quietly(() => record.turn('subscribed'));
    const failed = () => quietly(() => record.turn('failed'));
    const watched: ConnectionsStream = {
      ...stream,
      onEvent(event, meta) {
        quietly(() => noteEvent(event, record));
        stream.onEvent(event, meta);
      },
      onState(state) {
        quietly(() => record.turn(turnOf(state)));
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
    if (!(answer instanceof Promise)) return;
    answer.catch(failed);
    return answer as never; // an async function is no mistake: who calls it waits for it
  };
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
