import type { Connection } from './connection.js';
import { POLICY_TABLE } from './policy-table.js';
import { adviceFor } from './policy.js';
import type { ConnectionPolicy, PolicyResolver } from './policy.js';

// The columns with a closed set of values. Each of the values stands somewhere in the table, so the table is the list of them.
const CLOSED = ['tone', 'actor', 'urgency', 'group', 'label', 'notice', 'listed'] as const;
const valuesOf = new Map<(typeof CLOSED)[number] | 'actions', ReadonlySet<unknown>>();

/** What {@link createPolicyResolver} takes. */
export interface PolicyResolverOptions {
  /**
   * Changes decisions: gets the advice and the connection, returns the cells to change (or the whole row). Called often, so
   * keep it pure and quick. If it throws or returns nonsense, the table's advice stands.
   */
  readonly adjust: (policy: ConnectionPolicy, connection: Connection) => Partial<ConnectionPolicy>;
}

/**
 * Makes the one place where a host changes what the kit decides. Give the result to the provider's `resolve`, and to
 * `summarizeConnections` on a server, so that badge, card, list, counts and e-mail agree.
 *
 * @example
 * const resolve = createPolicyResolver({
 *   adjust: (policy) => (policy.notice === 'newAccounts' ? { actions: [] } : policy),
 * });
 */
export function createPolicyResolver({ adjust }: PolicyResolverOptions): PolicyResolver {
  return guardResolver((connection, at) => {
    const policy = adviceFor(connection, at);
    return { ...policy, ...adjust({ ...policy, actions: [...policy.actions] }, connection) };
  });
}

// What each guarded resolver wraps, so that guarding it again does not hide its faults from the new listener.
const unguarded = new WeakMap<PolicyResolver, PolicyResolver>();

/**
 * Wraps a host's resolver so that it cannot break a page: when it throws, or returns something that is not a policy, the
 * table decides and `onFault` is told.
 *
 * @example
 * const resolve = guardResolver(() => { throw new Error('oops'); }, () => {}); // decides as adviceFor does
 */
export function guardResolver(resolve: PolicyResolver, onFault?: () => void): PolicyResolver {
  const inner = unguarded.get(resolve);
  if (resolve === adviceFor || (inner && onFault === undefined)) return resolve;
  const own = inner ?? resolve;
  const safe: PolicyResolver = (connection, at) => {
    try {
      const policy = own(connection, at);
      if (isPolicy(policy)) return policy;
    } catch {
      // Reported below: what a resolver throws may quote the connection.
    }
    onFault?.();
    return adviceFor(connection, at);
  };
  unguarded.set(safe, own);
  return safe;
}

/** Whether every closed cell holds one of its values. Throws where there is nothing to look into. */
function isPolicy(value: ConnectionPolicy): boolean {
  return (
    CLOSED.every((column) => isKnown(column, value[column])) &&
    Array.isArray(value.actions) &&
    value.actions.every((action) => isKnown('actions', action))
  );
}

function isKnown(column: (typeof CLOSED)[number] | 'actions', value: unknown): boolean {
  const known = valuesOf.get(column) ?? new Set(tableRows().flatMap((row) => row[column]));
  valuesOf.set(column, known);
  return known.has(value);
}

function tableRows(): readonly ConnectionPolicy[] {
  return Object.values(POLICY_TABLE).flatMap((rows) => Object.values<ConnectionPolicy>(rows));
}
