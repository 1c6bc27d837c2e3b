import { useSyncExternalStore } from 'react';
import type { Connection } from 'meld-connections/domain';

/** The floor: a store by id, as one would write it for this one page. */
export interface HandStore {
  readonly ids: readonly string[];
  readonly put: (id: string, state: Pick<Connection, 'status' | 'statusReason'>) => void;
  readonly useRow: (id: string) => Connection | undefined;
}

export function createHandStore(connections: readonly Connection[]): HandStore {
  const rows = new Map(connections.map((row) => [row.id, row]));
  const listeners = new Map<string, Set<() => void>>();
  return {
    ids: [...rows.keys()],
    put(id, state) {
      const row = rows.get(id);
      if (row) rows.set(id, { ...row, ...state });
      for (const listener of listeners.get(id) ?? []) listener();
    },
    useRow: (id) =>
      useSyncExternalStore(
        (listener) => {
          const own = listeners.get(id) ?? new Set();
          listeners.set(id, own.add(listener));
          return () => void own.delete(listener);
        },
        () => rows.get(id),
        () => rows.get(id),
      ),
  };
}
