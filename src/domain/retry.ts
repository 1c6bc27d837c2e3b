import type { RetryAdvice } from './policy.js';
import { HOUR, MINUTE, parseTime } from './time.js';

/** When to try again, by name. `afterOperator`: once a person has confirmed the fix, never by the clock. */
export type RetrySchedule = 'exponentialBackoff' | 'shortDelay' | 'periodic' | 'afterOperator';

interface Pace {
  readonly firstMs: number;
  /** Each wait is this many times the one before. */
  readonly factor: number;
  readonly longestMs: number;
  /** The random share of a wait, so that a thousand connections do not come back together. */
  readonly jitter: number;
  readonly maxAttempts: number;
}

// A refresh can cost the host money, so the waits are long and the attempts few. Meld names no numbers; these are ours.
const PACES = {
  exponentialBackoff: { firstMs: 15 * MINUTE, factor: 2, longestMs: 12 * HOUR, jitter: 0.5, maxAttempts: 10 },
  shortDelay: { firstMs: 5 * MINUTE, factor: 3, longestMs: HOUR, jitter: 0.5, maxAttempts: 3 },
  periodic: { firstMs: 6 * HOUR, factor: 1, longestMs: 6 * HOUR, jitter: 0.1, maxAttempts: 4 * 30 },
} as const satisfies Record<Exclude<RetrySchedule, 'afterOperator'>, Pace>;

/** What {@link nextRetryAt} needs to know. */
export interface RetryHistory {
  /** The last attempt, or when the state began if there was none. ISO time. */
  readonly since: string;
  /** Attempts made since the state began. */
  readonly attempts: number;
  readonly now: Date;
  /** A number from 0 up to 1, such as `Math.random`. */
  readonly random: () => number;
}

/**
 * When the next attempt may happen, never before `now`; `null` when there is to be none: no retry is advised (as for
 * INTERACTIVE_REFRESH, which only ever follows the customer's press), a person decides, or the attempts are used up.
 * Pure. For the host's server: nothing in the browser retries.
 *
 * @example
 * const { retry } = policyFor({ status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' });
 * const now = new Date();
 * const at = nextRetryAt(retry, { since: now.toISOString(), attempts: 0, now, random: Math.random }); // in 2.5 to 5 minutes
 */
export function nextRetryAt(
  retry: RetryAdvice | null,
  { since, attempts, now, random }: RetryHistory,
): Date | null {
  if (retry === null || retry.schedule === 'afterOperator') return null;
  const pace: Pace = PACES[retry.schedule];
  const began = parseTime(since);
  if (began === null || !(attempts < pace.maxAttempts)) return null;
  const wait = Math.min(pace.firstMs * pace.factor ** Math.max(0, attempts), pace.longestMs);
  const jittered = wait * (1 - pace.jitter + pace.jitter * clampToUnit(random()));
  return new Date(Math.max(Date.parse(began) + jittered, now.getTime()));
}

function clampToUnit(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1;
}
