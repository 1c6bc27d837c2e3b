'use client';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { ActionHandlers, ActionState, ActionStates } from '../components/index.js';
import type { Actions } from '../data/actions.js';
import { useData } from '../data/data-provider.js';
import { useActions } from '../data/use-actions.js';
import type { Capabilities } from '../data/index.js';
import { refreshFeedback } from '../data/refreshes.js';
import { removalFeedback } from '../data/removals.js';
import { refreshButtonState } from '../data/use-refresh-connection.js';
import type { ConnectionsStore } from '../data/store.js';
import { isAtTheBank, isUnderWay, visitFeedback } from '../data/visit.js';
import type { Visit } from '../data/visit.js';
import { NEW_CONNECTION } from '../data/visits.js';
import type { Connection, Feedback, PolicyResolver } from '../domain/index.js';
import { useTime } from '../internal/clock.js';

/** What every block hands to the components it draws. */
export interface WiredActions {
  readonly actions: Actions;
  /** Who draws what is pressed here: of several blocks on a page, the one that was pressed. */
  readonly drawer: object;
  /** A button for everything that the host's fetcher offers. */
  readonly handlers: ActionHandlers;
  /** Connects a further bank; `undefined` where the host's fetcher cannot. */
  readonly onConnect: (() => void) | undefined;
  /** The customer is at their bank, in a dialog that is drawn here. */
  readonly isVisiting: boolean;
  /** A new connection is on its way. There is one at a time. */
  readonly isConnecting: boolean;
  /** What came of that, which no row can say yet. */
  readonly connectFeedback: Feedback | null;
  /** The bank that it is about, once that is known. */
  readonly connectInstitution: string | null;
  readonly actionState: (connection: Connection) => ActionStates;
  readonly feedback: (connection: Connection) => Feedback | undefined;
  readonly snoozedUntil: (connection: Connection) => string | undefined;
  readonly onSnooze: (connection: Connection, until: string) => void;
  readonly onDismiss: (connection: Connection) => void;
  readonly onShowAgain: (connection: Connection) => void;
  /** Another number whenever something that was pressed has got on. */
  readonly version: number;
}

const MINUTE = 60_000;

/** One look at everything that is going on, for a block of any size: no row observes anything by itself. */
export function useWiredActions(askRemoval: (connection: Connection) => void): WiredActions {
  const actions = useActions();
  const { can, clock, resolve, store } = useData();
  const { visits, snoozes, telemetry } = actions;
  const [drawer] = useState(() => ({}));
  const now = useTime(clock, MINUTE);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [visits.hold(drawer), ...watched(actions).map((each) => each.subscribe(listener))];
      return () => stops.forEach((stop) => stop());
    },
    [actions, visits, drawer],
  );
  const read = () => watched(actions).reduce((sum, each) => sum + each.version(), 0);
  const version = useSyncExternalStore(subscribe, read, () => 0);
  const handlers = useMemo(
    () => handlersOf(actions, can, drawer, askRemoval),
    [actions, can, drawer, askRemoval],
  );
  const start = visits.get(NEW_CONNECTION);
  const at = now?.getTime();
  // The same functions until something that was pressed has got on: a list then knows that no row has changed.
  const answers = useMemo(
    () => ({ ...answersOf(actions, resolve, at === undefined ? undefined : new Date(at)), version }),
    [actions, resolve, at, version],
  );
  return {
    actions,
    drawer,
    handlers,
    onConnect: can.start ? () => visits.press(NEW_CONNECTION, 'start', { drawer }) : undefined,
    isVisiting: visits.register
      .entries()
      .some(([, visit]) => visit.drawer === drawer && visit.navigate === null && hasDialog(visit)),
    isConnecting: isUnderWay(start),
    connectFeedback: start.wish?.replaces ? null : visitFeedback(start),
    connectInstitution: nameOfNew(start, store),
    ...answers,
    onSnooze(connection, until) {
      telemetry.tell(connection.id, { type: 'acted', action: 'snooze' });
      snoozes.put(connection, clock.read(), until);
    },
    onDismiss(connection) {
      telemetry.tell(connection.id, { type: 'acted', action: 'dismiss' });
      snoozes.put(connection, clock.read());
    },
    onShowAgain: (connection) => snoozes.clear(connection),
  };
}

