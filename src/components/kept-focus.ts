'use client';
import { useCallback, useRef } from 'react';
import type { RefCallback, RefObject } from 'react';

/** The ref of a part that may go away. When it does with the focus in it, the focus moves to the target, never to nowhere. */
export function useKeptFocus(target: RefObject<HTMLElement | null>): RefCallback<HTMLElement> {
  const kept = useRef<HTMLElement | null>(null);
  // React lets go of the old element while it is still in the page: the last moment to see whether the focus is inside.
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null && kept.current?.contains(document.activeElement)) target.current?.focus();
      kept.current = element;
    },
    [target],
  );
}
