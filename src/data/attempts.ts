import { samePair } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import type { ConnectionsSnapshot } from './pages.js';

/** Refreshes that did not help, counted here as long as the host's records do not. */
export interface Attempts {
  readonly note: (connection: Connection) => void;
  /** The same snapshot with what is counted here in its rows; the very same object where nothing is. */
  readonly countInRow: (row: Connection) => Connection;
  readonly countIn: (data: ConnectionsSnapshot | undefined) => ConnectionsSnapshot | undefined;
}

/** A count is good for one state of a connection: the next one starts anew. */
export function createAttempts(): Attempts {
  const noted = new Map<string, { readonly when: Connection; readonly count: number }>();
  let made = new WeakMap<object, ConnectionsSnapshot>();
  let rows = new WeakMap<Connection, Connection>();

  function countInRow(row: Connection): Connection {
    const attempt = noted.get(row.id);
    if (!attempt) return row;
    if (!samePair(attempt.when, row) || attempt.when.statusChangedAt !== row.statusChangedAt) {
      noted.delete(row.id); // and does not count again when that state comes back
      return row;
    }
    if (row.refreshAttempts >= attempt.count) return row;
    const counted = rows.get(row) ?? { ...row, refreshAttempts: attempt.count };
    rows.set(row, counted);
    return counted;
  }

  return {
    countInRow,
    note(connection) {
      noted.set(connection.id, { when: connection, count: connection.refreshAttempts + 1 });
      made = new WeakMap();
      rows = new WeakMap();
    },
    countIn(data) {
      if (data === undefined || noted.size === 0) return data;
      const known = made.get(data) ?? { ...data, connections: data.connections.map(countInRow) };
      made.set(data, known);
      return known;
    },
  };
}
