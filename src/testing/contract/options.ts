import type { ConnectionsFetcher } from '../../data/fetcher.js';

/** The id of a connection, or what makes one and resolves to its id: called just before it is needed. */
export type GivenConnection = string | (() => string | Promise<string>);

/**
 * What the contract is checked with. Only `fetcher` has to be there; what else is left out leaves out the checks that need it, and
 * their report says so. Use customers and connections that exist for tests: what is given here is pressed.
 */
export interface FetcherContractOptions {
  /** Signed in as a customer who has more connections than `pageSize`. */
  readonly fetcher: ConnectionsFetcher;
  /** The same back end without a session, or with one that is over. Its stream is tried where it has a `subscribe`. */
  readonly signedOut?: ConnectionsFetcher | undefined;
  /** A connection of another customer. A back end that is broken will refresh and delete it. */
  readonly foreign?: GivenConnection | undefined;
  /** A connection that the customer has to sign in for again: its refresh has to be refused. */
  readonly reconnectRequired?: GivenConnection | undefined;
  /** A connection that has ended (expired or deleted): its repair has to be refused. */
  readonly ended?: GivenConnection | undefined;
  /** A connection that may be repaired. Gets two sessions. */
  readonly repairable?: GivenConnection | undefined;
  /** A connection that may be refreshed. It will be. */
  readonly refreshable?: GivenConnection | undefined;
  /** A connection that nobody needs any more. It will be deleted. */
  readonly deletable?: GivenConnection | undefined;
  /** What is asked of `startConnection`; `{}` for nothing in particular. Two attempts are begun at Meld. */
  readonly start?: { readonly institutionId?: string | undefined } | undefined;
  /**
   * Makes Meld’s webhook arrive about a change of one of the customer’s connections, and resolves to that connection’s id. Called
   * several times; each time something has to change.
   */
  readonly trigger?: (() => string | Promise<string>) | undefined;
  /** The same about a connection of another customer, who must not be heard of. */
  readonly triggerForeign?: (() => string | Promise<string>) | undefined;
  /** How often your back end has asked Meld for something that changes anything. To see that a reading does not. */
  readonly countPresses?: (() => number | Promise<number>) | undefined;
  /** What your back end adds to Meld’s own rows, where it says that it does. */
  readonly promises?:
    | {
        /** Once a webhook has arrived, its connection says since when it is as it is. */
        readonly statusChangedAt?: boolean | undefined;
        /** The first page says where the stream goes on. */
        readonly lastEventId?: boolean | undefined;
      }
    | undefined;
  /** How many rows a page is asked to hold; 2 by default. `null`: your back end always answers with everything at once. */
  readonly pageSize?: number | null | undefined;
  /** Texts that must not be in any reading, of the list or of one connection, such as a provider’s token that your test data has. */
  readonly forbidden?: readonly string[] | undefined;
  /** Origins of the connect widget besides Meld’s own, as for the provider. */
  readonly widgetOrigins?: readonly string[] | undefined;
  /** For whom `subscribe` is asked to stream. */
  readonly scope?: string | undefined;
  /** The ids of the checks to make; all of them by default. */
  readonly only?: readonly string[] | undefined;
  /** How long an answer or an event may take, in milliseconds; 5000 by default. */
  readonly timeoutMs?: number | undefined;
  /** How long is listened for what must not come, in milliseconds; 300 by default. */
  readonly quietMs?: number | undefined;
}

/** What came of one check. */
export interface ContractCheck {
  /** Stays the same from version to version. */
  readonly id: string;
  /** A promise that your back end keeps, or does not. */
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** What happened, so what, do this; or what to pass for it not to be skipped. `null` when it passed. Has no contents of answers. */
  readonly why: string | null;
}

/** What came of all checks. */
export interface ContractReport {
  /** Nothing failed. */
  readonly ok: boolean;
  readonly checks: readonly ContractCheck[];
}
