import type { Connection } from './connection.js';
import type { ConnectionPolicy } from './policy.js';
import { isListed } from './summary.js';

/** A list in which every bank that is connected more than once has one row. */
export interface CollapsedConnections {
  /** The rows that stay, in the order they came. */
  readonly shown: readonly Connection[];
  /** What was folded into a row, by the id of that row; empty for most. */
  readonly duplicatesOf: (id: string) => readonly Connection[];
}

const NONE: readonly Connection[] = [];
const none = () => NONE;

/**
 * Folds each inactive duplicate into the connection that brings its updates. Only what is advised as a duplicate is folded, and
 * only into a row that stays and that a default list shows: whatever the data says, nothing gets lost, and nothing that needs
 * the customer is hidden.
 *
 * @example
 * const { shown, duplicatesOf } = collapseDuplicates(parseConnections([]).connections, policyFor);
 */
export function collapseDuplicates(
  connections: readonly Connection[],
  decide: (connection: Connection) => ConnectionPolicy,
): CollapsedConnections {
  const extra = connections.filter((connection) => decide(connection).notice === 'duplicate');
  if (extra.length === 0) return { shown: connections, duplicatesOf: none };
  const rows = connections.map((connection) => ({ connection, policy: decide(connection) }));

  const byId = new Map(rows.map(({ connection }) => [connection.id, connection]));
  const claims = claimsOf(rows.filter(({ policy }) => policy.notice !== 'duplicate'));
  const mains = new Map<Connection, Connection>();
  for (const connection of extra) {
    const main = mainOf(connection, byId, claims);
    if (main && main.id !== connection.id) mains.set(connection, main);
  }

  const listed = new Set(
    rows.filter(({ connection, policy }) => isListed(connection, policy)).map((row) => row.connection),
  );
  const folded = new Map<string, Connection[]>();
  const shown = connections.filter((connection) => {
    const main = mains.get(connection);
    // A main with a main of its own may be folded itself: a chain, or a circle, says nothing reliable.
    if (main === undefined || mains.has(main) || !listed.has(main)) return true;
    const others = folded.get(main.id);
    if (others) others.push(connection);
    else folded.set(main.id, [connection]);
    return false;
  });
  return { shown, duplicatesOf: (id) => folded.get(id) ?? NONE };
}

interface Row {
  readonly connection: Connection;
  readonly policy: ConnectionPolicy;
}

/** By whom a duplicate is named that does not say itself which one is the main. The first to name it wins. */
function claimsOf(rows: readonly Row[]): ReadonlyMap<string, Connection> {
  const claims = new Map<string, Connection>();
  for (const { connection } of rows)
    for (const id of connection.duplicateConnectionIds ?? [])
      // a record that nobody parsed may have none
      if (!claims.has(id)) claims.set(id, connection);
  return claims;
}

function mainOf(
  { id, activeDuplicateConnectionId: active }: Connection,
  byId: ReadonlyMap<string, Connection>,
  claims: ReadonlyMap<string, Connection>,
): Connection | undefined {
  return active === null || active === undefined ? claims.get(id) : byId.get(active);
}
