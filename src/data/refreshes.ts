import { samePair } from '../domain/index.js';
import type { Connection, FailureId, Feedback, PolicyResolver } from '../domain/index.js';
import { hasNewerData } from '../domain/restored.js';
import { parseTime } from '../domain/time.js';
import { ConnectionsError } from '../internal/errors.js';
import { ask } from './ask.js';
import { confirmByReading } from './confirmation.js';
import { failureOf, isOffline } from './failure.js';
import type { ConnectionsFetcher, WidgetSession } from './fetcher.js';
import { LONGEST_WAIT, toConnectionsError } from './normalize-error.js';
import { createRegister } from './register.js';
import type { Register } from './register.js';
import type { ConnectionsStore } from './store.js';

/** Which button asked: what came of it is said differently. */
export type RefreshCause = 'refresh' | 'confirmInstitutionAction' | 'keepDuplicate';

/** How the last refresh of a connection went. */
export interface Refresh {
  readonly state: 'idle' | 'asking' | 'confirming' | 'refreshed' | 'unchanged' | 'unconfirmed' | 'failed';
  readonly cause: RefreshCause;
  /** ISO time before which another one would be refused. */
  readonly until: string | null;
  readonly failure: FailureId | null;
  readonly error: ConnectionsError | null;
  /** The connection when it was pressed; as it was when the outcome was known. */
  readonly seen: Connection | null;
}

export const NO_REFRESH: Refresh = {
  state: 'idle',
  cause: 'refresh',
  until: null,
  failure: null,
  error: null,
  seen: null,
};

/** What refreshes need from around them. */
export interface RefreshSurroundings {
  readonly store: ConnectionsStore;
  readonly fetcher: () => ConnectionsFetcher;
  readonly resolve: () => PolicyResolver;
  readonly now: () => Date;
  readonly onError: (error: ConnectionsError, id: string) => void;
  /** The bank wants the customer in its widget. */
  readonly onWidget: (id: string, session: WidgetSession, drawer: object | null) => void;
  readonly onChange?: ((id: string, refresh: Refresh) => void) | undefined;
}

/** The refreshes of one customer's connections. Nothing here runs but from a press: each may cost the host money. */
export interface Refreshes {
  readonly register: Register<Refresh>;
  readonly get: (id: string) => Refresh;
  /** `drawer`: who can draw the widget, should the bank want the customer in it. */
  readonly press: (id: string, cause?: RefreshCause, drawer?: object | null) => void;
  /** Forgets what came of the last one, unless it is still on its way; not how long to wait. */
  readonly forget: (id: string) => void;
  readonly stop: () => void;
}

/** How long to leave a connection alone where the server says “too many” and not until when. */
const USUAL_WAIT_MS = 60_000;

