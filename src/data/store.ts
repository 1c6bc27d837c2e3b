import { QueryObserver } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Connection } from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';
import { createAttempts } from './attempts.js';
import type { ConnectionsFetcher } from './fetcher.js';
import type { ConnectionsSnapshot } from './pages.js';
import { connectionQueryOptions, connectionsKeys, connectionsQueryOptions } from './query.js';
import { toOne, toSnapshot } from './snapshots.js';
import type { ListResult, ListSnapshot, OneSnapshot } from './snapshots.js';

type Listener = () => void;

/** An id outside the list: its own query, and the last answer its readers were told of. */
interface Stray {
  readonly observer: QueryObserver<Connection | null, ConnectionsError>;
  readonly result: OneSnapshot;
}

/**
 * A view of the query cache keyed by connection id: one query observer feeds it, and readers hear only of what they name. An
 * id that the list does not hold is looked up by itself.
 */
export interface ConnectionsStore {
  readonly list: () => ListSnapshot;
  readonly one: (id: string) => OneSnapshot;
  /** What was known when the store was made: what a server has drawn, and a part of the page that hydrates late must repeat. */
  readonly firstList: () => ListSnapshot;
  readonly firstOne: (id: string) => OneSnapshot;
  readonly subscribe: (listener: Listener) => () => void;
  readonly subscribeTo: (id: string, listener: Listener) => () => void;
  readonly reload: () => Promise<void>;
  /** A refresh of this connection has not helped: as if the record counted it. */
  readonly noteAttempt: (id: string) => void;
}

/** What a store is made from. */
export interface StoreOptions {
  readonly client: QueryClient;
  readonly scope: string;
  readonly fetcher: ConnectionsFetcher;
  /** Shown at once and checked by a first read. */
  readonly initial?: ConnectionsSnapshot | undefined;
  /** Told of every answer of the list, and of those for an id outside it. */
  readonly onAnswer: (answer: Pick<ListSnapshot, 'data' | 'error'>, id?: string) => void;
}

