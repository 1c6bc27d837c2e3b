import { onlineManager } from '@tanstack/react-query';
import type { QueryObserverResult } from '@tanstack/react-query';
import type { Connection } from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';
import type { ConnectionsSnapshot } from './pages.js';

export type ListResult = QueryObserverResult<ConnectionsSnapshot, ConnectionsError>;
export type OneResult = QueryObserverResult<Connection | null, ConnectionsError>;

/** What the list's query says, as one object that stays the same until something changes. */
export interface ListSnapshot {
  readonly data: ConnectionsSnapshot | undefined;
  readonly error: ConnectionsError | null;
  /** Waiting for the network to come back. */
  readonly paused: boolean;
  /** The stream of events has been away for a while: what happens is seen late. */
  readonly updatesPaused: boolean;
}

/** What is known about one id. `connection` is `null` when it does not exist, `undefined` when that is not known yet. */
export interface OneSnapshot {
  readonly connection: Connection | null | undefined;
  readonly error: ConnectionsError | null;
  readonly paused: boolean;
}

/** What a result of the list's query says, with rows that may be newer than it. */
export function toSnapshot(
  result: ListResult,
  data: ConnectionsSnapshot | undefined,
  updatesPaused: boolean,
): ListSnapshot {
  return { data, error: result.error, paused: isPaused(result), updatesPaused };
}

/** Whether a reader would find nothing new. */
export function isSameList(a: ListSnapshot, b: ListSnapshot): boolean {
  return (
    a.data === b.data && a.error === b.error && a.paused === b.paused && a.updatesPaused === b.updatesPaused
  );
}

/** What a result of one connection's query says. */
export function toOne(result: OneResult): OneSnapshot {
  return { connection: result.data, error: result.error, paused: isPaused(result) };
}

/** A retry also pauses while nobody looks at the page; only a lost network is worth telling. */
function isPaused({ fetchStatus }: ListResult | OneResult): boolean {
  return fetchStatus === 'paused' && !onlineManager.isOnline();
}
