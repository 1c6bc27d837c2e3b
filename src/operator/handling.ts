import { policyFor } from '../domain/index.js';
import type { ConnectionState, OperatorTask } from '../domain/index.js';

// For the host's own staff. Exact, technical, and never near a customer: nothing in the customer's components may import this.
// Facts: Meld, “Connection errors and reasons”, and its guides on refreshing and repairing. Words: ours.
const HANDLING = {
  'IN_PROGRESS/none': 'Customer is inside the connect widget. Wait; refresh and repair answer 409.',
  'EXPIRED/none':
    'Widget left, or not finished within 4 hours. Terminal; a returning customer starts a new connection.',
  'ACTIVE/none':
    'Link is healthy. Data readiness is told by ACCOUNTS_UPDATED and TRANSACTIONS_AGGREGATED, not by this status.',
  'ACTIVE/ACCESS_EXPIRING_SOON':
    'Works, access will lapse. Customer renews through connect/repair. Meld sends no expiry date.',
  'ACTIVE/NEW_ACCOUNTS_AVAILABLE':
    'Works. Customer may add accounts through connect/repair; a fresh link would make duplicates.',
  'PARTIALLY_ACTIVE/PARTIAL_AGGREGATION_SUCCESS':
    'Last aggregation left data or products out. Refresh once; if it stays, repair.',
  'PARTIALLY_ACTIVE/INACTIVE_DUPLICATE':
    'Same login twice at one provider. Customer deletes this copy, or a refresh promotes it, taking over the main one’s status. Billing ends only when all copies are gone.',
  'DEGRADED/INSTITUTION_CURRENTLY_UNAVAILABLE':
    'Institution outage. Retry the refresh with exponential back-off; do not prompt the customer.',
  'DEGRADED/INSTITUTION_ACTION_REQUIRED':
    'Customer must act at the institution. Forward the message stored from the status-change webhook; refresh after they say it is done.',
  'DEGRADED/SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE':
    'Provider outage. Retry later with back-off; if it lasts, contact Meld support.',
  'DEGRADED/INTERACTIVE_REFRESH': 'Every refresh needs the customer present. Never refresh on a schedule.',
  'RECONNECT_REQUIRED/LOGIN_REQUIRED':
    'Credentials changed or MFA is asked for. connect/repair; refresh answers 409.',
  'RECONNECT_REQUIRED/REPAIRING_INSTITUTION':
    'Provider is repairing its link to the institution. Reconnect may be tried periodically; refresh answers 409.',
  'RECONNECT_REQUIRED/TOKEN_EXPIRED':
    'Provider’s authorisation ran out. connect/repair; refresh answers 409.',
  'RECONNECT_REQUIRED/OTHER':
    'Needs a reconnect for another cause. Read serviceProviderDetails; customer goes through connect/repair.',
  'UNRECOVERABLE/CONTINUED_AGGREGATION_FAILURES':
    'Three or more failed aggregations and no success for two weeks. Invite a fresh connection; refresh is not allowed.',
  'UNRECOVERABLE/INSTITUTION_DISABLED':
    'Provider dropped the institution. Repair is pointless; offer another institution, or another provider through routing.',
  'UNRECOVERABLE/OTHER':
    'Cannot be recovered, other cause. Read serviceProviderDetails; consider a new connection.',
  'UNDETERMINED/AGGREGATION_TIMEOUT': 'Provider’s aggregation timed out. Refresh again after a short delay.',
  'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET':
    'Only the provider can fix it. Open a ticket with the provider; refresh once the fix is confirmed.',
  'UNDETERMINED/UNKNOWN_SERVICE_PROVIDER_ERROR_CODE':
    'Provider code unknown to Meld. Send Meld support the connection id and the raw provider error; refresh again.',
  'UNDETERMINED/INTERNAL_ERROR': 'Error inside Meld. Notify Meld support; refresh again.',
  'DELETED/none': 'Deleted by you, with its customer, or by revocation at the bank. Terminal.',
} as const satisfies Readonly<Record<string, string>>;

const UNDOCUMENTED =
  'Meld does not document this pair. The customer sees a calm fallback of the status; tell the kit’s maintainers, and Meld.';

/** What support staff need to know about a state. */
export interface OperatorHandling {
  readonly documented: boolean;
  readonly handling: string;
  readonly task: OperatorTask | null;
}

/**
 * The exact handling of a pair, for the host's own staff. Never show it to customers: it names Meld, providers and codes.
 *
 * @example
 * handlingFor({ status: 'UNDETERMINED', statusReason: 'INTERNAL_ERROR' }).task; // 'notifyMeld'
 */
export function handlingFor(state: ConnectionState): OperatorHandling {
  const row = `${state.status}/${state.statusReason ?? 'none'}`;
  const known = Object.entries(HANDLING).find(([name]) => name === row);
  return {
    documented: known !== undefined,
    handling: known?.[1] ?? UNDOCUMENTED,
    task: policyFor(state).operatorTask,
  };
}
