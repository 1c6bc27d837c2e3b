import { useEffect, useSyncExternalStore } from 'react';
import { useLatest } from '../internal/use-latest.js';

/** A part of the kit that comes when it is first wanted. */
export interface LazyPart<T> {
  /** Loads it, once. A later call tries again where one has failed. */
  readonly preload: () => Promise<void>;
  /** The part, or `null` while it is not there; loads it as soon as it is wanted. Always `null` on a server. */
  readonly use: (isWanted: boolean, onFailed: () => void) => T | null;
}

/** Not `React.lazy`: where the code cannot be loaded, the page stands and does without. */
export function lazyPart<T extends object>(load: () => Promise<T>): LazyPart<T> {
  let loaded: T | null = null;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function preload(): Promise<void> {
    loading ??= load().then(
      (part) => {
        loaded = part;
        for (const tell of listeners) tell();
      },
      (thrown: unknown) => {
        loading = null; // whoever wants it next tries again
        throw thrown;
      },
    );
    return loading;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return {
    preload,
    use: function usePart(isWanted, onFailed) {
      const latest = useLatest(onFailed);
      const part = useSyncExternalStore(
        subscribe,
        () => loaded,
        () => null,
      );
      // The outside world: the part's code.
      useEffect(() => {
        if (!isWanted) return;
        let isStillWanted = true;
        preload().catch(() => {
          if (isStillWanted) latest()();
        });
        return () => {
          isStillWanted = false;
        };
      }, [isWanted, latest]);
      return part;
    },
  };
}
