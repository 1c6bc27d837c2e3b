/** Who waits for what, by key. */
export interface Listeners {
  /** Returns how to stop; stopping twice does no harm. */
  readonly add: (key: string, wake: () => void) => () => void;
  readonly wake: (key: string) => void;
  readonly wakeAll: () => void;
  readonly isEmpty: () => boolean;
}

/** A list of callbacks by key. One that throws does not keep the others from being called. */
export function createListeners(): Listeners {
  const byKey = new Map<string, Set<() => void>>();
  const wake = (key: string) => {
    for (const each of Array.from(byKey.get(key) ?? [])) callQuietly(each);
  };
  return {
    add: (key, listener) => {
      const own = () => listener(); // so that the same function may listen twice
      const set = byKey.get(key) ?? new Set();
      byKey.set(key, set.add(own));
      return () => {
        set.delete(own);
        if (set.size === 0 && byKey.get(key) === set) byKey.delete(key);
      };
    },
    wake,
    wakeAll: () => [...byKey.keys()].forEach(wake),
    isEmpty: () => byKey.size === 0,
  };
}

/** Calls a listener; what it throws stays here. */
export function callQuietly(listener: () => void): void {
  try {
    listener();
  } catch {
    // It is the listener's own; the next one still has to be told.
  }
}
