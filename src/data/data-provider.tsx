'use client';
import { QueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { parseConnections } from '../domain/index.js';
import type { ConnectionRecord, PolicyResolver } from '../domain/index.js';
import type { Clock } from '../internal/clock.js';
import { hush } from '../internal/announce.js';
import { ConnectionsError } from '../internal/errors.js';
import { callHost } from '../internal/report.js';
import { useLatest } from '../internal/use-latest.js';
import type { ActionsGround } from './use-actions.js';
import type { ConnectionsFetcher } from './fetcher.js';
import { followFetcher } from './follow-fetcher.js';
import { connectionsKeys } from './query.js';
import { createConnectionsStore } from './store.js';
import type { ConnectionsStore } from './store.js';
import { createTeller } from './tell-host.js';
import type { HostEars } from './tell-host.js';
import type { SnoozeStorage } from './snoozes.js';
import type { ConnectionsEvent } from './telemetry.js';
import { useToldSummary } from './use-told-summary.js';
import type { ConnectionCounts } from './use-told-summary.js';

/** What the hooks read. */
export interface DataContextValue {
  readonly store: ConnectionsStore;
  readonly resolve: PolicyResolver;
  readonly clock: Clock;
  readonly ground: ActionsGround;
  readonly can: Capabilities;
  readonly frame: WidgetFrameOptions;
}

/** What the host's fetcher offers. What it leaves out has no button. */
export interface Capabilities {
  readonly repair: boolean;
  readonly start: boolean;
  readonly refresh: boolean;
  readonly delete: boolean;
}

/** What a host allows the widget's frame. Meld does not document what its providers need: by default no `sandbox`, and no permissions. */
export interface WidgetFrameOptions {
  readonly sandbox?: string | undefined;
  readonly allow?: string | undefined;
}

const DataContext = createContext<DataContextValue | null>(null);

export interface DataProviderProps extends HostEars {
  readonly fetcher: ConnectionsFetcher;
  readonly scope: string;
  readonly queryClient?: QueryClient | undefined;
  readonly initialConnections?: readonly ConnectionRecord[] | undefined;
  readonly resolve: PolicyResolver;
  readonly clock: Clock;
  readonly widgetOrigins?: readonly string[] | undefined;
  readonly widgetFrame?: WidgetFrameOptions | undefined;
  readonly storage?: SnoozeStorage | undefined;
  readonly onEvent?: ((event: ConnectionsEvent) => void) | undefined;
  readonly onSummaryChange?: ((counts: ConnectionCounts) => void) | undefined;
  readonly children?: ReactNode;
}

const NO_ORIGINS: readonly string[] = [];
const NO_OPTIONS: WidgetFrameOptions = {};

/** Holds the query client and the store of one customer. */
export function DataProvider(props: DataProviderProps): ReactNode {
  const { queryClient, scope, initialConnections, resolve, clock, children } = props;
  const latest = useLatest(props);
  const [ownClient] = useState(() => new QueryClient());
  const client = queryClient ?? ownClient;

  const makeStore = (initial: typeof initialConnections) => {
    const tell = createTeller(latest);
    const store: ConnectionsStore = createConnectionsStore({
      client,
      scope,
      fetcher: followFetcher(() => latest().fetcher, scope),
      initial: readInitial(initial),
      isOwnClient: client === ownClient,
      onAnswer(answer, id) {
        tell(answer, id);
        if (answer.data) for (const follow of ground.followers) follow(answer.data.connections);
      },
    });
    const ground: ActionsGround = {
      surroundings: {
        scope,
        store,
        fetcher: () => latest().fetcher,
        resolve: () => latest().resolve,
        now: () => latest().clock.read(),
        origins: () => latest().widgetOrigins ?? NO_ORIGINS,
        storage: () => latest().storage,
        onEvent: () => latest().onEvent,
        onError: (error, id) => tell({ data: undefined, error }, id),
      },
      followers: new Set(),
      stops: new Set(),
    };
    return { client, scope, given: initialConnections, store, ground };
  };
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

  const { store, ground } = current;
  // The outside world: requests and timers, and what was said to screen readers. They end with the customer they are for.
  useEffect(
    () => () => {
      for (const stop of ground.stops) stop();
      hush();
    },
    [ground],
  );

  const streams = typeof (props.fetcher as Partial<ConnectionsFetcher> | null)?.subscribe === 'function';
  // The outside world: the host's stream. Who has none does not load what follows it.
  useEffect(() => {
    if (!streams) return;
    const { fetcher, onError } = ground.surroundings;
    const onFault = (error: ConnectionsError) => onError(error, 'stream');
    const gone = new AbortController();
    import('./live.js')
      .then(({ followStream }) => {
        if (gone.signal.aborted) return;
        gone.signal.addEventListener('abort', followStream({ store, fetcher, scope, onFault }));
      })
      .catch(() => onFault(new ConnectionsError({ code: 'MC282' })));
    return () => gone.abort();
  }, [store, ground, scope, streams]);

  // The outside world: the query cache. What was known of the customer before is forgotten, after all else has let go of it.
  useEffect(
    () => () => {
      if (latest().scope === scope) return;
      const forgotten = client.getQueryCache().findAll({ queryKey: connectionsKeys.scope(scope) });
      client.removeQueries({ queryKey: connectionsKeys.scope(scope) });
      // Their readers let go after this, which sets a timer that would keep them for its five minutes.
      queueMicrotask(() => forgotten.forEach((query) => query.destroy()));
    },
    [client, scope, latest],
  );

  const tellSummary = useCallback(
    (counts: ConnectionCounts) =>
      callHost(
        () => latest().onSummaryChange?.(counts),
        () => ground.surroundings.onError(new ConnectionsError({ code: 'MC302' }), 'onSummaryChange'),
      ),
    [latest, ground],
  );
  useToldSummary({ store, resolve, clock }, props.onSummaryChange !== undefined, tellSummary);

  const can = capabilitiesOf(props.fetcher);
  const { repair, start, refresh, delete: remove } = can;
  const frame = props.widgetFrame ?? NO_OPTIONS;
  const value = useMemo(
    () => ({ store, resolve, clock, ground, frame, can: { repair, start, refresh, delete: remove } }),
    [store, resolve, clock, ground, frame, repair, start, refresh, remove],
  );
  return <DataContext.Provider value={value}>{children}</DataContext.Provider>;
}

/** The context of the hooks; a hook that has none cannot go on. */
export function useData(): DataContextValue {
  const value = useContext(DataContext);
  if (value === null) throw new ConnectionsError({ code: 'MC001' });
  return value;
}

function capabilitiesOf(fetcher: Partial<ConnectionsFetcher> | null | undefined): Capabilities {
  return {
    repair: typeof fetcher?.repairConnection === 'function',
    start: typeof fetcher?.startConnection === 'function',
    refresh: typeof fetcher?.refreshConnection === 'function',
    delete: typeof fetcher?.deleteConnection === 'function',
  };
}

function readInitial(records: readonly ConnectionRecord[] | undefined) {
  const { connections, problems, skipped } = parseConnections(records ?? []);
  // What cannot be read is not the same as no banks.
  if (!records || problems.some(({ code }) => code === 'MC101')) return undefined;
  return { connections, problems, incomplete: skipped > 0 };
}
