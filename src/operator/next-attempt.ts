import { nextRetryAt } from '../domain/index.js';
import type { Connection, ConnectionPolicy } from '../domain/index.js';
import { parseTime } from '../domain/time.js';
import { atText, lengthText, validNow } from './times.js';

/** What {@link explainNextAttempt} is answered from. */
export interface AttemptHistory {
  readonly now: Date | undefined;
  /** ISO time of the last attempt, which the record does not carry. */
  readonly lastAttemptAt?: string | null | undefined;
}

/** Who tries what again, by which schedule, and between which times: the random share of a wait makes it a window. */
export function explainNextAttempt(
  connection: Connection,
  { retry, refreshAccepted }: ConnectionPolicy,
  history: AttemptHistory,
): string {
  if (retry === null) return 'No retry by anybody: none is advised.';
  const who = `${retry.operation} by the ${retry.by}, schedule ${retry.schedule}`;
  if (retry.schedule === 'afterOperator') return `${who}: once the fix is confirmed, never by the clock.`;
  if (retry.operation === 'refresh' && !refreshAccepted) return `${who}: not now, as Meld would answer 409.`;
  const now = validNow(history.now);
  const { refreshAttempts: attempts, statusChangedAt } = connection;
  const since = attempts > 0 ? parseTime(history.lastAttemptAt) : statusChangedAt;
  if (since === null)
    return attempts > 0
      ? `${who}: after ${attempts} attempts. When the last one was, the record does not say.`
      : `${who}: the record does not say since when the state lasts, so no time can be told.`;
  if (now === undefined) return `${who}: counted from ${atText(since)}. No time can be told without a clock.`;
  const [first, last] = [0, 1].map((share) =>
    nextRetryAt(retry, { since, attempts, now, random: () => share }),
  );
  if (!first || !last)
    return `${who}: ${attempts} attempts are all there are. Nothing more happens by itself.`;
  const allowed = retry.operation === 'refresh' ? parseTime(connection.nextRefreshAllowedAt) : null;
  const [from, to] = [first, last].map((time) =>
    Math.max(time.getTime(), allowed === null ? 0 : Date.parse(allowed)),
  );
  if (from === undefined || to === undefined || to <= now.getTime())
    return `${who}: due now, as attempt ${attempts + 1}.`;
  const earliest =
    from <= now.getTime() ? 'now' : `${atText(new Date(from))} (in ${lengthText(from - now.getTime())})`;
  const window = from === to ? `not before ${earliest}` : `between ${earliest} and ${atText(new Date(to))}`;
  return `${who}: ${window}, as attempt ${attempts + 1}.`;
}
