'use client';
import { useCallback, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';

interface ListRowProps {
  readonly id: string;
  /** The id of the row that had the focus and was taken out of the page, shared by the rows of a list. */
  readonly lostFocus: RefObject<string | null>;
  readonly children: ReactNode;
}

/** One row of the list. When it moves to another group while the focus is in it, the focus moves to the bank's name there. */
export function ListRow({ id, lostFocus, children }: ListRowProps): ReactNode {
  const row = useRef<HTMLLIElement | null>(null);
  // A group's rows are made anew in another group: React lets go of the old one first, while it is still in the page.
  const keepFocus = useCallback(
    (element: HTMLLIElement | null) => {
      if (element === null && row.current?.contains(document.activeElement)) lostFocus.current = id;
      if (lostFocus.current === id) element?.querySelector<HTMLElement>('.mc-card-name')?.focus();
      row.current = element;
    },
    [id, lostFocus],
  );
  return (
    <li ref={keepFocus} className="mc-list-item">
      {children}
    </li>
  );
}
