/**
 * What the host's back end sends for one connection: Meld's own connection resource with its field names unchanged, without
 * `serviceProviderDetails` (it can hold credentials), plus optional fields only the host can know. The type helps while
 * writing; at run time every field is untrusted and parsed. Source: Meld's bank-linking OpenAPI file, `Connection`.
 *
 * @example
 * const record: ConnectionRecord = { id: 'c1', status: 'ACTIVE', statusReason: null, institutionName: 'Harbour Credit Union' };
 * const connection = parseConnection(record);
 */
export interface ConnectionRecord {
  readonly id: string;
  readonly status: string;
  readonly statusReason?: string | null | undefined;
  readonly institutionId?: string | null | undefined;
  readonly institutionName?: string | null | undefined;
  readonly products?: readonly string[] | null | undefined;
  readonly createdAt?: string | null | undefined;
  readonly successfullyAggregatedAt?: string | null | undefined;
  readonly duplicateConnectionIds?: readonly string[] | null | undefined;
  readonly activeDuplicateConnectionId?: string | null | undefined;
  /** Meld's paging cursor; only in list pages. */
  readonly key?: string | null | undefined;

  /** The bank's message from the status-change webhook. It cannot be read again from Meld, so the host stores it. */
  readonly institutionMessage?:
    | string
    | {
        readonly text: string;
        readonly lang?: string | null | undefined;
        readonly receivedAt?: string | null | undefined;
      }
    | null
    | undefined;
  /** When the current status and reason began (the webhook's `timestamp`). */
  readonly statusChangedAt?: string | null | undefined;
  readonly accessExpiresAt?: string | null | undefined;
  readonly nextRefreshAllowedAt?: string | null | undefined;
  /** Refreshes tried since the current state began. */
  readonly refreshAttempts?: number | null | undefined;
  readonly aggregation?:
    | {
        readonly startedAt?: string | null | undefined;
        readonly accountsAt?: string | null | undefined;
        readonly transactionsAt?: string | null | undefined;
      }
    | null
    | undefined;
  /** The bank's own site, for messages that send the customer there. Used only when it is an `https:` address. */
  readonly institutionUrl?: string | null | undefined;
  readonly accounts?:
    | readonly { readonly name: string; readonly mask?: string | null | undefined }[]
    | null
    | undefined;
}

/**
 * One page of Meld's own list answer. The cursor of the next page is the last row's `key` while `remaining` is above 0.
 *
 * @example
 * const page: MeldConnectionPage = { connections: [{ id: 'c1', status: 'ACTIVE' }], remaining: 0 };
 * const { connections } = parseConnections(page);
 */
export interface MeldConnectionPage {
  readonly connections: readonly ConnectionRecord[];
  readonly count?: number | undefined;
  readonly remaining: number;
}
