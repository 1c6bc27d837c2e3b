import type { Connection, ConnectionState, StatusReason } from './connection.js';
import { POLICY_TABLE } from './policy-table.js';
import type { PolicyRows } from './policy-table.js';
import { elapsedMs } from './time.js';
import type { RetrySchedule } from './retry.js';

/** The colours of meaning. Never the only signal: each has an icon and a word. */
export type Tone = 'positive' | 'info' | 'neutral' | 'warning' | 'critical';

/** Who has to act. */
export type Actor = 'customer' | 'institution' | 'operator' | 'nobody';

/** How much it matters that the customer acts. `required` and `recommended` count as needing them. */
export type Urgency = 'required' | 'recommended' | 'optional' | 'none';

/** The groups of the list, in the order they are shown. */
export type ConnectionGroup = 'needsYou' | 'waiting' | 'connected' | 'ended';

/** What a customer can be offered. */
export type ConnectionAction =
  | 'reconnect'
  | 'linkNewAccounts'
  | 'refresh'
  | 'confirmInstitutionAction'
  | 'keepDuplicate'
  | 'delete'
  | 'startNewConnection'
  | 'connectAnotherInstitution';

/** The word on the badge, by id. */
export type LabelId =
  | 'connecting'
  | 'notFinished'
  | 'connected'
  | 'renewSoon'
  | 'newAccounts'
  | 'partial'
  | 'duplicate'
  | 'institutionUnavailable'
  | 'actionAtInstitution'
  | 'delayed'
  | 'updatesOnRequest'
  | 'reconnect'
  | 'repairing'
  | 'accessEnded'
  | 'broken'
  | 'unsupported'
  | 'paused'
  | 'disconnected'
  | 'unknown';

/** The kind of notice that explains a state. `null` in the table: nothing to explain. */
export type NoticeKind =
  | 'notCompleted'
  | 'accessExpiring'
  | 'newAccounts'
  | 'partialData'
  | 'duplicate'
  | 'institutionOutage'
  | 'institutionAction'
  | 'providerOutage'
  | 'interactiveRefresh'
  | 'reconnect'
  | 'institutionRepair'
  | 'accessEnded'
  | 'connectionBroken'
  | 'institutionUnsupported'
  | 'delayed'
  | 'updatesPaused'
  | 'disconnected';

/** What the host's own staff should do. Never shown to customers. */
export type OperatorTask =
  | 'contactMeldIfPersistent'
  | 'contactMeld'
  | 'inspectProviderDetails'
  | 'openProviderTicket'
  | 'sendMeldTheRawError'
  | 'notifyMeld';

/** A retry the host or the customer may make. `null` in the table: never retry by yourself. */
export interface RetryAdvice {
  readonly operation: 'refresh' | 'reconnect';
  readonly schedule: RetrySchedule;
  readonly by: 'host' | 'customer';
}

/** What changes when a state lasts: after how long, or after how many refreshes, and which cells of its row. */
export interface Escalation {
  readonly afterMs?: number;
  readonly afterAttempts?: number;
  readonly change: Partial<Omit<ConnectionPolicy, 'escalation' | 'lasting'>>;
}

/** One row of the table: what is allowed, and what we advise. What may be done and what should be done are different columns. */
export interface ConnectionPolicy {
  /** Meld's table: a refresh may be asked for. */
  readonly canRefresh: boolean;
  /** Meld's table: the customer may go through repair. */
  readonly canReconnect: boolean;
  /** Nothing will happen to this connection any more. */
  readonly terminal: boolean;
  /** Stricter than `canRefresh`: Meld's refresh guide answers 409 on RECONNECT_REQUIRED. Whatever calls refresh asks this. */
  readonly refreshAccepted: boolean;
  readonly tone: Tone;
  readonly actor: Actor;
  readonly urgency: Urgency;
  readonly group: ConnectionGroup;
  readonly label: LabelId;
  readonly notice: NoticeKind | null;
  /** What we offer the customer, primary first. */
  readonly actions: readonly ConnectionAction[];
  readonly retry: RetryAdvice | null;
  readonly operatorTask: OperatorTask | null;
  readonly escalation: Escalation | null;
  /** The state has lasted, and its escalation has been applied. Never in the table. */
  readonly lasting: boolean;
  /** Whether a default list shows it: abandoned attempts are rows too, and stay out. */
  readonly listed: 'always' | 'withInstitution' | 'onRequest';
}

/**
 * What to do about a state. Total and pure: a pair that Meld does not document gets its status's calm fallback, never a
 * positive tone. Does not look at how long the state has lasted; {@link adviceFor} does.
 *
 * @example
 * policyFor({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }).actions; // ['reconnect']
 */
export function policyFor({ status, statusReason }: ConnectionState): ConnectionPolicy {
  const rows: PolicyRows = Object.hasOwn(POLICY_TABLE, status) ? POLICY_TABLE[status] : POLICY_TABLE.UNKNOWN;
  const reason: string | null = statusReason ?? null;
  if (reason === null) return rows.none ?? rows.otherwise;
  // Text that nobody parsed may itself say “none”, which is no reason.
  const documented =
    reason !== 'none' && Object.hasOwn(rows, reason) ? rows[reason as StatusReason] : undefined;
  return documented ?? rows.otherwise;
}

/** Decides about a connection. {@link adviceFor} is one; a host makes another with `createPolicyResolver`. */
export type PolicyResolver = (
  connection: Connection,
  at?: { readonly now?: Date | undefined },
) => ConnectionPolicy;

/**
 * What to advise now: {@link policyFor}, and what changes when the state lasts (its `escalation`). Without `now`, or where the
 * record does not say since when, nothing escalates by time; attempts count without a clock.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'ACTIVE', statusReason: null });
 * const tone = connection && adviceFor(connection, { now: new Date() }).tone; // 'positive'
 */
export function adviceFor(
  connection: Connection,
  at: { readonly now?: Date | undefined } = {},
): ConnectionPolicy {
  const policy = policyFor(connection);
  return policy.escalation !== null && isDue(policy.escalation, connection, at.now)
    ? escalated(policy, policy.escalation)
    : policy;
}

/** Whether the customer is needed: what counts in a navigation badge, stands out as a button, and can be put off. */
export function needsCustomer({ urgency }: Pick<ConnectionPolicy, 'urgency'>): boolean {
  return urgency === 'required' || urgency === 'recommended';
}

function isDue(
  { afterMs = Infinity, afterAttempts = Infinity }: Escalation,
  connection: Connection,
  now: Date | undefined,
): boolean {
  const lasted = elapsedMs(connection.statusChangedAt, now) ?? NaN; // not known is never long enough
  return connection.refreshAttempts >= afterAttempts || lasted >= afterMs;
}

// One object per escalated row, so that asking a thousand times allocates once.
const escalatedPolicies = new WeakMap<Escalation, ConnectionPolicy>();

function escalated(policy: ConnectionPolicy, escalation: Escalation): ConnectionPolicy {
  const known = escalatedPolicies.get(escalation);
  if (known) return known;
  const made = { ...policy, ...escalation.change, lasting: true };
  escalatedPolicies.set(escalation, made);
  return made;
}
