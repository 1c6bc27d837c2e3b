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

/** Computes a view. A filter or a sort that throws is left out: the rows matter more than their order. */
export function viewList(
  { data, error, paused, updatesPaused }: ListSnapshot,
  { include = 'current', filter, sort }: ListSelection,
  decide: (connection: Connection) => ConnectionPolicy,
): ListView {
  const problem = problemOf(error, paused);
  const all = data?.connections ?? [];
  let connections = include === 'all' ? all : all.filter((row) => isListed(row, decide(row)));
  const listed = connections.length;
  connections = attempt(
    () => (filter ? connections.filter((row) => filter(row, decide(row))) : connections),
    connections,
  );
  connections = attempt(() => (sort ? connections.toSorted(sort) : connections), connections);
  return {
    state: data ? 'ready' : problem ? 'failed' : 'loading',
    connections,
    ids: connections.map(({ id }) => id),
    incomplete: data?.incomplete ?? false,
    outdated: data !== undefined && problem !== null,
    updatesPaused: data !== undefined && updatesPaused,
    include,
    nothingMatches: connections.length === 0 && listed > 0,
    problem,
    error,
  };
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

/** The policy of a connection at a time, for one reader. */
export function deciderAt(resolve: PolicyResolver, now: Date | undefined) {
  return (connection: Connection): ConnectionPolicy => resolve(connection, { now });
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
