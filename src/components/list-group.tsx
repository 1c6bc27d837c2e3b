'use client';
import { memo, useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Connection, ConnectionGroup } from '../domain/index.js';
import { card } from '../messages/en/card.js';
import { Boundary } from '../ui/boundary.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { Button } from './button.js';
import type { HeadingLevel } from './contract.js';
import { Heading } from './heading.js';
import type { ListQuestions } from './list-calls.js';
import type { ListChunk } from './list-chunks.js';
import { isSame, isSameAround, ListRow } from './list-row.js';
import type { RowSurroundings } from './list-row.js';
import { rowRemains } from './row-remains.js';

/** Draws one row, with everything that belongs to it. `place`: where only some rows are in the page. */
export type DrawRow = (
  connection: Connection,
  place?: readonly [position: number, count: number],
) => ReactElement;

/** What a chunk needs to draw its rows. */
export interface ListChunkProps extends RowSurroundings {
  readonly questions: ListQuestions;
  readonly duplicatesOf: (id: string) => readonly Connection[];
  readonly onFault: (code: 'MC302') => void;
}

/** A host's answer about a row. A question that throws costs its answer, not the list. */
export function askHost<T>(
  question: ((connection: Connection) => T) | undefined,
  row: Connection,
  onFault: (code: 'MC302') => void,
): T | undefined {
  try {
    return question?.(row);
  } catch {
    onFault('MC302');
    return undefined;
  }
}

/** Makes what draws a single row. */
export function rowDrawer(around: ListChunkProps): DrawRow {
  const { questions, duplicatesOf, onFault } = around;
  return (connection, place) => (
    <ListRow
      key={connection.id}
      connection={connection}
      around={around}
      duplicates={duplicatesOf(connection.id)}
      actionState={askHost(questions.actionState, connection, onFault)}
      feedback={askHost(questions.feedback, connection, onFault)}
      snoozedUntil={askHost(questions.snoozedUntil, connection, onFault)}
      place={place}
    />
  );
}

/** Some fifty rows. The style sheet lets the browser skip those of a long list that are far from the screen. */
export const ListChunkRows = memo(
  function ListChunkRows({ chunk, props }: ChunkRowsProps): ReactNode {
    const ui = useUi();
    const words = useWords('card', card);
    const draw = rowDrawer(props);
    const eachByItself = () =>
      chunk.rows.map((connection) => (
        <Boundary
          key={connection.id}
          code="MC305"
          ui={ui}
          fallback={rowRemains(connection, props.headingLevel, words)}
        >
          {draw(connection)}
        </Boundary>
      ));
    return (
      <div role="presentation" className="mc-list-chunk">
        {/* One for fifty rows costs nothing. Only where a row fails does each get its own, and keeps it. */}
        <Boundary ui={ui} stays fallback={eachByItself}>
          {chunk.rows.map((connection) => draw(connection))}
        </Boundary>
      </div>
    );
  },
  (a, b) => a.chunk === b.chunk && (a.props === b.props || isSameChunk(a, b)),
);

interface ChunkRowsProps {
  readonly chunk: ListChunk;
  readonly props: ListChunkProps;
}

function isSameChunk({ chunk, props: a }: ChunkRowsProps, { props: b }: ChunkRowsProps): boolean {
  return (
    isSameAround(a, b) &&
    a.onFault === b.onFault &&
    isSame(a.questions, b.questions) &&
    (a.duplicatesOf === b.duplicatesOf ||
      chunk.rows.every(({ id }) => isSame(a.duplicatesOf(id), b.duplicatesOf(id))))
  );
}

interface ListGroupProps {
  readonly name: ConnectionGroup;
  /** Shown as a heading; otherwise it is the list's name for screen readers. */
  readonly title: string;
  readonly isTitled: boolean;
  /** How many banks are in it, where that is shown. */
  readonly count: number | undefined;
  /** Whether its banks are shown, and the way to change that; `undefined` where they always are. */
  readonly fold: { readonly isOpen: boolean; readonly onToggle: () => void } | undefined;
  readonly headingLevel: HeadingLevel;
  readonly children: ReactNode;
}

/** One group: a list with a heading, or, when it is the only one, with a name that is not shown. */
export function ListGroup(props: ListGroupProps): ReactNode {
  const { name, title, isTitled, count, fold, headingLevel, children } = props;
  const { locale } = useUi();
  const id = useId();
  const words = (
    <>
      <span>{title}</span>
      {count === undefined ? null : (
        <span className="mc-list-count">{` ${count.toLocaleString(locale)}`}</span>
      )}
    </>
  );
  return (
    <div className="mc-list-group" data-group={name}>
      {isTitled ? (
        <Heading level={headingLevel} id={id} className="mc-list-title">
          {fold ? (
            <Button variant="quiet" aria-expanded={fold.isOpen} onPress={fold.onToggle}>
              {words}
            </Button>
          ) : (
            words
          )}
        </Heading>
      ) : null}
      {fold?.isOpen === false ? null : (
        // No <ul>: what stands between it and its items may only be in the page where roles say what is what.
        <div
          role="list"
          className="mc-list-items"
          aria-label={isTitled ? undefined : title}
          aria-labelledby={isTitled ? id : undefined}
        >
          {children}
        </div>
      )}
    </div>
  );
}
