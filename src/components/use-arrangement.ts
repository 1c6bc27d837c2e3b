import { useEffect, useMemo, useState } from 'react';
import { adviceFor, collapseDuplicates } from '../domain/index.js';
import type { Connection, ConnectionGroup, ConnectionPolicy, PolicyResolver } from '../domain/index.js';
import { groupConnections } from '../domain/summary.js';
import type { ConnectionsInGroup } from '../domain/summary.js';
import { useUi } from '../ui/settings.js';
import { useHour } from '../ui/shared-time.js';
import { chunkRows } from './list-chunks.js';
import type { ListChunk } from './list-chunks.js';
import type * as Finder from './list-finder.js';
import { EVERYTHING } from './list-wish.js';
import type { ListWish } from './list-wish.js';

/** A group of a list with its rows, all of them and by chunks. */
export interface ArrangedGroup extends ConnectionsInGroup {
  readonly chunks: readonly ListChunk[];
}

/** A list's rows in the order in which they are drawn. */
export interface Arrangement {
  /** As if nothing was wished for. */
  readonly all: readonly ConnectionsInGroup[];
  readonly total: number;
  readonly groups: readonly ArrangedGroup[];
  readonly duplicatesOf: (id: string) => readonly Connection[];
  readonly decide: (connection: Connection) => ConnectionPolicy;
}

interface ArrangementOptions {
  readonly include: 'current' | 'all';
  readonly now: Date | undefined;
  /** Whether duplicates are folded into their main rows. */
  readonly folds: boolean;
  readonly wish: ListWish;
  readonly finder: typeof Finder | null;
}

const NO_ROWS: readonly Connection[] = [];
const noDuplicates = () => NO_ROWS;

/** Puts a list's rows in their places. What has not changed since the last time is the same object as then. */
export function useArrangement(
  given: readonly Connection[],
  { include, now, folds, wish, finder }: ArrangementOptions,
): Arrangement {
  const connections = given ?? NO_ROWS; // a host without types may pass none
  const { resolve, locale } = useUi();
  const at = useHour(now)?.getTime();
  const decide = useMemo(() => remember(resolve, at), [resolve, at]);
  const folded = useMemo(
    () =>
      folds ? collapseDuplicates(connections, decide) : { shown: connections, duplicatesOf: noDuplicates },
    [folds, connections, decide],
  );
  const all = useMemo(() => groupConnections(folded.shown, decide, include), [folded, decide, include]);
  const narrowed = useMemo(
    () => (finder && wish !== EVERYTHING ? finder.narrowGroups(all, wish, { decide, locale }) : all),
    [finder, wish, all, decide, locale],
  );
  const [drawn] = useState(() => new Map<ConnectionGroup, readonly ListChunk[]>());
  const groups = useMemo(
    () => narrowed.map((group) => ({ ...group, chunks: chunkRows(group.rows, drawn.get(group.name)) })),
    [narrowed, drawn],
  );
  // Only what has come to the page is worth keeping in place.
  useEffect(() => {
    drawn.clear();
    for (const { name, chunks } of groups) drawn.set(name, chunks);
  }, [drawn, groups]);
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
  return { all, total, groups, decide, duplicatesOf: folded.duplicatesOf };
}

/** Decides about each connection once, for as long as it is the same object. The table itself is quicker than any memory of it. */
function remember(
  resolve: PolicyResolver,
  at: number | undefined,
): (connection: Connection) => ConnectionPolicy {
  const when = { now: at === undefined || !Number.isFinite(at) ? undefined : new Date(at) };
  if (resolve === adviceFor) return (connection) => adviceFor(connection, when);
  const decided = new WeakMap<Connection, ConnectionPolicy>();
  return (connection) => {
    const policy = decided.get(connection) ?? resolve(connection, when);
    decided.set(connection, policy);
    return policy;
  };
}
