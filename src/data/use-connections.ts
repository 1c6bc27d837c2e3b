'use client';
import { useState, useSyncExternalStore } from 'react';
import type { Connection } from '../domain/index.js';
import { HOUR, useTime } from '../internal/clock.js';
import { ConnectionsError } from '../internal/errors.js';
import { useLatest } from '../internal/use-latest.js';
import { useData } from './data-provider.js';
import { createListViewer, sameView } from './list-view.js';
import type { ListDecider, ListProblem, ListSelection, ListView } from './list-view.js';
import type { ListSnapshot } from './snapshots.js';

/** What `<ConnectionList>` needs, ready to spread: `<ConnectionList {...useConnections().listProps} />`. */
export interface ConnectionListData {
  readonly connections: readonly Connection[];
  readonly state: 'loading' | 'ready' | 'failed';
  readonly problem: ListProblem | null;
  readonly incomplete: boolean;
  readonly outdated: boolean;
  readonly updatesPaused: boolean;
  /** A filter left nothing, though there are connections. */
  readonly nothingMatches: boolean;
  readonly include: 'current' | 'all';
  readonly onRetry: () => void;
}

/** What {@link useConnections} returns. */
export interface ConnectionsResult {
  /** `ready` as soon as there is anything to show, also while it is being read again. */
  readonly state: 'loading' | 'ready' | 'failed';
  readonly ids: readonly string[];
  readonly connections: readonly Connection[];
  /** Some connections are missing: a later page failed, or rows could not be read. */
  readonly incomplete: boolean;
  /** What is shown could not be brought up to date. */
  readonly outdated: boolean;
  /** Your stream of events has been away for a minute: what happens is seen late. */
  readonly updatesPaused: boolean;
  readonly problem: ListProblem | null;
  /** For the developer; its message is not for customers. */
  readonly error: ConnectionsError | null;
  /** Reads again, for a button. Never call it on a timer. */
  readonly reload: () => Promise<void>;
  readonly listProps: ConnectionListData;
}

/**
 * The customer's connections. A component that reads only `ids` is not drawn again when a row changes, only when rows come, go
 * or move; its rows read their own with {@link useConnection}. All readers share one request.
 *
 * @example
 * function Banks() {
 *   const { listProps } = useConnections();
 *   return <ConnectionList {...listProps} />;
 * }
 */
export function useConnections(selection: ListSelection = {}): ConnectionsResult {
  const { store, resolve, clock, ground } = useData();
  const now = useTime(clock, HOUR);
  const latest = useLatest(ground);
  const [reader] = useState(() =>
    // Not while rendering: the host may answer by setting its own state.
    createListReader(() => queueMicrotask(() => latest().surroundings.onError(failed(), 'selection'))),
  );
  const look = (list: ListSnapshot) => reader.read(list, selection, { resolve, now });
  const view = useSyncExternalStore(
    store.subscribe,
    () => look(store.list()),
    () => look(store.firstList()),
  );
  return reader.result(view, store.reload);
}

const failed = () => new ConnectionsError({ code: 'MC302' });

/** Remembers what one component looks at, so that it hears only of that. */
function createListReader(onFault: () => void) {
  const viewList = createListViewer(onFault);
  let readsRows = false;
  let last: ListView | null = null;
  let freshest: ListView | null = null;
  let made: { view: ListView; result: ConnectionsResult } | null = null;

  function read(list: ListSnapshot, selection: ListSelection, decider: ListDecider): ListView {
    const view = viewList(list, selection, decider);
    freshest = view;
    last = last !== null && sameView(last, view, readsRows) ? last : view;
    return last;
  }

  function result(view: ListView, reload: () => Promise<void>): ConnectionsResult {
    if (made?.view === view && made.result.reload === reload) return made.result;
    const { connections, ids, error, include, nothingMatches, ...rest } = view;
    let listProps: ConnectionListData | undefined;
    // A handler may be the first to look at the rows: it gets those of now, not those of the last time that ids changed.
    const rows = () => {
      readsRows = true;
      return freshest === null || sameView(view, freshest, true) ? connections : freshest.connections;
    };
    made = {
      view,
      result: {
        ...rest,
        ids,
        error,
        reload,
        get connections() {
          return rows();
        },
        get listProps() {
          listProps ??= {
            ...rest,
            include,
            nothingMatches,
            connections: rows(),
            onRetry: () => void reload(),
          };
          return listProps;
        },
      },
    };
    return made.result;
  }

  return { read, result };
}
