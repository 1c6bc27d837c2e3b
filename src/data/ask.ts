import { ConnectionsError } from '../internal/errors.js';
import { toConnectionsError } from './normalize-error.js';

/** How long one call of the fetcher may take. TanStack Query has no time-out of its own. */
const TIMEOUT_MS = 15_000;

/**
 * Calls the host's fetcher and settles whatever it does: an answer, a coded error, a coded time-out after 15 s even when the
 * host ignores the signal, or the abort of the caller.
 */
export async function ask<T>(call: (signal: AbortSignal) => Promise<T>, outer: AbortSignal): Promise<T> {
  const inner = new AbortController();
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const abort = () => {
    inner.abort();
    stop(outer.reason);
  };
  const timer = setTimeout(() => {
    inner.abort();
    stop(new ConnectionsError({ code: 'MC260' }));
  }, TIMEOUT_MS);
  try {
    outer.addEventListener('abort', abort);
    if (outer.aborted) abort();
    return await Promise.race([stopped, Promise.resolve(inner.signal).then(call)]);
  } catch (thrown) {
    throw outer.aborted ? thrown : toConnectionsError(thrown);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', abort);
  }
}
