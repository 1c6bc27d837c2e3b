import type { ConnectionStatus, StatusReason } from './connection.js';
import type { ConnectionPolicy } from './policy.js';
import { DAY, HOUR } from './time.js';

/** The rows of one status: `none` is the documented null reason, `otherwise` any pair Meld does not document. */
export type PolicyRows = Partial<Record<StatusReason | 'none', ConnectionPolicy>> & {
  readonly otherwise: ConnectionPolicy;
};

// What Meld allows, by status (its reasons agree, but for the two marked). `refreshAccepted` follows Meld's refresh guide.
const OPEN = { canRefresh: true, canReconnect: true, refreshAccepted: true, terminal: false } as const;
const NO_REFRESH = { canRefresh: true, canReconnect: true, refreshAccepted: false, terminal: false } as const;
const BROKEN = { canRefresh: false, canReconnect: true, refreshAccepted: false, terminal: false } as const;
const SHUT = { canRefresh: false, canReconnect: false, refreshAccepted: false, terminal: false } as const;
const OVER = { ...SHUT, terminal: true } as const;
const HEALTHY = { ...OPEN, canReconnect: false } as const;

const HOST_BACKS_OFF = { operation: 'refresh', schedule: 'exponentialBackoff', by: 'host' } as const;
const HOST_RETRIES_SOON = { operation: 'refresh', schedule: 'shortDelay', by: 'host' } as const;
const AFTER_OPERATOR = { operation: 'refresh', schedule: 'afterOperator', by: 'host' } as const;
const CUSTOMER_RETRIES = { operation: 'reconnect', schedule: 'periodic', by: 'customer' } as const;

// The last columns of most rows.
const QUIET = {
  retry: null,
  operatorTask: null,
  escalation: null,
  lasting: false,
  listed: 'always',
} as const;
const HIDDEN = { ...QUIET, listed: 'onRequest' } as const;

// A pair that Meld does not document: calm, never positive, never asking.
const CALM = { tone: 'neutral', actor: 'nobody', urgency: 'none', group: 'waiting', label: 'paused', notice: 'updatesPaused', actions: [], ...QUIET } as const; // prettier-ignore

