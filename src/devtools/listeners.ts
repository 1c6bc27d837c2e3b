/** Whoever wants to know that something was noted. */
export interface Listeners {
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: () => void;
}

/** Tells them once for all that happens in one go, and never in the middle of the host's own code. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  let isDue = false;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell() {
      if (isDue) return;
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        for (const listener of listeners) listener();
      });
    },
  };
}

/** Does what must not cost the host anything: a note that fails is a note less. */
export function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // What the host hands around may throw when it is looked at.
  }
}
