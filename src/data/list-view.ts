import { isListed } from '../domain/index.js';
import type { Connection, ConnectionPolicy, PolicyResolver } from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';
import { isOffline } from './failure.js';
import type { ListSnapshot } from './snapshots.js';

/** Why a list cannot be shown, or not in its latest form, as a customer would put it. */
export type ListProblem = 'offline' | 'session' | 'unavailable';

/** Which connections a reader wants, and in which order. */
export interface ListSelection {
  /** `current` (default) leaves out what a customer does not expect: deleted ones and abandoned attempts. */
  readonly include?: 'current' | 'all' | undefined;
  readonly filter?: ((connection: Connection, policy: ConnectionPolicy) => boolean) | undefined;
  /** The default keeps the order in which they came. */
  readonly sort?: ((a: Connection, b: Connection) => number) | undefined;
}

/** A list as its reader sees it. */
export interface ListView {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly connections: readonly Connection[];
  readonly ids: readonly string[];
  readonly incomplete: boolean;
  readonly outdated: boolean;
  readonly updatesPaused: boolean;
  readonly include: 'current' | 'all';
  readonly nothingMatches: boolean;
  readonly problem: ListProblem | null;
  readonly error: ConnectionsError | null;
}

/** Who decides about connections, and at what time. */
export interface ListDecider {
  readonly resolve: PolicyResolver;
  readonly now: Date | undefined;
}

/**
 * Makes what computes views for one reader. It looks again only at rows that have changed: of ten thousand, one event changes
 * one. A filter or a sort that throws is left out, as the rows matter more than their order, and told of once.
 */
export function createListViewer(onFault: () => void) {
  const listed = createListedMemory();
  let last: { readonly given: readonly unknown[]; readonly view: ListView } | null = null;
  let isTold = false;

  function attempt<T>(action: () => T, otherwise: T): T {
    try {
      return action();
    } catch {
      if (!isTold) onFault();
      isTold = true;
      return otherwise;
    }
  }

  return function viewList(
    list: ListSnapshot,
    { include = 'current', filter, sort }: ListSelection,
    { resolve, now }: ListDecider,
  ): ListView {
    const given = [list, include, filter, sort, resolve, now?.getTime()];
    if (last !== null && sameItems(last.given, given)) return last.view;
    const { data, error, paused, updatesPaused } = list;
    const problem = problemOf(error, paused);
    const decide = (connection: Connection) => resolve(connection, { now });
    const all = data?.connections ?? NO_ROWS;
    const current = include === 'all' ? all : listed(all, { resolve, now });
    let connections = attempt(
      () => (filter ? current.filter((row) => filter(row, decide(row))) : current),
      current,
    );
    connections = attempt(() => (sort ? connections.toSorted(sort) : connections), connections);
    const before = last?.view;
    const view: ListView = {
      state: data ? 'ready' : problem ? 'failed' : 'loading',
      connections,
      ids: before && sameIds(before.ids, connections) ? before.ids : connections.map(({ id }) => id),
      incomplete: data?.incomplete ?? false,
      outdated: data !== undefined && problem !== null,
      updatesPaused: data !== undefined && updatesPaused,
      include,
      nothingMatches: connections.length === 0 && current.length > 0,
      problem,
      error,
    };
    last = { given, view };
    return view;
  };
}

const NO_ROWS: readonly Connection[] = [];

/** Which rows a default list shows, asked once for each row that is the same object in the same place as before. */
function createListedMemory() {
  let decider: ListDecider | null = null;
  let rows = NO_ROWS;
  let answers: readonly boolean[] = [];

  return (all: readonly Connection[], next: ListDecider): readonly Connection[] => {
    const isSame = decider?.resolve === next.resolve && decider.now?.getTime() === next.now?.getTime();
    const { resolve, now } = next;
    answers = all.map((row, index) => {
      const known = isSame && rows[index] === row ? answers[index] : undefined;
      return known ?? isListed(row, resolve(row, { now }));
    });
    decider = next;
    rows = all;
    return answers.includes(false) ? all.filter((_, index) => answers[index]) : all;
  };
}

function sameIds(ids: readonly string[], connections: readonly Connection[]): boolean {
  return ids.length === connections.length && connections.every(({ id }, index) => id === ids[index]);
}

/** Whether a reader would see a difference. `rows`: it also reads the connections themselves, not only their ids. */
export function sameView(a: ListView, b: ListView, rows: boolean): boolean {
  return (
    a.state === b.state &&
    a.incomplete === b.incomplete &&
    a.outdated === b.outdated &&
    a.updatesPaused === b.updatesPaused &&
    a.include === b.include &&
    a.nothingMatches === b.nothingMatches &&
    a.problem === b.problem &&
    a.error === b.error &&
    (rows ? sameItems(a.connections, b.connections) : sameItems(a.ids, b.ids))
  );
}

/** A failure in the customer's terms; `null` when there is none. */
export function problemOf(error: ConnectionsError | null, paused: boolean): ListProblem | null {
  if (paused || (error?.code === 'MC261' && isOffline())) return 'offline';
  if (error === null) return null;
  return error.status === 401 || error.status === 403 ? 'session' : 'unavailable';
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
