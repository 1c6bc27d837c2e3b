'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { Connection } from '../domain/index.js';
import { useData } from './data-provider.js';
import { useActions } from './use-actions.js';
import { useVisit } from './use-visit.js';
import type { VisitResult } from './use-visit.js';
import { NO_VISIT } from './visit.js';
import type { StartWish } from './visit.js';
import { NEW_CONNECTION } from './visits.js';

/** What {@link useStartConnection} returns. */
export interface StartConnectionResult extends VisitResult {
  /** From a press only: with a bank, in place of a dead connection, or neither. */
  readonly start: (wish?: StartWish) => void;
  /** The new connection's id, once your server has given it one. */
  readonly connectionId: string | null;
  /** The connection in whose place the new one was asked for; `null` for a bank of its own. */
  readonly insteadOf: Connection | null;
  /** The old connection, once the new one works: offer to remove it. */
  readonly replaced: Connection | null;
  /** Whether your fetcher can do it at all. */
  readonly isOffered: boolean;
}

/**
 * Connects a bank: a first one, another one, or one in place of a connection that cannot be repaired.
 *
 * @example
 * function ConnectBank() {
 *   const { start, dialogProps } = useStartConnection();
 *   return (
 *     <>
 *       <button onClick={() => start()}>Connect a bank</button>
 *       <ConnectWidgetDialog {...dialogProps} />
 *     </>
 *   );
 * }
 */
export function useStartConnection(): StartConnectionResult {
  const actions = useActions();
  const { can } = useData();
  const { visits, telemetry } = actions;
  const { drawer, ...visit } = useVisit(NEW_CONNECTION);
  const { connectionId, wish, state } = useSyncExternalStore(
    visits.register.subscribe,
    () => visits.get(NEW_CONNECTION),
    () => NO_VISIT,
  );
  const start = useCallback(
    (given: StartWish = {}) => {
      // Straight from a button it may be given the press itself.
      const { institutionId, replaces } = given;
      if (replaces) telemetry.tell(replaces.id, { type: 'acted', action: 'startNewConnection' });
      visits.press(NEW_CONNECTION, 'start', {
        drawer,
        wish: { institutionId: typeof institutionId === 'string' ? institutionId : undefined, replaces },
      });
    },
    [visits, telemetry, drawer],
  );
  const insteadOf = wish?.replaces ?? null;
  const replaced = state === 'restored' ? insteadOf : null;
  return { ...visit, start, connectionId, insteadOf, replaced, isOffered: can.start };
}
