import { QueryObserver } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Connection } from '../domain/index.js';
import { createAttempts } from './attempts.js';
import type { ConnectionsFetcher } from './fetcher.js';
import type { Follower, LiveGround } from './live-ground.js';
import type { ConnectionsSnapshot } from './pages.js';
import { connectionsQueryOptions, replaceRows } from './query.js';
import { noticeReadings } from './readings.js';
import { isSameList, toSnapshot } from './snapshots.js';
import type { ListResult, ListSnapshot, OneSnapshot } from './snapshots.js';
import { createStoreUse } from './store-use.js';
import { createStrays } from './strays.js';

type Listener = () => void;

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
  /** Hears what `subscribe` does and is no reader: it begins nothing, and keeps nothing going. */
  readonly watch: (listener: Listener) => () => void;
  readonly subscribeTo: (id: string, listener: Listener) => () => void;
  readonly reload: () => Promise<void>;
  /** A refresh of this connection has not helped: as if the record counted it. */
  readonly noteAttempt: (id: string) => void;
  /** What a stream of events works with. */
  readonly live: LiveGround;
}

/** What a store is made from. */
export interface StoreOptions {
  readonly client: QueryClient;
  readonly scope: string;
  readonly fetcher: ConnectionsFetcher;
  /** Shown at once and checked by a first read. */
  readonly initial?: ConnectionsSnapshot | undefined;
  /** Nobody but the kit has this client, and it goes with its provider. */
  readonly isOwnClient?: boolean | undefined;
  /** Told of every answer of the list, and of those for an id outside it. */
  readonly onAnswer: (answer: Pick<ListSnapshot, 'data' | 'error'>, id?: string) => void;
}

export function createConnectionsStore({
  client,
  scope,
  fetcher,
  initial,
  isOwnClient = false,
  onAnswer,
}: StoreOptions): ConnectionsStore {
  const [noticed, readings] = noticeReadings(fetcher);
  const source = { fetcher: noticed, scope };
  // A timer that lets go of what nobody reads would keep all of it for its five minutes, after the provider has long gone.
  const lasting = isOwnClient ? { gcTime: Infinity } : {};
  const options = client.defaultQueryOptions({ ...connectionsQueryOptions(source), ...lasting });
  // Whoever follows a stream knows whether anything was missed.
  const followed = { ...options, refetchOnWindowFocus: false, refetchOnReconnect: false };
  // Once, and not as the query's initial data: that would come back whenever the cache has been emptied.
  const query = client.getQueryCache().build(client, options);
  if (initial && query.state.data === undefined) query.setData(initial, { updatedAt: 1, manual: true });
  const observer = new QueryObserver(client, options);
  const listeners = new Set<Listener>();
  const byId = new Map<string, Set<Listener>>();
  const ones = new Map<string, OneSnapshot>();
  const use = createStoreUse(observe, settle);
  const attempts = createAttempts();
  const strays = createStrays(client, source, lasting, (id, error) => {
    notify([id]);
    onAnswer({ data: undefined, error }, id);
  });
  /** What is being put into the cache right now: nothing else of the list changes with it. */
  let written: readonly Connection[] | undefined;
  let follower: Follower | null = null;
  let updatesPaused = false;
  let rows = new Map<string, Connection>();
  let latest = observer.getCurrentResult().data;
  let snapshot = toSnapshot(observer.getCurrentResult(), latest, updatesPaused);
  index(snapshot);
  const first = snapshot;
  const firstRows = rows;
  const firstOnes = new Map<string, OneSnapshot>();

  function index({ data }: ListSnapshot, only?: readonly Connection[]): void {
    if (only) for (const row of only) rows.set(row.id, attempts.countInRow(row));
    else rows = new Map(data?.connections.map((connection) => [connection.id, connection]));
  }

  function receive(result: ListResult): void {
    const only = written;
    if (result.data !== latest && only === undefined) {
      latest = result.data;
      const newer = (latest && follower?.(latest)) ?? [];
      if (newer.length > 0) put(newer);
    }
    const next = toSnapshot(result, attempts.countIn(latest), updatesPaused);
    if (!isSameList(next, snapshot)) {
      snapshot = next;
      index(next, only);
      notify(only ? only.map(({ id }) => id) : [...byId.keys()]);
      for (const listener of listeners) listener();
    }
    onAnswer(next); // last, as it is the host's code; and always, as what was there from the start may have problems too
  }

  function settle(): void {
    receive(observer.getCurrentResult());
  }

  /** Into the cache, beside whatever else it says of the list: an event is no answer, and ends no failure. */
  function put(changed: readonly Connection[]): void {
    if (latest === undefined) return;
    latest = replaceRows(latest, changed);
    observer.getCurrentQuery().setState({ data: latest });
  }

  /** Tells the readers of those ids that changed. Who changed is settled first: a reader may ask about another id. */
  function notify(ids: readonly string[]): void {
    ids.forEach(followStray);
    const changed = ids.filter((id) => ones.get(id) !== one(id));
    for (const id of changed) for (const listener of byId.get(id) ?? []) listener();
  }

  /** Looks up an id that somebody reads and the list does not hold; stops as soon as the list does. */
  function followStray(id: string): void {
    strays.follow(id, byId.has(id) && snapshot.data !== undefined && !rows.has(id));
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
    if (snapshot.data !== undefined || strays.has(id)) return strays.read(id);
    return { connection: undefined, error: snapshot.error, paused: snapshot.paused };
  }

  /** The host has emptied the cache, as it may on log-out: nothing of what was known stays on screen. */
  function startAfresh(): void {
    if (!use.isUsed()) return;
    observer.setOptions(follower ? followed : options);
    settle();
  }

  function observe(): Listener {
    const stopObserving = observer.subscribe((result) => receive(result));
    const stopWatching = client.getQueryCache().subscribe(({ type, query: gone }) => {
      if (type === 'removed' && gone.queryHash === options.queryHash) queueMicrotask(startAfresh);
    });
    return () => {
      stopWatching();
      stopObserving();
    };
  }

  function watch(listener: Listener): Listener {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return {
    list: () => snapshot,
    firstList: () => first,
    one,
    firstOne,
    subscribe(listener) {
      const stopWatching = watch(listener);
      const release = use.hold();
      return () => {
        stopWatching();
        release();
      };
    },
    watch,
    subscribeTo(id, listener) {
      const own = byId.get(id) ?? new Set();
      byId.set(id, own.add(listener));
      const release = use.hold();
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
      settle();
    },
    async reload() {
      await Promise.all([observer.refetch(), ...strays.refetch()]);
    },
    live: {
      readings,
      settle,
      row: (id) => rows.get(id),
      write(changed) {
        written = changed;
        put(changed);
        settle(); // whoever observes has heard by now
        written = undefined;
      },
      isReading: () => observer.getCurrentQuery().state.fetchStatus !== 'idle',
      whileUsed: use.whileUsed,
      follow(next) {
        follower = next;
        observer.setOptions(follower ? followed : options);
      },
      setPaused(paused) {
        updatesPaused = paused;
        settle();
      },
    },
  };
}
