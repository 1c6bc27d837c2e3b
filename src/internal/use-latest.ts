import { useCallback, useInsertionEffect, useRef } from 'react';

/** A stable function that returns the value of the latest render, for callbacks and fetchers that hosts make anew each time. */
export function useLatest<T>(value: T): () => T {
  const ref = useRef(value);
  useInsertionEffect(() => {
    ref.current = value;
  });
  return useCallback(() => ref.current, []);
}
