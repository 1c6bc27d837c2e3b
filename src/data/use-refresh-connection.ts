'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { Connection, ConnectionPolicy, Feedback } from '../domain/index.js';
import { useTime } from '../internal/clock.js';
import type { ConnectionsError } from '../internal/errors.js';
import { useData } from './data-provider.js';
import { useActions } from './use-actions.js';
import { NO_REFRESH, refreshFeedback } from './refreshes.js';
import type { Refresh, RefreshCause } from './refreshes.js';
import { useConnection } from './use-connection.js';

/** Whether the button can be pressed, in the form `actionState` takes. */
export type RefreshButtonState =
  | { readonly status: 'ready' }
  | { readonly status: 'pending' }
  | { readonly status: 'blocked'; readonly why: 'cooldown'; readonly until: string };

/** What {@link useRefreshConnection} returns. */
export interface RefreshConnectionResult {
  readonly state: Refresh['state'];
  /** Whether a refresh makes sense now at all: your fetcher can, and Meld would accept it. */
  readonly isOffered: boolean;
  /** For the button: `<ConnectionCard actionState={{ refresh: buttonState }}>`. */
  readonly buttonState: RefreshButtonState;
  /** From a press only: a refresh can cost money. `cause` names the button, as each is answered in other words. */
  readonly refresh: (cause?: RefreshCause) => void;
  readonly feedback: Feedback | null;
  /** For the developer. */
  readonly error: ConnectionsError | null;
}

const MINUTE = 60_000;

/**
 * Asks the bank for the latest, when the customer does. Accepted is not done: `refreshed` comes only with new data or another
 * state. A bank that wants the customer answers with its widget, which `useReconnect(id).dialogProps` draws.
 *
 * @example
 * function UpdateNow({ id }: { id: string }) {
 *   const { isOffered, buttonState, refresh } = useRefreshConnection(id);
 *   if (!isOffered) return null;
 *   return <button aria-disabled={buttonState.status !== 'ready'} onClick={() => refresh()}>Update now</button>;
 * }
 */
export function useRefreshConnection(id: string): RefreshConnectionResult {
  const actions = useActions();
  const { can, clock } = useData();
  const { refreshes, telemetry } = actions;
  const result = useConnection(id);
  const now = useTime(clock, MINUTE);
  const current = useSyncExternalStore(
    refreshes.register.subscribe,
    () => refreshes.get(id),
    () => NO_REFRESH,
  );
  const refresh = useCallback(
    (cause?: RefreshCause) => {
      const named = cause === 'confirmInstitutionAction' || cause === 'keepDuplicate' ? cause : 'refresh';
      telemetry.tell(id, { type: 'acted', action: named });
      refreshes.press(id, named);
    },
    [refreshes, telemetry, id],
  );
  const connection = result.state === 'ready' ? result.connection : null;
  return {
    state: current.state,
    isOffered: can.refresh && result.state === 'ready' && isRefreshable(result.policy),
    buttonState: refreshButtonState(current, connection, now),
    refresh,
    feedback: connection && refreshFeedback(current, connection),
    error: current.error,
  };
}

const isRefreshable = ({ refreshAccepted }: ConnectionPolicy): boolean => refreshAccepted;

/** The state of a refresh button: busy, waiting for its time (as the record or the last answer says), or ready. */
export function refreshButtonState(
  { state, until }: Refresh,
  connection: Connection | null,
  now: Date | undefined,
): RefreshButtonState {
  if (state === 'asking' || state === 'confirming') return { status: 'pending' };
  const times = [until, connection?.nextRefreshAllowedAt].filter((time) => typeof time === 'string');
  const latest = times.toSorted().at(-1);
  return latest !== undefined && now !== undefined && Date.parse(latest) > now.getTime()
    ? { status: 'blocked', why: 'cooldown', until: latest }
    : { status: 'ready' };
}
