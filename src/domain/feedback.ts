import type { ConnectionAction } from './policy.js';

/** What the kit asks the host's server to do. */
export type Operation = 'repair' | 'start' | 'refresh' | 'delete';

/** Why it could not be done, in terms a customer understands. */
export type FailureId =
  /** No network. */
  | 'offline'
  /** Signed out of the host's page (401, 403). */
  | 'session'
  /** There is no such connection (404). */
  | 'gone'
  /** The state does not allow it (409). */
  | 'notPossible'
  /** Too soon or too often (429). */
  | 'tooMany'
  /** The server failed, was too slow, or said something unusable. */
  | 'unavailable'
  /** The widget's session ended before the customer did. */
  | 'expired';

/** What came of something the customer pressed. */
export type OutcomeId =
  | 'confirming'
  | 'restored'
  | 'renewed'
  | 'stillBroken'
  | 'timedOut'
  | 'abandoned'
  | 'accountsChecking'
  | 'accountsAdded'
  | 'accountsUnchanged'
  | 'starting'
  | 'started'
  | 'startUnconfirmed'
  /** A new connection took the place of this one, which can go. */
  | 'replaced'
  | 'refreshing'
  | 'refreshed'
  | 'refreshUnchanged'
  | 'refreshUnconfirmed'
  /** “I have done this” was pressed, and the bank still asks. */
  | 'stillAsked'
  | 'removing'
  | 'removed'
  | 'removalUnconfirmed';

/**
 * A line about what the customer did last, for a notice or a card.
 *
 * @example
 * const thanks: Feedback = { kind: 'outcome', id: 'restored' };
 * const sorry: Feedback = { kind: 'failure', operation: 'refresh', failure: 'offline' };
 */
export type Feedback =
  | {
      readonly kind: 'outcome';
      readonly id: OutcomeId;
      /** What can be pressed because of it. */
      readonly action?: ConnectionAction | undefined;
    }
  | { readonly kind: 'failure'; readonly operation: Operation; readonly failure: FailureId };
