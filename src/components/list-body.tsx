'use client';
import { Suspense, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Connection } from '../domain/index.js';
import { list } from '../messages/en/list.js';
import { Boundary } from '../ui/boundary.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { below } from './heading.js';
import { askHost, ListChunkRows, ListGroup, rowDrawer } from './list-group.js';
import type { ListChunk } from './list-chunks.js';
import type { DrawRow, ListChunkProps } from './list-group.js';
import type { ConnectionListProps, ListRows } from './list-props.js';
import { EVERYTHING } from './list-wish.js';
import type { ArrangedGroup } from './use-arrangement.js';
import { MANY } from './use-finding.js';
import type { Finding } from './use-finding.js';
import { useGradualCount } from './use-gradual-count.js';

interface ListBodyProps extends Omit<ListChunkProps, 'duplicatesOf'> {
  readonly found: Finding;
  readonly foldsEnded: boolean;
  readonly renderRows: ConnectionListProps['renderRows'];
}

/** The groups of a list, a little at a time, and what to search them with. */
export function ListBody({
  found,
  foldsEnded,
  renderRows,
  headingLevel,
  ...around
}: ListBodyProps): ReactNode {
  const { all, groups, total, decide, duplicatesOf, isOffered, finder, wish, onWish, granted } = found;
  const words = useWords('list', list);
  const ui = useUi();
  const [isUnfolded, setIsUnfolded] = useState(false);
  // Of many, one group is titled too: the headings of its banks would otherwise move a level whenever another comes or goes.
  const isTitled = all.length > 1 || isOffered || total >= MANY;
  const canFold = ({ name }: ArrangedGroup) =>
    foldsEnded && name === 'ended' && groups.length > 1 && granted === EVERYTHING;
  // What came of a press is never out of sight.
  const saysSomething = ({ rows }: ArrangedGroup) =>
    rows.some((row) => askHost(around.questions.feedback, row, around.onFault) !== undefined);
  const isOpen = (group: ArrangedGroup) => isUnfolded || saysSomething(group);
  const isFolded = (group: ArrangedGroup) => canFold(group) && !isOpen(group);
  const drawn = groups.reduce((sum, group) => sum + (isFolded(group) ? 0 : group.rows.length), 0);
  const toCome = useGradualCount(drawn, granted);
  const level = isTitled ? below(headingLevel) : headingLevel;
  const rowProps = useSteadyProps({ ...around, duplicatesOf, headingLevel: level });

  /** Draws by the host's own means, or by ours where it has none, or they fail. */
  function ownRows({ name, rows }: ArrangedGroup): ReactNode | undefined {
    try {
      return renderRows?.({ group: name, ...withPlaces(rows, rowDrawer(rowProps)) });
    } catch {
      around.onFault('MC302');
      return undefined;
    }
  }

  const shown = firstChunks(
    groups.filter((group) => !isFolded(group)),
    toCome,
  );
  const chunksOf = ({ chunks }: ArrangedGroup): ReactNode =>
    chunks.map((chunk) =>
      shown.has(chunk) ? <ListChunkRows key={chunk.key} chunk={chunk} props={rowProps} /> : null,
    );

  // A host's rows may also fail, or wait, while they are drawn, when nobody is there to catch it but this.
  const guardedRows = (own: ReactNode, ours: ReactNode): ReactNode =>
    own === undefined ? (
      ours
    ) : (
      <Boundary code="MC304" ui={ui} fallback={ours}>
        <Suspense fallback={ours}>{own}</Suspense>
      </Boundary>
    );

  return (
    <>
      {finder && isOffered ? (
        <finder.ListFinder
          wish={wish}
          onWish={onWish}
          groups={all}
          decide={decide}
          found={groups.reduce((sum, { rows }) => sum + rows.length, 0)}
        />
      ) : null}
      {finder === null && isOffered ? <div className="mc-list-finder" /> : null}
      {groups.map((group) => (
        <ListGroup
          key={group.name}
          name={group.name}
          title={isTitled ? words.groups[group.name] : words.label}
          isTitled={isTitled}
          count={isOffered || canFold(group) ? group.rows.length : undefined}
          fold={
            canFold(group)
              ? { isOpen: isOpen(group), onToggle: () => setIsUnfolded(!isOpen(group)) }
              : undefined
          }
          headingLevel={headingLevel}
        >
          {isFolded(group) ? null : guardedRows(ownRows(group), chunksOf(group))}
        </ListGroup>
      ))}
    </>
  );
}

/** The same object for as long as nothing in it is another, so that chunks can tell at a glance. */
function useSteadyProps({
  calls,
  questions: { actionState, feedback, snoozedUntil },
  moveFocus,
  manage,
  now,
  onFault,
  duplicatesOf,
  headingLevel,
}: ListChunkProps): ListChunkProps {
  return useMemo(
    () => ({
      calls,
      questions: { actionState, feedback, snoozedUntil },
      moveFocus,
      manage,
      now,
      onFault,
      duplicatesOf,
      headingLevel,
    }),
    [calls, actionState, feedback, snoozedUntil, moveFocus, manage, now, onFault, duplicatesOf, headingLevel],
  );
}

/** The chunks that hold the first `count` rows. */
function firstChunks(groups: readonly ArrangedGroup[], count: number): ReadonlySet<ListChunk> {
  const chosen = new Set<ListChunk>();
  let rows = 0;
  for (const { chunks } of groups)
    for (const chunk of chunks) {
      if (rows >= count) return chosen;
      chosen.add(chunk);
      rows += chunk.rows.length;
    }
  return chosen;
}

/** Rows that may not all be in the page say where they stand. */
function withPlaces(connections: readonly Connection[], draw: DrawRow): Omit<ListRows, 'group'> {
  const places = new Map(connections.map((row, index) => [row, index + 1]));
  return {
    connections,
    renderRow: (row) => draw(row, [places.get(row) ?? 0, connections.length]),
  };
}
