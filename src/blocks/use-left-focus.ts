'use client';
import { useCallback, useEffect, useRef } from 'react';
import type { RefCallback } from 'react';
import { useLatest } from '../internal/use-latest.js';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/**
 * For a part of the page that vanishes when all is well: the focus that was in it, or in a dialog that was opened from it, moves
 * to what has come in its place, to the next bank, or to the next thing on the page. Never to nowhere.
 */
export function useLeftFocus(around: string, hasDialog: boolean): RefCallback<HTMLElement> {
  const kept = useRef<HTMLElement | null>(null);
  const places = useRef<readonly HTMLElement[] | null>(null);
  const latest = useLatest(hasDialog);
  // The outside world: the focus. A dialog may keep it for a while after the part has gone.
  useEffect(() => {
    const { activeElement, body } = document;
    if (places.current === null || activeElement?.closest('.mc-dialog')) return;
    if (activeElement === null || activeElement === body)
      focusFirst([kept.current?.closest<HTMLElement>(around), ...places.current]);
    places.current = null;
  });
  // React lets go of the old element while it is still in the page: the last moment to see what is around it.
  return useCallback(
    (element: HTMLElement | null) => {
      const left = kept.current;
      kept.current = element;
      if (element !== null || left === null) return;
      const { activeElement } = document;
      const isIn =
        left.contains(activeElement) || (latest() && activeElement?.closest('.mc-dialog') !== null);
      if (isIn) places.current = placesAfter(left.closest<HTMLElement>(around) ?? left);
    },
    [around, latest],
  );
}

/** The next banks first, then what comes after, then what came before. */
function placesAfter(part: HTMLElement): readonly HTMLElement[] {
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (each) => !part.contains(each) && each.closest('.mc-dialog') === null,
    );
  const isAfter = (each: Node) =>
    (part.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const focusable = all(FOCUSABLE);
  return [
    ...all('.mc-card-name').filter(isAfter),
    ...focusable.filter(isAfter),
    ...focusable.filter((each) => !isAfter(each)).reverse(),
  ];
}

function focusFirst(places: readonly (HTMLElement | null | undefined)[]): void {
  for (const place of places) {
    if (!place?.isConnected) continue;
    place.focus();
    if (document.activeElement === place) return;
  }
}
