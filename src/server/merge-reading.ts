import { applyEvent } from '../domain/apply-event.js';
import { parseConnection, samePair } from '../domain/index.js';
import type { Connection, ConnectionRecord } from '../domain/index.js';
import type { KeptConnection } from './connection-store.js';
import { recordOf, toConnectionRecord } from './to-connection-record.js';

/** One row as Meld answered it. */
export interface Reading {
  readonly row: unknown;
  readonly readAt: string | null;
}

/** What {@link mergeReading} makes of it. */
export interface MergedReading {
  readonly kept: KeptConnection | null;
  /** The reading says another state than what was heard meanwhile, and nobody can tell which is newer: read again. */
  readonly isContested: boolean;
}

/**
 * A reading of Meld's put together with what is kept. A state that was heard of while Meld was being asked stays: the reading may
 * be older than it; its details are taken all the same. `before` is what was kept before Meld was asked, as no clock of ours can be
 * held against Meld's. What belongs to somebody else is left alone.
 */
export function mergeReading(
  kept: KeptConnection | null,
  before: KeptConnection | null,
  { row, readAt }: Reading,
  customer: string,
): MergedReading {
  const read = parseConnection(toConnectionRecord(row));
  if (read === null || (kept !== null && kept.customer !== customer)) return { kept, isContested: false };
  const known = kept && parseConnection(kept.record);
  if (kept === null || known === null) {
    const fresh = { id: read.id, customer, readAt, appliedAt: null, triedAt: null };
    return { kept: { ...fresh, record: recordOf(read) }, isContested: false };
  }
  const isSame = samePair(known, read);
  const latest = laterOf(kept.readAt, readAt);
  if (!isSame && wasHeard(kept, before, known, readAt))
    return { kept: { ...kept, record: withDetails(read, known), readAt: latest }, isContested: true };
  return {
    kept: {
      ...kept,
      record: withDetails(read, isSame ? known : inNewState(known, read)),
      readAt: latest,
      triedAt: isSame ? kept.triedAt : null,
    },
    isContested: false,
  };
}

/** A slow answer to an early question does not make events news again that a reading since has seen. `null`: nobody knows. */
function laterOf(kept: string | null, readAt: string | null): string | null {
  return kept !== null && readAt !== null && kept > readAt ? kept : readAt;
}

function wasHeard(
  kept: KeptConnection,
  before: KeptConnection | null,
  known: Connection,
  readAt: string | null,
): boolean {
  const then = before && parseConnection(before.record);
  const isAsBefore = then !== null && samePair(then, known);
  if (!isAsBefore || before?.appliedAt !== kept.appliedAt || before.readAt !== kept.readAt) return true;
  return [kept.appliedAt, known.statusChangedAt].some((at) => at !== null && readAt !== null && at > readAt);
}

/** As after an event that says nothing of when: what belonged to the state before goes with it. */
function inNewState(known: Connection, { status, statusReason, reported }: Connection): Connection {
  return applyEvent(known, {
    type: 'statusChanged',
    eventId: null,
    connectionId: known.id,
    at: null,
    state: { status, statusReason, reported },
    institutionMessage: null,
    successfullyAggregatedAt: null,
    activeDuplicateConnectionId: null,
  });
}

/** The state and what only the host knows from `known`; everything else as it was read. Times of data only ever grow. */
function withDetails(read: Connection, known: Connection): ConnectionRecord {
  const { status, statusReason, reported } = known;
  const { institutionMessage, statusChangedAt, accessExpiresAt, nextRefreshAllowedAt } = known;
  const { refreshAttempts, aggregation, institutionUrl, accounts } = known;
  const times = [read.successfullyAggregatedAt, known.successfullyAggregatedAt];
  const data = times.filter((time) => time !== null).toSorted();
  return recordOf({
    ...read,
    status,
    statusReason,
    reported,
    institutionMessage,
    statusChangedAt,
    accessExpiresAt,
    nextRefreshAllowedAt,
    refreshAttempts,
    aggregation,
    institutionUrl,
    accounts,
    successfullyAggregatedAt: data.at(-1) ?? null,
  });
}
