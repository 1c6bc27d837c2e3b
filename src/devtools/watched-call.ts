import type { ConnectionsErrorCode, ConnectionsFetcher } from '../data/index.js';
import { toConnectionsError } from '../data/normalize-error.js';
import { quietly } from './listeners.js';
import type { FetcherRecord, WatchedMethod } from './record.js';

type Note = ReturnType<FetcherRecord['call']>;

/** One method of the host's, which does the same and is noted. */
export function watchedCall(
  fetcher: ConnectionsFetcher,
  name: WatchedMethod,
  record: FetcherRecord,
): (...args: readonly unknown[]) => unknown {
  return (...args) => {
    let note: Note = () => {};
    quietly(() => {
      note = noteOf(name, args, record);
    });
    const failed = (thrown: unknown) => quietly(() => note(codeOf(thrown)));
    let answer: unknown;
    try {
      answer = Reflect.apply(fetcher[name] ?? missing, fetcher, args);
    } catch (thrown) {
      failed(thrown);
      throw thrown;
    }
    // One promise for both: what a host returns may do its work each time that `then` is called.
    const promise = Promise.resolve(answer);
    promise.then((value) => quietly(() => noteAnswer(name, value, note)), failed);
    return promise;
  };
}

function missing(): never {
  throw new TypeError('The method has gone since the fetcher is watched.');
}

/** Notes a call, and its end: what comes of it, or that nobody waits for it any more. */
function noteOf(name: WatchedMethod, args: readonly unknown[], record: FetcherRecord): Note {
  const note = record.call(name);
  const signal = signalIn(args.at(-1));
  const abort = () => note('aborted');
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  return (...end) => {
    signal?.removeEventListener('abort', abort); // it may be the host's, and outlive a thousand calls
    note(...end);
  };
}

function signalIn(call: unknown): AbortSignal | null {
  if (typeof call !== 'object' || call === null || !('signal' in call)) return null;
  return call.signal instanceof AbortSignal ? call.signal : null;
}

function noteAnswer(name: WatchedMethod, value: unknown, note: Note): void {
  if (name !== 'listConnections') return note('answered');
  const rows = rowsIn(value);
  note(rows === null ? 'MC262' : 'answered', rows);
}

function rowsIn(value: unknown): number | null {
  try {
    if (Array.isArray(value)) return value.length;
    if (typeof value !== 'object' || value === null || !('connections' in value)) return null;
    return Array.isArray(value.connections) ? value.connections.length : null;
  } catch {
    return null; // an answer whose own accessors throw
  }
}

/** Hosts may put anything into an error, where they do not compile what they write. */
function codeOf(thrown: unknown): ConnectionsErrorCode {
  const { code } = toConnectionsError(thrown);
  return /^MC\d{3}$/.test(code) ? code : 'MC261';
}
