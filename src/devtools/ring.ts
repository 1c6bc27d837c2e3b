/** The last few of many: what is watched may go on for days. */
export interface Ring<T> {
  /** Oldest first. The same array until something changes. */
  readonly items: () => readonly T[];
  readonly add: (item: T) => void;
  /** Puts another in the place of each item that has changed since. */
  readonly change: (next: (item: T) => T) => void;
}

/** Makes an empty one that never holds more than `max`. */
export function createRing<T>(max: number): Ring<T> {
  let items: readonly T[] = [];
  return {
    items: () => items,
    add(item) {
      items = [...items.slice(1 - max), item];
    },
    change(next) {
      items = items.map(next);
    },
  };
}
