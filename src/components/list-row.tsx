'use client';
import { memo, useCallback, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Connection, ConnectionAction, Feedback } from '../domain/index.js';
import { PlainConnectionCard } from './card.js';
import type { ActionStates, HeadingLevel } from './contract.js';
import type { ListCalls } from './list-calls.js';
import type { MoveFocus } from './list-focus.js';

/** What is the same for all rows of a list. */
export interface RowSurroundings {
  readonly calls: ListCalls;
  readonly moveFocus: MoveFocus;
  readonly manage: readonly ConnectionAction[] | undefined;
  readonly now: Date | undefined;
  readonly headingLevel: HeadingLevel;
}

interface ListRowProps {
  readonly connection: Connection;
  readonly around: RowSurroundings;
  readonly duplicates: readonly Connection[];
  readonly actionState: ActionStates | undefined;
  readonly feedback: Feedback | undefined;
  readonly snoozedUntil: string | undefined;
  /** Its place among how many, where not all of them are in the page. */
  readonly place: readonly [position: number, count: number] | undefined;
}

/** One row of the list. Drawn again only when something of its own has changed. */
export const ListRow = memo(function ListRow({
  connection,
  around,
  duplicates,
  actionState,
  feedback,
  snoozedUntil,
  place,
}: ListRowProps): ReactNode {
  const { calls, moveFocus } = around;
  const { onSnooze, onDismiss, onShowAgain, onReviewDuplicates } = calls;
  const { id } = connection;
  const row = useRef<HTMLDivElement | null>(null);
  const follow = useCallback(
    (element: HTMLDivElement | null) => {
      moveFocus(id, row.current, element);
      row.current = element;
    },
    [id, moveFocus],
  );
  return (
    <div
      ref={follow}
      role="listitem"
      className="mc-list-item"
      aria-posinset={place?.[0]}
      aria-setsize={place?.[1]}
    >
      <PlainConnectionCard
        connection={connection}
        handlers={calls.handlers}
        actionState={actionState}
        feedback={feedback}
        snoozedUntil={snoozedUntil}
        onSnooze={onSnooze && ((until) => onSnooze(connection, until))}
        onDismiss={onDismiss && (() => onDismiss(connection))}
        onShowAgain={onShowAgain && (() => onShowAgain(connection))}
        duplicates={duplicates}
        onReviewDuplicates={
          onReviewDuplicates && duplicates.length > 0
            ? () => onReviewDuplicates(connection, duplicates)
            : undefined
        }
        manage={around.manage}
        now={around.now}
        headingLevel={around.headingLevel}
      />
    </div>
  );
}, isSameRow);

function isSameRow(a: ListRowProps, b: ListRowProps): boolean {
  return (
    a.connection === b.connection &&
    (a.around === b.around || isSameAround(a.around, b.around)) &&
    a.snoozedUntil === b.snoozedUntil &&
    isSame(a.duplicates, b.duplicates) &&
    isSame(a.place, b.place) &&
    isSame(a.feedback, b.feedback) &&
    isSame(a.actionState, b.actionState, isSame)
  );
}

/** Whether rows would be drawn the same in both surroundings. */
export function isSameAround(a: RowSurroundings, b: RowSurroundings): boolean {
  return (
    a.calls === b.calls &&
    a.moveFocus === b.moveFocus &&
    a.headingLevel === b.headingLevel &&
    a.now?.getTime() === b.now?.getTime() &&
    isSame(a.manage, b.manage)
  );
}

const is = (a: unknown, b: unknown) => a === b;

/** Compares two plain objects, or lists, by what is in them. */
export function isSame<T extends object>(
  a: T | undefined,
  b: T | undefined,
  equal: (a: never, b: never) => boolean = is,
): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const names = Object.keys(a) as (keyof T)[];
  return (
    names.length === Object.keys(b).length && names.every((name) => equal(a[name] as never, b[name] as never))
  );
}
