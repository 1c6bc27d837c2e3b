import { samePair } from '../domain/index.js';
import type { Connection, FailureId, Feedback, PolicyResolver } from '../domain/index.js';
import { ConnectionsError } from '../internal/errors.js';
import { ask } from './ask.js';
import { confirmByReading } from './confirmation.js';
import { failureOf, isOffline } from './failure.js';
import type { ConnectionsFetcher } from './fetcher.js';
import { toConnectionsError } from './normalize-error.js';
import { createRegister } from './register.js';
import type { Register } from './register.js';
import type { ConnectionsStore } from './store.js';

/** How the removal of a connection goes. */
export interface Removal {
  readonly state: 'idle' | 'asking' | 'confirming' | 'removed' | 'unconfirmed' | 'failed';
  readonly failure: FailureId | null;
  readonly error: ConnectionsError | null;
  readonly seen: Connection | null;
}

export const NO_REMOVAL: Removal = { state: 'idle', failure: null, error: null, seen: null };

/** What removals need from around them. */
export interface RemovalSurroundings {
  readonly store: ConnectionsStore;
  readonly fetcher: () => ConnectionsFetcher;
  readonly resolve: () => PolicyResolver;
  readonly onError: (error: ConnectionsError, id: string) => void;
  readonly onChange?: ((id: string, removal: Removal) => void) | undefined;
}

/** The removals of one customer's connections. */
export interface Removals {
  readonly register: Register<Removal>;
  readonly get: (id: string) => Removal;
  readonly press: (id: string) => void;
  /** Forgets how the last one went, unless it is still on its way. */
  readonly forget: (id: string) => void;
  readonly stop: () => void;
}

export function createRemovals({
  store,
  fetcher,
  resolve,
  onError,
  onChange,
}: RemovalSurroundings): Removals {
  const register = createRegister<Removal>();
  const stops = new Map<string, () => void>();
  const get = (id: string): Removal => register.get(id) ?? NO_REMOVAL;

  /** Not in the list any more, or only as one that has ended for good. */
  const isGone = (id: string): boolean => {
    const { connection } = store.one(id);
    if (!connection) return connection === null || store.list().data !== undefined;
    const { seen } = get(id);
    return resolve()(connection).terminal && !(seen !== null && samePair(seen, connection));
  };

  function settle(id: string, changes: Partial<Removal>): void {
    stops.get(id)?.();
    stops.delete(id);
    const removal = { ...get(id), ...changes };
    register.set(id, removal);
    onChange?.(id, removal);
  }

  async function request(id: string, signal: AbortSignal): Promise<void> {
    try {
      if (isOffline()) throw new ConnectionsError({ code: 'MC261' });
      const host = fetcher();
      if (typeof host.deleteConnection !== 'function') throw new ConnectionsError({ code: 'MC005' });
      await ask((inner) => Promise.resolve(host.deleteConnection?.(id, { signal: inner })), signal);
      if (!signal.aborted) confirm(id);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toConnectionsError(thrown);
      onError(error, id);
      const failure = failureOf(error);
      // Meld may have done it all the same, or long ago: only a reading can say.
      if (failure === 'unavailable' || failure === 'gone' || failure === 'notPossible') await store.reload();
      if (signal.aborted) return;
      const isDone = failure !== 'offline' && isGone(id);
      settle(id, isDone ? { state: 'removed' } : { state: 'failed', failure, error });
    }
  }

  function confirm(id: string): void {
    settle(id, { state: 'confirming' });
    const look = () => {
      if (isGone(id)) settle(id, { state: 'removed' });
    };
    const stopListening = store.subscribeTo(id, look);
    const stopReading = confirmByReading({
      store,
      onReading: look,
      onEnd: () => settle(id, { state: 'unconfirmed' }),
    });
    stops.set(id, () => {
      stopListening();
      stopReading();
    });
  }

  return {
    register,
    get,
    press(id) {
      const { state } = get(id);
      if (state === 'asking' || state === 'confirming') return;
      const controller = new AbortController();
      settle(id, { ...NO_REMOVAL, state: 'asking', seen: store.one(id).connection ?? null });
      stops.set(id, () => controller.abort());
      void request(id, controller.signal);
    },
    forget(id) {
      const { state } = get(id);
      if (state !== 'asking' && state !== 'confirming') register.set(id, undefined);
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

/** What to say about a removal in the row that is still there, as long as it is as it was then. */
export function removalFeedback({ state, failure, seen }: Removal, connection: Connection): Feedback | null {
  if (seen !== null && !samePair(seen, connection)) return null;
  if (state === 'asking' || state === 'confirming') return { kind: 'outcome', id: 'removing' };
  if (state === 'unconfirmed') return { kind: 'outcome', id: 'removalUnconfirmed' };
  return state === 'failed' && failure !== null ? { kind: 'failure', operation: 'delete', failure } : null;
}
