import type { NoticeKind } from '../domain/index.js';

// Keyed by the notice, as it names the cause: why a button that Meld would allow is not offered.
const HELPS = {
  notCompleted: 'set-up was never finished, and only a new connection leads on',
  accessExpiring: 'it works, and renewing the access is all there is to do',
  newAccounts: 'it works, and adding the new accounts is all that is offered',
  partialData: 'a refresh, and then a repair, is what may bring the missing data',
  duplicate: 'it works, and which of the copies stays is the only question',
  institutionOutage: 'the institution is down, and nothing that a customer presses brings it back',
  institutionAction: 'the institution waits for its customer; after that a refresh is enough',
  providerOutage: 'the provider is down, and nothing that a customer presses brings it back',
  interactiveRefresh: 'it works, and a refresh while the customer is there is what brings new data',
  reconnect: 'only signing in to the institution again helps',
  institutionRepair:
    'the provider repairs its link to the institution; trying again from time to time may help',
  accessEnded: 'only renewing the access helps',
  connectionBroken: 'it cannot be recovered; a new connection, or at best a repair, leads on',
  institutionUnsupported: 'the provider has dropped the institution; only another institution helps',
  delayed: 'the updates are late, and no sign-in is known to bring them',
  updatesPaused: 'somebody else has to act, or nobody knows the cause',
  disconnected: 'it is over, and only a new connection leads on',
} as const satisfies Record<NoticeKind, string>;

/** What would help in a state, as the second half of a sentence. */
export function whatWouldHelp(notice: NoticeKind | null): string {
  return notice === null ? 'there is nothing to be done in this state' : HELPS[notice];
}