export function createConnectionsStore({
  client,
  scope,
  fetcher,
  initial,
  onAnswer,
}: StoreOptions): ConnectionsStore {
  const source = { fetcher, scope };
  const options = client.defaultQueryOptions(connectionsQueryOptions(source));
  // Once, and not as the query's initial data: that would come back whenever the cache has been emptied.
  const query = client.getQueryCache().build(client, options);
  if (initial && query.state.data === undefined) query.setData(initial, { updatedAt: 1, manual: true });
  const observer = new QueryObserver(client, options);
  const listeners = new Set<Listener>();
  const byId = new Map<string, Set<Listener>>();
  const strays = new Map<string, Stray>();
  const ones = new Map<string, OneSnapshot>();
  let rows = new Map<string, Connection>();
  const attempts = createAttempts();
  let snapshot = toSnapshot(observer.getCurrentResult());
  index(snapshot);
  const first = snapshot;
  const firstRows = rows;
  const firstOnes = new Map<string, OneSnapshot>();
  let stop: (() => void) | null = null;
  let readers = 0;

  function index({ data }: ListSnapshot): void {
    rows = new Map(data?.connections.map((connection) => [connection.id, connection]));
  }

  function receive(result: ListResult): void {
    const read = toSnapshot(result);
    const next = { ...read, data: attempts.countIn(read.data) };
    const { data, error, paused } = snapshot;
    if (next.data !== data || next.error !== error || next.paused !== paused) {
      snapshot = next;
      index(next);
      notify([...byId.keys()]);
      for (const listener of listeners) listener();
    }
    onAnswer(next); // last, as it is the host's code; and always, as what was there from the start may have problems too
  }

  /** Tells the readers of those ids that changed. Who changed is settled first: a reader may ask about another id. */
  function notify(ids: readonly string[]): void {
    ids.forEach(followStray);
    const changed = ids.filter((id) => ones.get(id) !== one(id));
    for (const id of changed) for (const listener of byId.get(id) ?? []) listener();
  }

  /** Looks up an id that somebody reads and the list does not hold; stops as soon as the list does. */
  function followStray(id: string): void {
    const wanted = byId.has(id) && snapshot.data !== undefined && !rows.has(id);
    const followed = strays.get(id);
    if (wanted && !followed) {
      const stray = new QueryObserver(client, connectionQueryOptions(source, id));
      strays.set(id, { observer: stray, result: toOne(stray.getCurrentResult()) });
      // It speaks while it is being subscribed to: by then it has its place.
      stray.subscribe((result) => {
        if (strays.get(id)?.observer !== stray) return;
        strays.set(id, { observer: stray, result: toOne(result) });
        notify([id]);
        onAnswer({ data: undefined, error: result.error }, id);
      });
    } else if (!wanted && followed) {
      followed.observer.destroy();
      strays.delete(id);
    }
  }

  function one(id: string): OneSnapshot {
    const next = rows.has(id) ? { connection: rows.get(id), error: null, paused: false } : strayOf(id);
    const known = ones.get(id);
    if (
      known &&
      known.connection === next.connection &&
      known.error === next.error &&
      known.paused === next.paused
    )
      return known;
    ones.set(id, next);
    return next;
  }

  function firstOne(id: string): OneSnapshot {
    const known = firstOnes.get(id) ?? {
      connection: firstRows.get(id),
      error: first.error,
      paused: first.paused,
    };
    firstOnes.set(id, known);
    return known;
  }

  function strayOf(id: string): OneSnapshot {
    const stray = strays.get(id);
    if (stray) return stray.result;
    if (snapshot.data !== undefined) {
      const queryKey = connectionsKeys.connection(scope, id);
      // Not getQueryData: that would hash the key in the host client's way, and ours is hashed in our own.
      const cached = client.getQueryCache().find<Connection | null>({ queryKey })?.state.data;
      return { connection: cached, error: null, paused: false };
    }
    return { connection: undefined, error: snapshot.error, paused: snapshot.paused };
  }

  /** The host has emptied the cache, as it may on log-out: nothing of what was known stays on screen. */
  function startAfresh(): void {
    if (stop === null) return;
    observer.setOptions(options);
    receive(observer.getCurrentResult());
  }

  // Strict mode and quick remounts let go and take hold again in one go: letting go for good waits for that.
  function hold(): () => void {
    readers += 1;
    if (stop === null) {
      const stopObserving = observer.subscribe(receive);
      const stopWatching = client.getQueryCache().subscribe(({ type, query: gone }) => {
        if (type === 'removed' && gone.queryHash === options.queryHash) queueMicrotask(startAfresh);
      });
      stop = () => {
        stopWatching();
        stopObserving();
      };
      receive(observer.getCurrentResult());
    }
    return () => {
      readers -= 1;
      queueMicrotask(() => {
        if (readers > 0 || stop === null) return;
        stop();
        stop = null;
      });
    };
  }

  return {
    list: () => snapshot,
    firstList: () => first,
    one,
    firstOne,
    subscribe(listener) {
      listeners.add(listener);
      const release = hold();
      return () => {
        listeners.delete(listener);
        release();
      };
    },
    subscribeTo(id, listener) {
      const own = byId.get(id) ?? new Set();
      byId.set(id, own.add(listener));
      const release = hold();
      followStray(id);
      return () => {
        own.delete(listener);
        queueMicrotask(() => {
          if (own.size > 0 || byId.get(id) !== own) return;
          byId.delete(id);
          followStray(id);
          ones.delete(id);
        });
        release();
      };
    },
    noteAttempt(id) {
      const connection = rows.get(id);
      if (!connection) return;
      attempts.note(connection);
      receive(observer.getCurrentResult());
    },
    async reload() {
      const observers = [observer, ...[...strays.values()].map((stray) => stray.observer)];
      await Promise.all(observers.map((each) => each.refetch()));
    },
  };
}
