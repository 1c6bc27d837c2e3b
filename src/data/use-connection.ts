'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { Connection, ConnectionPolicy } from '../domain/index.js';
import { HOUR, useTime } from '../internal/clock.js';
import type { ConnectionsError } from '../internal/errors.js';
import { useData } from './data-provider.js';
import { problemOf } from './list-view.js';
import type { ListProblem } from './list-view.js';

/** What {@link useConnection} returns, by `state`. */
export type ConnectionResult =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly connection: Connection; readonly policy: ConnectionPolicy }
  /** There is no such connection (any more). */
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly problem: ListProblem; readonly error: ConnectionsError | null };

/**
 * One connection and the advice for it. Drawn again only when this one changes. Works for any id: one that the list does not
 * hold is asked for by itself (`fetcher.getConnection`).
 *
 * @example
 * function Row({ id }: { id: string }) {
 *   const result = useConnection(id);
 *   return result.state === 'ready' ? <ConnectionStatusBadge connection={result.connection} /> : null;
 * }
 */
export function useConnection(id: string): ConnectionResult {
  const { store, resolve, clock } = useData();
  const now = useTime(clock, HOUR);
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id]);
  const read = () => store.one(id);
  const { connection, error, paused } = useSyncExternalStore(subscribe, read, () => store.firstOne(id));
  if (connection) return { state: 'ready', connection, policy: resolve(connection, { now }) };
  if (connection === null) return { state: 'missing' };
  const problem = problemOf(error, paused);
  return problem ? { state: 'failed', problem, error } : { state: 'loading' };
}
