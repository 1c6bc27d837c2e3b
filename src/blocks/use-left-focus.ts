'use client';
import { useCallback, useEffect, useRef } from 'react';
import type { RefCallback } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/**
 * For a part of the page that vanishes when all is well: the focus that was in it, or in a dialog that was opened from it, moves
 * to what has come in its place, to the first bank, or to the next thing on the page. Never to nowhere.
 */
export function useLeftFocus(around: string, hasDialog: boolean): RefCallback<HTMLElement> {
  const kept = useRef<HTMLElement | null>(null);
  const places = useRef<readonly HTMLElement[] | null>(null);
  const isReturning = useRef(false);
  // The outside world: the focus. It comes back from a dialog a moment after that has closed.
  useEffect(() => {
    const { activeElement } = document;
    if (hasDialog) isReturning.current = true;
    else if (!isNowhere(activeElement)) isReturning.current = false;
    if (places.current === null || hasDialog || activeElement?.closest('.mc-dialog')) return;
    if (isNowhere(activeElement))
      focusFirst([kept.current?.closest<HTMLElement>(around), bank(), ...places.current]);
    places.current = null;
  });
  // React lets go of the old element while it is still in the page: the last moment to see what is around it.
  return useCallback(
    (element: HTMLElement | null) => {
      const left = kept.current;
      kept.current = element;
      if (element !== null || left === null) return;
      const { activeElement } = document;
      const isElsewhere = !isNowhere(activeElement) && activeElement?.closest('.mc-dialog') === null;
      if (left.contains(activeElement) || (isReturning.current && !isElsewhere))
        places.current = placesAround(left.closest<HTMLElement>(around) ?? left);
    },
    [around],
  );
}

const isNowhere = (element: Element | null): boolean => element === null || element === document.body;

const bank = () => document.querySelector<HTMLElement>('.mc-card-name');

/** What comes after a part of the page, then what comes before it, the nearest first. */
function placesAround(part: HTMLElement): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => !part.contains(each) && each.closest('.mc-dialog') === null,
  );
  const isAfter = (each: Node) =>
    (part.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...all.filter(isAfter), ...all.filter((each) => !isAfter(each)).toReversed()];
}

function focusFirst(places: readonly (HTMLElement | null | undefined)[]): void {
  for (const place of places) {
    if (!place?.isConnected) continue;
    place.focus();
    if (document.activeElement === place) return;
  }
}