/** What is to be said of a row, as things stand. */
function answersOf(
  actions: Actions,
  resolve: PolicyResolver,
  now: Date | undefined,
): Pick<WiredActions, 'actionState' | 'feedback' | 'snoozedUntil'> {
  const { visits, refreshes, removals, snoozes } = actions;
  const start = visits.get(NEW_CONNECTION);
  return {
    actionState(connection) {
      const { id } = connection;
      const visit = busy(isUnderWay(visits.get(id)));
      const isOwn = start.wish?.replaces?.id === id;
      const starting = isUnderWay(start) && !isOwn ? BLOCKED : busy(isUnderWay(start));
      const refresh = refreshButtonState(refreshes.get(id), connection, now);
      const removal = removals.get(id).state;
      return {
        reconnect: visit,
        linkNewAccounts: visit,
        refresh,
        confirmInstitutionAction: refresh,
        keepDuplicate: refresh,
        startNewConnection: starting,
        connectAnotherInstitution: starting,
        delete: busy(removal === 'asking' || removal === 'confirming'),
      };
    },
    feedback: (connection) => feedbackOf(actions, connection, resolve) ?? undefined,
    snoozedUntil: (connection) => (now && snoozes.until(connection, now)) ?? undefined,
  };
}

const READY: ActionState = { status: 'ready' };
const PENDING: ActionState = { status: 'pending' };
const BLOCKED: ActionState = { status: 'blocked' };
const hasDialog = (visit: Visit) => isAtTheBank(visit) || visit.state === 'failed';
const busy = (is: boolean): ActionState => (is ? PENDING : READY);

const watched = ({ visits, refreshes, removals, snoozes }: Actions) => [
  visits.register,
  refreshes.register,
  removals.register,
  snoozes,
];

function handlersOf(
  { visits, refreshes, telemetry }: Actions,
  can: Capabilities,
  drawer: object,
  askRemoval: (connection: Connection) => void,
): ActionHandlers {
  const told =
    (action: keyof ActionHandlers, press: (connection: Connection) => void) => (connection: Connection) => {
      telemetry.tell(connection.id, { type: 'acted', action });
      press(connection);
    };
  const repair = (intent: 'reconnect' | 'linkNewAccounts') =>
    can.repair
      ? told(intent, ({ id }) => {
          refreshes.forget(id);
          visits.press(id, intent, { drawer });
        })
      : undefined;
  const refresh = (cause: 'refresh' | 'confirmInstitutionAction' | 'keepDuplicate') =>
    can.refresh ? told(cause, ({ id }) => refreshes.press(id, cause, drawer)) : undefined;
  return {
    reconnect: repair('reconnect'),
    linkNewAccounts: repair('linkNewAccounts'),
    refresh: refresh('refresh'),
    confirmInstitutionAction: refresh('confirmInstitutionAction'),
    keepDuplicate: refresh('keepDuplicate'),
    delete: can.delete ? askRemoval : undefined,
    startNewConnection: can.start
      ? told('startNewConnection', (replaces) =>
          visits.press(NEW_CONNECTION, 'start', {
            drawer,
            wish: { institutionId: replaces.institutionId ?? undefined, replaces },
          }),
        )
      : undefined,
    connectAnotherInstitution: can.start
      ? told('connectAnotherInstitution', (replaces) =>
          visits.press(NEW_CONNECTION, 'start', { drawer, wish: { replaces } }),
        )
      : undefined,
  };
}

/** The name of the bank that was connected last, once a reading says it. */
export function nameOfNew({ connectionId }: Visit, store: ConnectionsStore): string | null {
  return connectionId === null ? null : (store.one(connectionId).connection?.institutionName ?? null);
}

/** What is said in a row: the removal of it first, then whatever the customer did last. */
function feedbackOf(
  { visits, refreshes, removals }: Actions,
  connection: Connection,
  resolve: PolicyResolver,
): Feedback | null {
  const { id } = connection;
  const removal = removalFeedback(removals.get(id), connection);
  if (removal !== null) return removal;
  const start = visits.get(NEW_CONNECTION);
  if (start.wish?.replaces?.id === id) {
    const feedback = visitFeedback(start);
    // Only what is still there can be removed.
    const isReplaced = start.state === 'restored' && !resolve(connection).terminal;
    if (isReplaced) return { kind: 'outcome', id: 'replaced', action: 'delete' };
    if (feedback !== null) return feedback;
  }
  const visit = visits.get(id);
  const refresh = isUnderWay(visit) ? null : refreshFeedback(refreshes.get(id), connection);
  return refresh ?? visitFeedback(visit);
}
