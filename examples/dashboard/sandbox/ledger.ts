import type { SandboxConnection } from './connection.js';

/** All connections of the sandbox, in memory. */
export interface Ledger {
  /** Newest first, as Meld lists them. */
  readonly all: () => readonly SandboxConnection[];
  readonly get: (id: string) => SandboxConnection | undefined;
  /** One that is there; throws for one that is not. */
  readonly need: (id: string) => SandboxConnection;
  readonly put: (connection: SandboxConnection) => void;
  /** Changes fields of one that is there. Returns how it is now; throws for one that is not. */
  readonly change: (id: string, fields: Partial<SandboxConnection>) => SandboxConnection;
}

/** An empty ledger; `onChange` hears of every change. */
export function createLedger(onChange: () => void): Ledger {
  const connections = new Map<string, SandboxConnection>();
  const put = (connection: SandboxConnection) => {
    connections.set(connection.id, connection);
    onChange();
  };
  const need = (id: string) => {
    const connection = connections.get(id);
    if (connection === undefined) throw new RangeError(`The sandbox has no connection ${id}.`);
    return connection;
  };
  return {
    need,
    all: () => [...connections.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    get: (id) => connections.get(id),
    put,
    change(id, fields) {
      const after = { ...need(id), ...fields };
      put(after);
      return after;
    },
  };
}
