import { useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent, RefCallback } from 'react';

/** Told by a row that it leaves (`to` is null) or enters (`from` is null) the page. */
export type MoveFocus = (id: string, from: HTMLElement | null, to: HTMLElement | null) => void;

/**
 * Keeps the focus with its row when that moves to another group: it goes to the bank's name there. Rows of another group are made
 * anew, and React lets go of the old one first, while it is still in the page.
 */
export function useMovingFocus(): MoveFocus {
  const lost = useRef<{ readonly id: string; readonly list: Element | null } | null>(null);
  // The outside world: the focus. What is not back by now is gone: the first bank that is left takes its place, or, where there
  // is none, what there is to press, or else to read.
  useEffect(() => {
    const find = (part: string) => lost.current?.list?.querySelector<HTMLElement>(part);
    (find('.mc-card-name') ?? find('.mc-button') ?? find('[tabindex="-1"]'))?.focus();
    lost.current = null;
  });
  return useCallback((id, from, to) => {
    if (to === null && from?.contains(document.activeElement))
      lost.current = { id, list: from.closest('.mc-list, .mc-dialog') };
    const name = lost.current?.id === id ? to?.querySelector<HTMLElement>('.mc-card-name') : null;
    if (name) lost.current = null;
    name?.focus();
  }, []);
}

/** The ref of what stands in place of a list, or above it: when that goes with the focus in it, the focus goes to what is there then. */
export function useLeaving(moveFocus: MoveFocus): RefCallback<HTMLElement> {
  const kept = useRef<HTMLElement | null>(null);
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) moveFocus('', kept.current, null);
      kept.current = element;
    },
    [moveFocus],
  );
}

const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]';

/**
 * Moves the focus from bank to bank: arrow up and down, Home and End, from anywhere in a row; arrow down from the search field
 * leads to the first. Where it stands in a field, or a host's menu, the keys are that one's.
 */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget: list, target } = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A dialog that was opened from here is elsewhere in the page.
  if (!list.contains(target as Node)) return;
  const from = target as HTMLElement;
  const isSearch = from.matches('.mc-list-search');
  if (isSearch ? key !== 'ArrowDown' : from.closest(OWN_KEYS)) return;
  const names = [...list.querySelectorAll<HTMLElement>('.mc-card-name')];
  const card = from.closest('.mc-card');
  const at = names.findIndex((name) => card?.contains(name));
  if (!isSearch && at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[key];
  if (next === undefined || names[next] === undefined) return;
  event.preventDefault();
  names[next].focus();
}
