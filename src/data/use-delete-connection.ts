'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { FailureId } from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';
import { useData } from './data-provider.js';
import { useActions } from './use-actions.js';
import { NO_REMOVAL } from './removals.js';
import type { Removal } from './removals.js';

/** What {@link useDeleteConnection} returns. */
export interface DeleteConnectionResult {
  readonly state: Removal['state'];
  /** Whether your fetcher can do it at all. */
  readonly isOffered: boolean;
  /** From a press only, after a question such as `<DeleteConnectionDialog>`: it cannot be undone. */
  readonly remove: () => void;
  /** Forgets a failure, once it has been read. */
  readonly forget: () => void;
  readonly failure: FailureId | null;
  /** For the developer. */
  readonly error: ConnectionsError | null;
}

/**
 * Removes a connection. `removed` comes only when a reading says so, since a failure may have worked at Meld all the same and a
 * success may take a moment to show.
 *
 * @example
 * function Disconnect({ id }: { id: string }) {
 *   const { state, remove } = useDeleteConnection(id);
 *   return <button aria-disabled={state === 'asking'} onClick={remove}>Disconnect</button>;
 * }
 */
export function useDeleteConnection(id: string): DeleteConnectionResult {
  const actions = useActions();
  const { can } = useData();
  const { removals, telemetry } = actions;
  const { state, failure, error } = useSyncExternalStore(
    removals.register.subscribe,
    () => removals.get(id),
    () => NO_REMOVAL,
  );
  const remove = useCallback(() => {
    telemetry.tell(id, { type: 'acted', action: 'delete' });
    removals.press(id);
  }, [removals, telemetry, id]);
  const forget = useCallback(() => removals.forget(id), [removals, id]);
  return { state, isOffered: can.delete, remove, forget, failure, error };
}
