import type { ConnectionRecord, MeldConnectionPage } from '../domain/index.js';

/** A page of the host's own form: `nextCursor` is handed back to ask for the page after it; `null` ends the list. */
export interface ConnectionsPage {
  readonly connections: readonly ConnectionRecord[];
  readonly nextCursor: string | null;
  /** Where your event log stood when the first page was read: the stream goes on from there, and nothing falls in between. */
  readonly lastEventId?: string | undefined;
}

/** A session of Meld's connect widget. The address carries a secret: it lives in memory, from the press to the close. */
export interface WidgetSession {
  readonly widgetUrl: string;
  readonly connectionId?: string | undefined;
  readonly expiresAt?: string | undefined;
}

/** What travels with every call: honour the signal, and the kit can stop waiting. */
export interface FetcherCall {
  readonly signal: AbortSignal;
}

/**
 * The state of a host's event stream. `resumed`: everything since `lastEventId` has been, or is being, delivered. `closed` does
 * not mean the end: whoever streams tries again by itself, except after `unauthorized` and `ended`.
 */
export type StreamState =
  | { readonly state: 'open'; readonly resumed: boolean }
  | { readonly state: 'closed'; readonly reason: 'network' | 'unauthorized' | 'ended' };

/**
 * The only door to the network, written by the host: it speaks to the host's own back end, which holds the Meld key. Leave out
 * what your back end does not offer. Throw anything that carries `status`, `statusCode` or
 * `response.status`, or a `ConnectionsError`, and the kit does the right thing for that status. Every answer is parsed.
 *
 * @example
 * const fetcher: ConnectionsFetcher = {
 *   listConnections: async ({ signal }) => (await fetch('/api/connections', { signal })).json(),
 * };
 */
export interface ConnectionsFetcher {
  /** One page of the signed-in customer's connections: an array, `{ connections, nextCursor }`, or Meld's own page. */
  listConnections(
    call: FetcherCall & { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<readonly ConnectionRecord[] | ConnectionsPage | MeldConnectionPage>;
  /** One connection, for an id that is not in the list. */
  getConnection?(id: string, call: FetcherCall): Promise<ConnectionRecord>;
  /** Your server calls Meld's `connect/repair`. */
  repairConnection?(
    id: string,
    call: FetcherCall & { readonly intent: 'reconnect' | 'linkNewAccounts' },
  ): Promise<WidgetSession>;
  /** Your server calls Meld's `connect/start`. */
  startConnection?(
    call: FetcherCall & {
      readonly institutionId?: string | undefined;
      readonly replacesConnectionId?: string | undefined;
      readonly reason?: string | undefined;
    },
  ): Promise<WidgetSession & { readonly connectionId: string }>;
  /** Your server asks Meld for a refresh. Only ever called because the customer pressed a button. */
  refreshConnection?(
    id: string,
    call: FetcherCall,
  ): Promise<{
    readonly nextRefreshAllowedAt?: string | undefined;
    readonly widget?: WidgetSession | undefined;
  } | void>;
  /** Your server deletes the connection at Meld. */
  deleteConnection?(id: string, call: FetcherCall): Promise<void>;
  /**
   * Your own stream of Meld's webhook events, relayed to this customer, as `eventSourceStream` and `fetchStream` make it. Goes on
   * until the signal aborts. Each event is Meld's webhook, or the smaller form that `meld-connections/server` relays.
   */
  subscribe?(stream: ConnectionsStream): void;
}

/** What a stream is given. */
export interface ConnectionsStream {
  readonly signal: AbortSignal;
  /** Names the customer: tabs that share one stream must not mix two. */
  readonly scope: string;
  /** The last event that is known. */
  readonly lastEventId?: string | undefined;
  readonly onEvent: (event: unknown, meta: { readonly id?: string | undefined }) => void;
  readonly onState: (state: StreamState) => void;
}
