import type { ConnectionsErrorCode, ConnectionsFetcher } from '../data/index.js';
import type { ConnectionEventType } from '../domain/events.js';
import type { ConnectionState } from '../domain/index.js';
import { createListeners } from './listeners.js';
import { createRing } from './ring.js';

// What is noted is closed: names, codes, numbers and times of ours. No id, no text and no address of an answer has a place here.

/** The methods whose calls are noted. */
export type WatchedMethod = Exclude<keyof ConnectionsFetcher, 'subscribe'>;

/** One call. */
export interface CallNote {
  readonly number: number;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly at: number;
  readonly method: WatchedMethod;
  readonly outcome: 'waiting' | 'answered' | 'aborted' | ConnectionsErrorCode;
  readonly tookMs: number | null;
  /** How many rows came; only of lists. */
  readonly rows: number | null;
}

/** One event of the stream: `null` for one that cannot be read. */
export interface EventNote {
  readonly number: number;
  readonly at: number;
  readonly type: ConnectionEventType | null;
  readonly state: ConnectionState | null;
}

/** One turn of the stream. */
export interface StreamNote {
  readonly number: number;
  readonly at: number;
  readonly turn: StreamTurn;
}

/** What a stream can come to. */
export type StreamTurn =
  | 'subscribed'
  | 'resumed'
  | 'open'
  | 'network'
  | 'unauthorized'
  | 'ended'
  | 'failed'
  | 'stopped';

/** All that is noted of one fetcher; the same object until something is added. */
export interface Notes {
  readonly calls: readonly CallNote[];
  readonly events: readonly EventNote[];
  readonly stream: readonly StreamNote[];
}

/** The record of one fetcher. */
export interface FetcherRecord {
  readonly notes: () => Notes;
  readonly subscribe: (listener: () => void) => () => void;
  /** Notes a call, and returns how to note what came of it; what comes second is left out. */
  readonly call: (method: WatchedMethod) => (outcome: CallNote['outcome'], rows?: number | null) => void;
  readonly event: (type: EventNote['type'], state: EventNote['state']) => void;
  readonly turn: (turn: StreamTurn) => void;
}

const CALLS_MAX = 100;
const EVENTS_MAX = 100;
const TURNS_MAX = 30;

/** Makes an empty one. */
export function createRecord(): FetcherRecord {
  const calls = createRing<CallNote>(CALLS_MAX);
  const events = createRing<EventNote>(EVENTS_MAX);
  const stream = createRing<StreamNote>(TURNS_MAX);
  const { subscribe, tell } = createListeners();
  let count = 0;
  let notes: Notes = { calls: [], events: [], stream: [] };

  const next = () => {
    count += 1;
    return { number: count, at: Date.now() };
  };
  const publish = () => {
    notes = { calls: calls.items(), events: events.items(), stream: stream.items() };
    tell();
  };

  return {
    notes: () => notes,
    subscribe,
    call(method) {
      const began = performance.now();
      const note: CallNote = { ...next(), method, outcome: 'waiting', tookMs: null, rows: null };
      let isOver = false;
      calls.add(note);
      publish();
      return (outcome, rows = null) => {
        if (isOver) return;
        isOver = true;
        const tookMs = Math.round(performance.now() - began);
        calls.change((each) => (each.number === note.number ? { ...each, outcome, tookMs, rows } : each));
        publish();
      };
    },
    event(type, state) {
      events.add({ ...next(), type, state });
      publish();
    },
    turn(turn) {
      stream.add({ ...next(), turn });
      publish();
    },
  };
}

const records = new WeakMap<object, FetcherRecord>();

/** The record of a watched fetcher; nothing for one that nobody watches. */
export function recordOf(fetcher: unknown): FetcherRecord | undefined {
  return typeof fetcher === 'object' && fetcher !== null ? records.get(fetcher) : undefined;
}

/** Says whose record it is. It goes when the fetcher does. */
export function keepRecord(fetcher: object, record: FetcherRecord): void {
  records.set(fetcher, record);
}
