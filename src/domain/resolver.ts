import type { Connection } from './connection.js';
import { adviceFor } from './policy.js';
import type { ConnectionAction, ConnectionPolicy, PolicyResolver, Tone } from './policy.js';

const TONES: readonly string[] = ['positive', 'info', 'neutral', 'warning', 'critical'] satisfies Tone[];
const ACTIONS: readonly string[] = [
  'reconnect',
  'linkNewAccounts',
  'refresh',
  'confirmInstitutionAction',
  'keepDuplicate',
  'delete',
  'startNewConnection',
  'connectAnotherInstitution',
] satisfies ConnectionAction[];

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

function isPolicy(value: ConnectionPolicy | null | undefined): value is ConnectionPolicy {
  return (
    typeof value === 'object' &&
    value !== null &&
    TONES.includes(value.tone) &&
    typeof value.label === 'string' &&
    Array.isArray(value.actions) &&
    value.actions.every((action) => ACTIONS.includes(action))
  );
}
