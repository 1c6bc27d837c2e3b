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
  const byActor = { customer: 0, institution: 0, operator: 0, nobody: 0 };
  const byTone = { critical: 0, warning: 0, info: 0, neutral: 0, positive: 0 };
  const byGroup = { needsYou: 0, waiting: 0, connected: 0, ended: 0 };
  const queues = emptyQueues();
  let [total, actionRequired, informational] = [0, 0, 0];
  for (const connection of connections) {
    const policy = decide(connection, { now });
    if (!isListed(connection, policy)) continue;
    total += 1;
    if (needsCustomer(policy)) actionRequired += 1;
    if (policy.urgency === 'optional') informational += 1;
    byActor[policy.actor] += 1;
    byTone[policy.tone] += 1;
    byGroup[policy.group] += 1;
    queues[policy.group][policy.urgency].push(connection);
  }
  return {
    total,
    actionRequired,
    informational,
    byActor,
    byTone,
    byGroup,
    worstTone: TONES_WORST_FIRST.find((tone) => byTone[tone] > 0) ?? null,
    ordered: GROUPS.flatMap((group) => inOrder(queues[group])),
  };
}

type Queues = Readonly<Record<ConnectionGroup, Readonly<Record<Urgency, Connection[]>>>>;

/** One queue for each place in the order: a list of thousands is put in order in one go. */
function emptyQueues(): Queues {
  const queue = () => ({ required: [], recommended: [], optional: [], none: [] });
  return { needsYou: queue(), waiting: queue(), connected: queue(), ended: queue() };
}

function inOrder(queue: Queues[ConnectionGroup]): readonly Connection[] {
  return URGENCIES.flatMap((urgency) => queue[urgency]);
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
  const queues = emptyQueues();
  for (const connection of connections) {
    const policy = decide(connection);
    if (include === 'all' || isListed(connection, policy))
      queues[policy.group][policy.urgency].push(connection);
  }
  return GROUPS.map((name) => ({ name, rows: inOrder(queues[name]) })).filter(({ rows }) => rows.length > 0);
}
