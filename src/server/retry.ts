import { hashId } from '../domain/episode.js';
import { adviceFor, guardResolver, nextRetryAt, parseConnection, policyFor } from '../domain/index.js';
import type { Connection, ConnectionRecord, OperatorTask, PolicyResolver } from '../domain/index.js';
import { DAY, MINUTE, parseTime } from '../domain/time.js';

/** What the server should do by itself about a connection. */
export type NextRetry =
  | { readonly kind: 'now'; readonly operation: 'refresh' }
  | { readonly kind: 'wait'; readonly at: Date; readonly operation: 'refresh' }
  /** Trying has not helped, or would not: a person has to look at it. */
  | { readonly kind: 'operator'; readonly task: OperatorTask }
  /** Nothing: it works, or it is the customer’s, or Meld would refuse. */
  | { readonly kind: 'none' };

/** What {@link nextRetry} needs to know beside the record. */
export interface RetryMoment {
  readonly now: Date;
  /** Attempts in the present state; the record's own count by default. */
  readonly attempts?: number | undefined;
  /** When the last of them was. ISO time, by the server's clock. */
  readonly triedAt?: string | null | undefined;
  /** When the state was first seen, where the record does not say since when it lasts. ISO time. */
  readonly seenAt?: string | null | undefined;
  /** A number from 0 up to 1. By default one that belongs to the connection and the attempt: asked twice, the answer is the same. */
  readonly random?: (() => number) | undefined;
  /** Can put a retry off or take one away; never adds one that the table does not advise, as a refresh can cost money. */
  readonly resolve?: PolicyResolver | undefined;
}

/** Who is told when attempts are used up and the table names nobody. */
const WHEN_NOTHING_HELPED: OperatorTask = 'contactMeldIfPersistent';

/** A time so far ahead is a clock's mistake: waiting for it could take years. */
export const LONGEST_WAIT = DAY;
const SKEW = 5 * MINUTE;

/**
 * When the server should refresh a connection by itself, by the table's schedules. Counts from the last attempt, else from when the
 * state began, else from when it was first seen; where nobody knows, or a clock has jumped back, the time is now. Waits for
 * `nextRefreshAllowedAt`. Never says `now` or `wait` for INTERACTIVE_REFRESH, or where Meld answers 409. Pure.
 *
 * Source: Meld, “Refreshing connections”: a refresh is asked for sparingly, and never for INTERACTIVE_REFRESH without the customer.
 *
 * @example
 * const outage = { id: 'c1', status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' };
 * const next = nextRetry(outage, { now: new Date(), triedAt: '2026-11-01T09:00:00Z' });
 */
export function nextRetry(record: ConnectionRecord, moment: RetryMoment): NextRetry {
  const parsed = parseConnection(record);
  if (parsed === null) return { kind: 'none' };
  const { now, attempts = parsed.refreshAttempts } = moment;
  const connection = { ...parsed, refreshAttempts: attempts };
  const policy = guardResolver(moment.resolve ?? adviceFor)(connection, { now });
  const isAdvised = [policy, policyFor(connection)].every(
    ({ retry, refreshAccepted }) => refreshAccepted && retry?.by === 'host' && retry.operation === 'refresh',
  );
  if (!isAdvised) return { kind: 'none' };

  const random = moment.random ?? (() => chanceOf(connection.id, attempts));
  const since = sinceOf(connection, attempts, moment);
  const planned = nextRetryAt(policy.retry, { since: since ?? now.toISOString(), attempts, now, random });
  if (planned === null) return { kind: 'operator', task: policy.operatorTask ?? WHEN_NOTHING_HELPED };
  const at = Math.max((since === null ? now : planned).getTime(), refreshAllowedAt(connection, now));
  return at <= now.getTime()
    ? { kind: 'now', operation: 'refresh' }
    : { kind: 'wait', at: new Date(at), operation: 'refresh' };
}

/** How many attempts a state is given; more are never made. */
export function attemptsGiven(record: ConnectionRecord, moment: RetryMoment): number {
  let attempts = 0;
  while (['now', 'wait'].includes(nextRetry(record, { ...moment, attempts }).kind)) attempts += 1;
  return attempts;
}

/** Whose clock a time is by does not matter in minutes; one that lies further ahead counts as unknown. */
function sinceOf(
  { statusChangedAt }: Connection,
  attempts: number,
  { now, triedAt, seenAt }: RetryMoment,
): string | null {
  const since = (attempts > 0 ? parseTime(triedAt) : null) ?? statusChangedAt ?? parseTime(seenAt);
  return since !== null && Date.parse(since) <= now.getTime() + SKEW ? since : null;
}

/** When a refresh is allowed, in milliseconds since 1970; 0 for now. */
export function refreshAllowedAt({ nextRefreshAllowedAt }: Connection, now: Date): number {
  const allowed = nextRefreshAllowedAt === null ? 0 : Date.parse(nextRefreshAllowedAt);
  return allowed <= now.getTime() + LONGEST_WAIT ? allowed : 0;
}

function chanceOf(id: string, attempts: number): number {
  return Number.parseInt(hashId(id, String(attempts)).slice(0, 8), 16) / 2 ** 32;
}
