'use client';
import { useCallback, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Told by a row that it leaves (`to` is null) or enters (`from` is null) the page. */
type MoveFocus = (id: string, from: HTMLElement | null, to: HTMLElement | null) => void;

/**
 * Keeps the focus with its row when that moves to another group: it goes to the bank's name there. Rows of another group are made
 * anew, and React lets go of the old one first, while it is still in the page.
 */
export function useMovingFocus(): MoveFocus {
  const lost = useRef<{ readonly id: string; readonly list: Element | null } | null>(null);
  // The outside world: the focus. A row that is not back by now is gone; the first bank that is left takes its place, or, after
  // the last one, the way to connect another.
  useEffect(() => {
    const find = (part: string) => lost.current?.list?.querySelector<HTMLElement>(part);
    (find('.mc-card-name') ?? find('.mc-button'))?.focus();
    lost.current = null;
  });
  return useCallback((id, from, to) => {
    if (to === null && from?.contains(document.activeElement))
      lost.current = { id, list: from.closest('.mc-list') };
    const name = lost.current?.id === id ? to?.querySelector<HTMLElement>('.mc-card-name') : null;
    if (name) lost.current = null;
    name?.focus();
  }, []);
}

interface ListRowProps {
  readonly id: string;
  readonly moveFocus: MoveFocus;
  readonly children: ReactNode;
}

/** One row of the list. */
export function ListRow({ id, moveFocus, children }: ListRowProps): ReactNode {
  const row = useRef<HTMLLIElement | null>(null);
  const follow = useCallback(
    (element: HTMLLIElement | null) => {
      moveFocus(id, row.current, element);
      row.current = element;
    },
    [id, moveFocus],
  );
  return (
    <li ref={follow} className="mc-list-item">
      {children}
    </li>
  );
}
