import type { ConnectionsError, ConnectionsErrorCode } from '../internal/errors.js';
import { LONGEST_WAIT } from './normalize-error.js';

const RETRIES = 3;
const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;

const LATER: ReadonlySet<ConnectionsErrorCode> = new Set(['MC229', 'MC250', 'MC260', 'MC261']);

/**
 * Whether a failed read is tried again: server errors, time-outs and lost networks are, three times. A refusal (4xx) is not;
 * only 429 is, since it means “later”. An answer that cannot be read will not read better the next time.
 */
export function shouldRetry(failures: number, error: ConnectionsError): boolean {
  return failures < RETRIES && LATER.has(error.code);
}

/**
 * How long to wait: longer each time with half of it random, so that tabs do not come back together; or what the server asked
 * for, when that is longer. A host's own error may ask for anything, and a timer that is too long fires at once: hence the cap.
 */
export function retryDelay(failures: number, error: ConnectionsError): number {
  const longest = Math.min(FIRST_DELAY * 2 ** failures, LONGEST_DELAY);
  const own = longest / 2 + (longest / 2) * Math.random();
  const told = error.retryAfterMs ?? 0;
  return told > own ? Math.min(told, LONGEST_WAIT) : own;
}
