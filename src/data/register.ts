/** Values by id, with somebody to tell when one changes. */
export interface Register<T> {
  readonly get: (id: string) => T | undefined;
  /** `undefined` takes it out. */
  readonly set: (id: string, value: T | undefined) => void;
  readonly entries: () => readonly (readonly [string, T])[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Another number after every change, for readers of more than one id. */
  readonly version: () => number;
}

/** Makes an empty one. */
export function createRegister<T>(): Register<T> {
  const values = new Map<string, T>();
  const listeners = new Set<() => void>();
  let version = 0;
  return {
    get: (id) => values.get(id),
    set(id, value) {
      if (values.get(id) === value) return;
      if (value === undefined) values.delete(id);
      else values.set(id, value);
      version += 1;
      for (const listener of listeners) listener();
    },
    entries: () => [...values],
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}
