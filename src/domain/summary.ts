import type { Connection } from './connection.js';
import { adviceFor, needsCustomer } from './policy.js';
import type { Actor, ConnectionGroup, ConnectionPolicy, PolicyResolver, Tone, Urgency } from './policy.js';
import { guardResolver } from './resolver.js';

/** Many connections in a few numbers. Counts what a default list shows, so that badge and list agree. */
export interface ConnectionSummary {
  readonly total: number;
  /** How many need the customer: urgency `required` or `recommended`. What a navigation badge shows. */
  readonly actionRequired: number;
  /** How many only have something to say: an invitation, a choice, an offer. */
  readonly informational: number;
  readonly byActor: Readonly<Record<Actor, number>>;
  readonly byTone: Readonly<Record<Tone, number>>;
  readonly byGroup: Readonly<Record<ConnectionGroup, number>>;
  /** `null` when there are no connections. */
  readonly worstTone: Tone | null;
  /** All listed connections, the customer's turn first; otherwise in the order they came. */
  readonly ordered: readonly Connection[];
}

const GROUPS: readonly ConnectionGroup[] = ['needsYou', 'waiting', 'connected', 'ended'];
const URGENCIES: readonly Urgency[] = ['required', 'recommended', 'optional', 'none'];
const TONES_WORST_FIRST: readonly Tone[] = ['critical', 'warning', 'info', 'neutral', 'positive'];

/**
 * Counts connections and puts those that need the customer first. Runs anywhere, a server included.
 *
 * @example
 * const { actionRequired } = summarizeConnections(parseConnections([]).connections, { now: new Date() });
 */
export function summarizeConnections(
  connections: readonly Connection[],
  { resolve = adviceFor, now }: { readonly resolve?: PolicyResolver; readonly now?: Date | undefined } = {},
): ConnectionSummary {
  const decide = guardResolver(resolve);
  const rows = connections
    .map((connection) => ({ connection, policy: decide(connection, { now }) }))
    .filter(({ connection, policy }) => isListed(connection, policy));
  const count = <T extends string>(names: readonly T[], cell: (policy: ConnectionPolicy) => T) =>
    Object.fromEntries(
      names.map((name) => [name, rows.filter(({ policy }) => cell(policy) === name).length]),
    ) as Record<T, number>;
  const byUrgency = count(URGENCIES, (policy) => policy.urgency);
  const byTone = count(TONES_WORST_FIRST, (policy) => policy.tone);
  return {
    total: rows.length,
    actionRequired: rows.filter(({ policy }) => needsCustomer(policy)).length,
    informational: byUrgency.optional,
    byActor: count<Actor>(['customer', 'institution', 'operator', 'nobody'], (policy) => policy.actor),
    byTone,
    byGroup: count(GROUPS, (policy) => policy.group),
    worstTone: TONES_WORST_FIRST.find((tone) => byTone[tone] > 0) ?? null,
    ordered: rows.toSorted((a, b) => comparePolicies(a.policy, b.policy)).map(({ connection }) => connection),
  };
}

/** Orders by group, then by urgency. */
function comparePolicies(a: ConnectionPolicy, b: ConnectionPolicy): number {
  return (
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency)
  );
}

/**
 * Whether a default list shows a connection. Meld keeps abandoned attempts as rows, and deleted connections readable; a
 * customer does not expect either in a list of their banks.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'EXPIRED' });
 * const listed = connection !== null && isListed(connection, policyFor(connection)); // false
 */
export function isListed(connection: Connection, policy: ConnectionPolicy): boolean {
  if (policy.listed === 'withInstitution')
    return connection.institutionId !== null || connection.institutionName !== null;
  return policy.listed !== 'onRequest';
}

/** One group of a list, with its connections in the order in which they matter. */
export interface ConnectionsInGroup {
  readonly name: ConnectionGroup;
  readonly rows: readonly Connection[];
}

/** A list in its groups, the customer's turn first and empty groups left out; within a group by urgency, then as they came. */
export function groupConnections(
  connections: readonly Connection[],
  decide: (connection: Connection) => ConnectionPolicy,
  include: 'current' | 'all',
): readonly ConnectionsInGroup[] {
  const rows = connections
    .map((connection) => ({ connection, policy: decide(connection) }))
    .filter(({ connection, policy }) => include === 'all' || isListed(connection, policy))
    .toSorted((a, b) => comparePolicies(a.policy, b.policy));
  return GROUPS.map((name) => ({
    name,
    rows: rows.filter(({ policy }) => policy.group === name).map(({ connection }) => connection),
  })).filter((group) => group.rows.length > 0);
}
