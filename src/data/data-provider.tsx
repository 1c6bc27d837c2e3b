'use client';
import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { parseConnections } from '../domain/index.js';
import type { ConnectionRecord, PolicyResolver } from '../domain/index.js';
import type { Clock } from '../internal/clock.js';
import { ConnectionsError } from '../internal/errors.js';
import { useLatest } from '../internal/use-latest.js';
import type { ConnectionsFetcher } from './fetcher.js';
import { followFetcher } from './follow-fetcher.js';
import { connectionsKeys } from './query.js';
import { createConnectionsStore } from './store.js';
import type { ConnectionsStore } from './store.js';
import { createTeller } from './tell-host.js';
import type { HostEars } from './tell-host.js';

/** What the hooks read. */
export interface DataContextValue {
  readonly store: ConnectionsStore;
  readonly resolve: PolicyResolver;
  readonly clock: Clock;
}

const DataContext = createContext<DataContextValue | null>(null);

export interface DataProviderProps extends HostEars {
  readonly fetcher: ConnectionsFetcher;
  readonly scope: string;
  readonly queryClient?: QueryClient | undefined;
  readonly initialConnections?: readonly ConnectionRecord[] | undefined;
  readonly resolve: PolicyResolver;
  readonly clock: Clock;
  readonly children?: ReactNode;
}

/** Holds the query client and the store of one customer. */
export function DataProvider(props: DataProviderProps): ReactNode {
  const { queryClient, scope, initialConnections, resolve, clock, children } = props;
  const latest = useLatest(props);
  const [ownClient] = useState(() => new QueryClient());
  const client = queryClient ?? ownClient;

  const makeStore = (initial: typeof initialConnections) => ({
    client,
    scope,
    given: initialConnections,
    store: createConnectionsStore({
      client,
      scope,
      fetcher: followFetcher(() => latest().fetcher, scope),
      initial: readInitial(initial),
      onAnswer: createTeller(latest),
    }),
  });
  const [held, setHeld] = useState(() => makeStore(initialConnections));
  // The same array under another scope holds the banks of the customer before.
  const outlived = held.scope !== scope && held.given === initialConnections;
  const isCurrent = held.client === client && held.scope === scope;
  const current = isCurrent ? held : makeStore(outlived ? undefined : initialConnections);
  if (current !== held) setHeld(current); // another customer, or another client: another store

  // The outside world: the return of the page and the network. A client hears of them only while it is mounted.
  useEffect(() => {
    client.mount();
    return () => client.unmount();
  }, [client]);

  // The outside world: the query cache. What was known of the customer before is forgotten.
  useEffect(
    () => () => {
      if (latest().scope !== scope) client.removeQueries({ queryKey: connectionsKeys.scope(scope) });
    },
    [client, scope, latest],
  );

  const { store } = current;
  const value = useMemo(() => ({ store, resolve, clock }), [store, resolve, clock]);
  return <DataContext.Provider value={value}>{children}</DataContext.Provider>;
}

/** The context of the hooks; a hook that has none cannot go on. */
export function useData(): DataContextValue {
  const value = useContext(DataContext);
  if (value === null) throw new ConnectionsError({ code: 'MC001' });
  return value;
}

function readInitial(records: readonly ConnectionRecord[] | undefined) {
  const { connections, problems, skipped } = parseConnections(records ?? []);
  // What cannot be read is not the same as no banks.
  if (!records || problems.some(({ code }) => code === 'MC101')) return undefined;
  return { connections, problems, incomplete: skipped > 0 };
}
