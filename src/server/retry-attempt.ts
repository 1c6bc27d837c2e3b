import { adviceFor, guardResolver, parseConnection, samePair } from '../domain/index.js';
import type { PolicyResolver } from '../domain/index.js';
import type { KeptConnection } from './connection-store.js';
import { attemptsGiven, LONGEST_WAIT, nextRetry } from './retry.js';
import type { NextRetry } from './retry.js';

/** Decides about what is kept, and edits it. Everything is pure: a store may call an edit again. */
export interface RetryBook {
  readonly decide: (kept: KeptConnection) => NextRetry;
  /** With one attempt more, made now; the same where it is not due (any more). */
  readonly withAttempt: (kept: KeptConnection) => KeptConnection;
  /** With the next attempt's time for the customer to see; the same where it is there, or not theirs to see. */
  readonly withNextTime: (kept: KeptConnection) => KeptConnection;
  /** As it was before an attempt that was never made. */
  readonly withoutAttempt: (kept: KeptConnection, before: KeptConnection) => KeptConnection;
  /** With no attempt before `ms` have passed. */
  readonly withPause: (kept: KeptConnection, ms: number) => KeptConnection;
  /** With no attempt left in this state. */
  readonly withNoneLeft: (kept: KeptConnection) => KeptConnection;
}

export function createRetryBook(now: () => Date, resolve: PolicyResolver = adviceFor): RetryBook {
  const advise = guardResolver(resolve);
  const momentOf = ({ triedAt, readAt }: KeptConnection) => ({
    now: now(),
    triedAt,
    seenAt: readAt,
    resolve,
  });
  const decide = (kept: KeptConnection) => nextRetry(kept.record, momentOf(kept));
  const change = (kept: KeptConnection, record: Partial<KeptConnection['record']>): KeptConnection => ({
    ...kept,
    record: { ...kept.record, ...record },
  });

  function withNextTime(kept: KeptConnection): KeptConnection {
    const connection = parseConnection(kept.record);
    // Where customers have a button of their own, it would be switched off until then.
    if (connection === null || advise(connection, { now: now() }).actions.length > 0) return kept;
    const next = decide(kept);
    const nextRefreshAllowedAt = next.kind === 'wait' ? next.at.toISOString() : null;
    return nextRefreshAllowedAt === (kept.record.nextRefreshAllowedAt ?? null)
      ? kept
      : change(kept, { nextRefreshAllowedAt });
  }

  return {
    decide,
    withNextTime,
    withAttempt(kept) {
      if (decide(kept).kind !== 'now') return kept;
      const refreshAttempts = (kept.record.refreshAttempts ?? 0) + 1;
      const tried = change(kept, { refreshAttempts, nextRefreshAllowedAt: null });
      return withNextTime({ ...tried, triedAt: now().toISOString() });
    },
    withoutAttempt: (kept, before) =>
      isSameState(kept, before)
        ? {
            ...change(kept, {
              refreshAttempts: before.record.refreshAttempts,
              nextRefreshAllowedAt: before.record.nextRefreshAllowedAt,
            }),
            triedAt: before.triedAt,
          }
        : kept,
    withPause(kept, ms) {
      const planned = Date.parse(kept.record.nextRefreshAllowedAt ?? '') || 0;
      const until = Math.max(planned, now().getTime() + Math.min(ms, LONGEST_WAIT));
      return change(kept, { nextRefreshAllowedAt: new Date(until).toISOString() });
    },
    withNoneLeft: (kept) =>
      change(kept, {
        refreshAttempts: attemptsGiven(kept.record, momentOf(kept)),
        nextRefreshAllowedAt: null,
      }),
  };
}

/** Whether it is still the state that was acted on: what is noted of one must not be held against the next. */
export function isSameState(a: KeptConnection, b: KeptConnection): boolean {
  const [first, second] = [parseConnection(a.record), parseConnection(b.record)];
  return first !== null && second !== null && samePair(first, second) && a.appliedAt === b.appliedAt;
}