export function createRefreshes(surroundings: RefreshSurroundings): Refreshes {
  const { store, fetcher, resolve, now, onError, onWidget, onChange } = surroundings;
  const register = createRegister<Refresh>();
  const stops = new Map<string, () => void>();
  const get = (id: string): Refresh => register.get(id) ?? NO_REFRESH;
  const connectionOf = (id: string): Connection | null => store.one(id).connection ?? null;

  function settle(id: string, changes: Partial<Refresh>): void {
    stops.get(id)?.();
    stops.delete(id);
    const refresh = { ...get(id), ...changes };
    register.set(id, refresh);
    onChange?.(id, refresh);
    // Looked at again when the wait is over, so that the button comes back by itself.
    const wait = refresh.until === null ? 0 : Date.parse(refresh.until) - now().getTime();
    if (refresh.state === 'asking' || refresh.state === 'confirming' || wait <= 0 || wait > LONGEST_WAIT)
      return;
    const timer = setTimeout(() => register.set(id, { ...get(id), until: null }), wait);
    stops.set(id, () => clearTimeout(timer));
  }

  async function request(
    id: string,
    connection: Connection,
    drawer: object | null,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      if (isOffline()) throw new ConnectionsError({ code: 'MC261' });
      const host = fetcher();
      if (typeof host.refreshConnection !== 'function') throw new ConnectionsError({ code: 'MC005' });
      const answer: unknown = await ask(
        (inner) => Promise.resolve(host.refreshConnection?.(id, { signal: inner })),
        signal,
      );
      if (!signal.aborted) accept(id, connection, drawer, readAnswer(answer));
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toConnectionsError(thrown);
      onError(error, id);
      // What was shown is not what is: the truth first.
      if (error.status === 409 || error.status === 404) await store.reload();
      if (signal.aborted) return;
      const wait = error.retryAfterMs ?? (error.status === 429 ? USUAL_WAIT_MS : null);
      const until = wait === null ? null : laterBy(Math.min(wait, LONGEST_WAIT));
      settle(id, { state: 'failed', failure: failureOf(error), error, until });
    }
  }

  function accept(
    id: string,
    before: Connection,
    drawer: object | null,
    { until, widget }: RefreshAnswer,
  ): void {
    if (widget !== null) {
      onWidget(id, widget, drawer);
      return settle(id, { ...NO_REFRESH, until });
    }
    settle(id, { state: 'confirming', until });
    const look = () => {
      const after = connectionOf(id);
      if (after === null) return;
      const moved = !samePair(before, after);
      const works = moved
        ? resolve()(after, { now: now() }).group === 'connected'
        : get(id).cause === 'refresh' && hasNewerData(before, after); // the other buttons ask for another state
      if (works) settle(id, { state: 'refreshed', seen: after });
      else if (moved) settle(id, { state: 'idle', seen: after }); // the new notice says what there is to say
    };
    const stopListening = store.subscribeTo(id, look);
    const stopReading = confirmByReading({
      store,
      onReading: look,
      onEnd(known) {
        if (known) store.noteAttempt(id);
        settle(id, { state: known ? 'unchanged' : 'unconfirmed', seen: connectionOf(id) });
      },
    });
    stops.set(id, () => {
      stopListening();
      stopReading();
    });
  }

  /** A host's own error may ask for anything. */
  function laterBy(ms: number): string | null {
    const end = now().getTime() + ms;
    return Number.isFinite(end) ? new Date(end).toISOString() : null;
  }

  return {
    register,
    get,
    press(id, cause = 'refresh', drawer = null) {
      const { state, until } = get(id);
      const connection = connectionOf(id);
      if (connection === null || state === 'asking' || state === 'confirming') return;
      // A button that waits can still be pressed: it is not disabled, only said to be.
      const isLater = (time: string | null) => time !== null && Date.parse(time) > now().getTime();
      if (isLater(until) || isLater(connection.nextRefreshAllowedAt)) return;
      if (!resolve()(connection, { now: now() }).refreshAccepted) return; // Meld would answer 409
      stops.get(id)?.();
      const controller = new AbortController();
      settle(id, { ...NO_REFRESH, state: 'asking', cause, seen: connection });
      stops.set(id, () => controller.abort());
      void request(id, connection, drawer, controller.signal);
    },
    forget(id) {
      const { state, until } = get(id);
      if (state !== 'asking' && state !== 'confirming' && state !== 'idle')
        register.set(id, { ...NO_REFRESH, until });
    },
    stop() {
      for (const [id] of register.entries()) {
        stops.get(id)?.();
        register.set(id, undefined);
      }
      stops.clear();
    },
  };
}

/** What to say about a refresh, as long as the connection is as it was then. */
export function refreshFeedback(refresh: Refresh, connection: Connection): Feedback | null {
  const { state, cause, failure, seen } = refresh;
  if (seen !== null && !samePair(seen, connection)) return null;
  if (state === 'failed' && failure !== null) return { kind: 'failure', operation: 'refresh', failure };
  if (state === 'confirming') return { kind: 'outcome', id: 'refreshing' };
  if (state === 'refreshed') return { kind: 'outcome', id: 'refreshed' };
  if (state === 'unconfirmed') return { kind: 'outcome', id: 'refreshUnconfirmed' };
  if (state === 'unchanged')
    return {
      kind: 'outcome',
      id: cause === 'confirmInstitutionAction' ? 'stillAsked' : 'refreshUnchanged',
    };
  return null;
}

interface RefreshAnswer {
  readonly until: string | null;
  readonly widget: WidgetSession | null;
}

function readAnswer(answer: unknown): RefreshAnswer {
  try {
    const { nextRefreshAllowedAt, widget } = Object(answer) as Record<string, unknown>;
    const hasWidget = typeof widget === 'object' && widget !== null;
    return { until: parseTime(nextRefreshAllowedAt), widget: hasWidget ? (widget as WidgetSession) : null };
  } catch {
    return { until: null, widget: null }; // accessors that throw
  }
}
