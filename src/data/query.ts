import { hashKey, queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import type { DataTag, Query, UnusedSkipTokenOptions } from '@tanstack/react-query';
import { parseConnection } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import { ConnectionsError } from '../internal/errors.js';
import { ask } from './ask.js';
import type { ConnectionsFetcher } from './fetcher.js';
import { readAllPages } from './pages.js';
import type { ConnectionsSnapshot } from './pages.js';
import { retryDelay, shouldRetry } from './retry-policy.js';

/**
 * The query keys of the kit, for a host that invalidates or removes what the kit has cached. `scope` names the customer.
 *
 * @example
 * const everythingOfOneCustomer = connectionsKeys.scope('customer-42');
 */
export const connectionsKeys = {
  all: ['meld-connections'],
  scope: (scope: string) => ['meld-connections', scope],
  list: (scope: string) => ['meld-connections', scope, 'connections'],
  connection: (scope: string, id: string) => ['meld-connections', scope, 'connection', id],
} as const;

/** What a query of the kit needs to know. */
export interface ConnectionsQuerySource {
  readonly fetcher: ConnectionsFetcher;
  /** The signed-in customer. In every key, so that nobody ever sees somebody else's banks. */
  readonly scope: string;
}

/** Reads at most this often when a page comes back into view. */
const STALE_AFTER = 60_000;

// Everything that a host's client could have set otherwise is set here. Nothing is ever read on a schedule: Meld's webhooks
// are the source of truth, and its connections endpoint must not be polled.
const isServer = typeof window === 'undefined';

const OURS = {
  // A page that is waiting to be sent is not held up by a back end that is down: the browser tries again.
  retry: isServer ? false : shouldRetry,
  retryDelay,
  retryOnMount: true,
  staleTime: STALE_AFTER,
  // A timer per request would keep a server's memory and process busy.
  gcTime: isServer ? Infinity : 5 * 60_000,
  networkMode: 'online',
  refetchInterval: false,
  refetchIntervalInBackground: false,
  refetchOnMount: true,
  // What is fresh is not read again, and neither is what failed a moment ago.
  refetchOnWindowFocus: ({ state }: Pick<Query, 'state'>) => Date.now() - state.errorUpdatedAt >= STALE_AFTER,
  refetchOnReconnect: true,
  throwOnError: false,
  enabled: true,
  queryKeyHashFn: hashKey,
  notifyOnChangeProps: 'all',
  select: <T>(data: T): T => data,
  placeholderData: () => undefined,
  // A host's per-query persister must not write its customers' banks to the browser's storage. One that persists its whole
  // client leaves out `connectionsKeys.all` in `shouldDehydrateQuery`.
  persister: <T, C>(read: (context: C) => T, context: C): T => read(context),
} as const;

type ConnectionsQueryKey = ReturnType<typeof connectionsKeys.list>;

/**
 * The list's query: key and fetch in one, to prefetch on a server, hydrate, or read beside the kit. All pages are followed.
 *
 * @example
 * async function prefetch(client: QueryClient, fetcher: ConnectionsFetcher) {
 *   await client.prefetchQuery(connectionsQueryOptions({ fetcher, scope: 'customer-42' }));
 * }
 */
export function connectionsQueryOptions({ fetcher, scope }: ConnectionsQuerySource): UnusedSkipTokenOptions<
  ConnectionsSnapshot,
  ConnectionsError,
  ConnectionsSnapshot,
  ConnectionsQueryKey
> & {
  queryKey: DataTag<ConnectionsQueryKey, ConnectionsSnapshot, ConnectionsError>;
} {
  return queryOptions<ConnectionsSnapshot, ConnectionsError, ConnectionsSnapshot, ConnectionsQueryKey>({
    ...OURS,
    queryKey: connectionsKeys.list(scope),
    queryFn: ({ signal }) => readAllPages(fetcher, signal),
    structuralSharing: (previous, next) =>
      keepEqualRows(previous as ConnectionsSnapshot | undefined, next as ConnectionsSnapshot),
  });
}

/** One connection by id, for ids that the list does not hold. `null`: it does not exist, or the host cannot look it up. */
export function connectionQueryOptions({ fetcher, scope }: ConnectionsQuerySource, id: string) {
  return queryOptions<Connection | null, ConnectionsError>({
    ...OURS,
    queryKey: connectionsKeys.connection(scope, id),
    queryFn: ({ signal }) => readOne(fetcher, id, signal),
    structuralSharing: replaceEqualDeep,
  });
}

async function readOne(
  fetcher: ConnectionsFetcher,
  id: string,
  signal: AbortSignal,
): Promise<Connection | null> {
  if (typeof fetcher.getConnection !== 'function') return null;
  try {
    const record: unknown = await ask(
      (callSignal) => Promise.resolve(fetcher.getConnection?.(id, { signal: callSignal })),
      signal,
    );
    const connection = parseConnection(record);
    if (connection === null) throw new ConnectionsError({ code: 'MC262' });
    return connection;
  } catch (thrown) {
    if (thrown instanceof ConnectionsError && thrown.status === 404) return null;
    throw thrown;
  }
}

/**
 * Keeps the old object of every row that did not change, by id, so that only changed rows are drawn again; and, where pages are
 * missing this time, the rows that were known: a bank has not gone because a page failed.
 */
function keepEqualRows(
  previous: ConnectionsSnapshot | undefined,
  next: ConnectionsSnapshot,
): ConnectionsSnapshot {
  if (previous === undefined || replaced.has(next)) return next;
  const known = new Map(previous.connections.map((connection) => [connection.id, connection]));
  const read = next.connections.map((connection) => replaceEqualDeep(known.get(connection.id), connection));
  const found = new Set(read.map(({ id }) => id));
  const isCutShort = next.problems.some(({ code }) => code === 'MC270' || code === 'MC271');
  const missed = isCutShort ? previous.connections.filter(({ id }) => !found.has(id)) : [];
  const connections = [...read, ...missed];
  const same =
    connections.length === previous.connections.length &&
    connections.every((connection, index) => connection === previous.connections[index]) &&
    next.incomplete === previous.incomplete &&
    next.problems.length === previous.problems.length;
  return same ? previous : { ...next, connections };
}

/** Snapshots in which rows were replaced: nothing in them is equal and yet another object. */
const replaced = new WeakSet<ConnectionsSnapshot>();

/** So many are looked for one by one: to index ten thousand rows for one of them would cost more. */
const FEW = 8;

/** The same snapshot with these rows in the place of those with their ids; all others stay the objects they are. */
export function replaceRows(snapshot: ConnectionsSnapshot, rows: readonly Connection[]): ConnectionsSnapshot {
  const connections = [...snapshot.connections];
  const put = (row: Connection, index: number) => {
    if (index >= 0) connections[index] = row;
  };
  if (rows.length <= FEW) {
    for (const row of rows)
      put(
        row,
        connections.findIndex(({ id }) => id === row.id),
      );
  } else {
    const places = new Map(connections.map(({ id }, index) => [id, index]));
    for (const row of rows) put(row, places.get(row.id) ?? -1);
  }
  const next = { ...snapshot, connections };
  replaced.add(next);
  return next;
}