// One row per documented pair, every row complete: read down a column to compare, change one cell to change one behaviour.
// Meaning of the pairs: Meld, "Connection errors and reasons". Advice: ours.
// prettier-ignore
export const POLICY_TABLE = {
  IN_PROGRESS: {
    none:                                  { ...SHUT,       tone: 'info',     actor: 'customer',    urgency: 'none',        group: 'waiting',   label: 'connecting',             notice: null,                     actions: [], ...QUIET, listed: 'withInstitution' },
    otherwise:                             { ...SHUT,       ...CALM, label: 'connecting', notice: null, listed: 'withInstitution' },
  },
  EXPIRED: {
    none:                                  { ...OVER,       tone: 'neutral',  actor: 'nobody',      urgency: 'optional',    group: 'ended',     label: 'notFinished',            notice: 'notCompleted',           actions: ['startNewConnection'], ...HIDDEN },
    otherwise:                             { ...OVER,       ...CALM, group: 'ended', label: 'notFinished', notice: null, ...HIDDEN },
  },
  ACTIVE: {
    none:                                  { ...HEALTHY,    tone: 'positive', actor: 'nobody',      urgency: 'none',        group: 'connected', label: 'connected',              notice: null,                     actions: [], ...QUIET },
    ACCESS_EXPIRING_SOON:                  { ...OPEN,       tone: 'warning',  actor: 'customer',    urgency: 'recommended', group: 'needsYou',  label: 'renewSoon',              notice: 'accessExpiring',         actions: ['reconnect'], ...QUIET },
    NEW_ACCOUNTS_AVAILABLE:                { ...OPEN,       tone: 'info',     actor: 'customer',    urgency: 'optional',    group: 'connected', label: 'newAccounts',            notice: 'newAccounts',            actions: ['linkNewAccounts'], ...QUIET },
    otherwise:                             { ...HEALTHY,    ...CALM, group: 'connected', label: 'connected', notice: null },
  },
  PARTIALLY_ACTIVE: {
    PARTIAL_AGGREGATION_SUCCESS:           { ...OPEN,       tone: 'warning',  actor: 'customer',    urgency: 'recommended', group: 'needsYou',  label: 'partial',                notice: 'partialData',            actions: ['refresh', 'reconnect'], ...QUIET,
      // A refresh did not help: repair comes first.
      escalation: { afterAttempts: 1, change: { actions: ['reconnect', 'refresh'] } } },
    INACTIVE_DUPLICATE:                    { ...OPEN,       tone: 'neutral',  actor: 'customer',    urgency: 'optional',    group: 'connected', label: 'duplicate',              notice: 'duplicate',              actions: ['delete', 'keepDuplicate'], ...QUIET },
    otherwise:                             { ...OPEN,       ...CALM, label: 'delayed', notice: 'delayed' },
  },
  DEGRADED: {
    INSTITUTION_CURRENTLY_UNAVAILABLE:     { ...OPEN,       tone: 'neutral',  actor: 'institution', urgency: 'none',        group: 'waiting',   label: 'institutionUnavailable', notice: 'institutionOutage',      actions: [], ...QUIET, retry: HOST_BACKS_OFF },
    INSTITUTION_ACTION_REQUIRED:           { ...OPEN,       tone: 'warning',  actor: 'customer',    urgency: 'required',    group: 'needsYou',  label: 'actionAtInstitution',    notice: 'institutionAction',      actions: ['confirmInstitutionAction'], ...QUIET },
    SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE:{ ...OPEN,       tone: 'neutral',  actor: 'operator',    urgency: 'none',        group: 'waiting',   label: 'delayed',                notice: 'providerOutage',         actions: [], ...QUIET, retry: HOST_BACKS_OFF, operatorTask: 'contactMeldIfPersistent',
      // A day of silence is not a blip any more.
      escalation: { afterMs: DAY, change: { operatorTask: 'contactMeld' } } },
    INTERACTIVE_REFRESH:                   { ...OPEN,       tone: 'info',     actor: 'customer',    urgency: 'optional',    group: 'connected', label: 'updatesOnRequest',       notice: 'interactiveRefresh',     actions: ['refresh'], ...QUIET },
    otherwise:                             { ...OPEN,       ...CALM, label: 'delayed', notice: 'delayed' },
  },
  RECONNECT_REQUIRED: {
    LOGIN_REQUIRED:                        { ...NO_REFRESH, tone: 'critical', actor: 'customer',    urgency: 'required',    group: 'needsYou',  label: 'reconnect',              notice: 'reconnect',              actions: ['reconnect'], ...QUIET },
    REPAIRING_INSTITUTION:                 { ...NO_REFRESH, tone: 'neutral',  actor: 'institution', urgency: 'none',        group: 'waiting',   label: 'repairing',              notice: 'institutionRepair',      actions: ['reconnect'], ...QUIET, retry: CUSTOMER_RETRIES,
      // Its period has passed: trying again is worth offering, still without pushing.
      escalation: { afterMs: 6 * HOUR, change: { tone: 'info', urgency: 'optional' } } },
    TOKEN_EXPIRED:                         { ...NO_REFRESH, tone: 'critical', actor: 'customer',    urgency: 'required',    group: 'needsYou',  label: 'accessEnded',            notice: 'accessEnded',            actions: ['reconnect'], ...QUIET },
    OTHER:                                 { ...NO_REFRESH, tone: 'critical', actor: 'customer',    urgency: 'required',    group: 'needsYou',  label: 'reconnect',              notice: 'reconnect',              actions: ['reconnect'], ...QUIET, operatorTask: 'inspectProviderDetails' },
    // Every documented reason of this status may be repaired, so the way back is offered, without a prompt.
    otherwise:                             { ...NO_REFRESH, ...CALM, actions: ['reconnect'] },
  },
  UNRECOVERABLE: {
    CONTINUED_AGGREGATION_FAILURES:        { ...BROKEN,     tone: 'critical', actor: 'customer',    urgency: 'recommended', group: 'needsYou',  label: 'broken',                 notice: 'connectionBroken',       actions: ['startNewConnection', 'reconnect'], ...QUIET,
      // Who has not acted in a month knows. The row stays, the nagging stops.
      escalation: { afterMs: 30 * DAY, change: { tone: 'neutral', urgency: 'optional', group: 'ended' } } },
    INSTITUTION_DISABLED:                  { ...BROKEN,     tone: 'neutral',  actor: 'customer',    urgency: 'recommended', group: 'needsYou',  label: 'unsupported',            notice: 'institutionUnsupported', actions: ['connectAnotherInstitution'], ...QUIET },
    OTHER:                                 { ...BROKEN,     tone: 'critical', actor: 'customer',    urgency: 'recommended', group: 'needsYou',  label: 'broken',                 notice: 'connectionBroken',       actions: ['startNewConnection', 'reconnect'], ...QUIET, operatorTask: 'inspectProviderDetails' },
    otherwise:                             { ...BROKEN,     ...CALM },
  },
  UNDETERMINED: {
    AGGREGATION_TIMEOUT:                   { ...OPEN,       tone: 'neutral',  actor: 'nobody',      urgency: 'none',        group: 'waiting',   label: 'delayed',                notice: 'delayed',                actions: ['refresh'], ...QUIET, retry: HOST_RETRIES_SOON },
    SUBMIT_SERVICE_PROVIDER_TICKET:        { ...OPEN,       tone: 'neutral',  actor: 'operator',    urgency: 'none',        group: 'waiting',   label: 'paused',                 notice: 'updatesPaused',          actions: [], ...QUIET, retry: AFTER_OPERATOR, operatorTask: 'openProviderTicket' },
    UNKNOWN_SERVICE_PROVIDER_ERROR_CODE:   { ...OPEN,       tone: 'neutral',  actor: 'operator',    urgency: 'none',        group: 'waiting',   label: 'paused',                 notice: 'updatesPaused',          actions: ['refresh'], ...QUIET, retry: HOST_RETRIES_SOON, operatorTask: 'sendMeldTheRawError' },
    INTERNAL_ERROR:                        { ...OPEN,       tone: 'neutral',  actor: 'operator',    urgency: 'none',        group: 'waiting',   label: 'paused',                 notice: 'updatesPaused',          actions: ['refresh'], ...QUIET, retry: HOST_RETRIES_SOON, operatorTask: 'notifyMeld' },
    otherwise:                             { ...OPEN,       ...CALM },
  },
  DELETED: {
    none:                                  { ...OVER,       tone: 'neutral',  actor: 'nobody',      urgency: 'none',        group: 'ended',     label: 'disconnected',           notice: 'disconnected',           actions: ['startNewConnection'], ...HIDDEN },
    otherwise:                             { ...OVER,       ...CALM, group: 'ended', label: 'disconnected', notice: null, ...HIDDEN },
  },
  UNKNOWN: {
    otherwise:                             { ...SHUT,       ...CALM, label: 'unknown', notice: null },
  },
} as const satisfies Record<ConnectionStatus, PolicyRows>;
