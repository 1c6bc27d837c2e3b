/**
 * The statuses Meld documents for a bank-linking connection.
 *
 * @example
 * const isKnown = (status: string) => CONNECTION_STATUSES.some((known) => known === status);
 */
export const CONNECTION_STATUSES = [
  'IN_PROGRESS',
  'EXPIRED',
  'ACTIVE',
  'PARTIALLY_ACTIVE',
  'DEGRADED',
  'RECONNECT_REQUIRED',
  'UNRECOVERABLE',
  'UNDETERMINED',
  'DELETED',
] as const;

/**
 * The status reasons Meld documents. `OTHER` occurs under two statuses, so a reason means nothing without its status.
 *
 * @example
 * const count = STATUS_REASONS.length; // 18
 */
export const STATUS_REASONS = [
  'ACCESS_EXPIRING_SOON',
  'NEW_ACCOUNTS_AVAILABLE',
  'PARTIAL_AGGREGATION_SUCCESS',
  'INACTIVE_DUPLICATE',
  'INSTITUTION_CURRENTLY_UNAVAILABLE',
  'INSTITUTION_ACTION_REQUIRED',
  'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE',
  'INTERACTIVE_REFRESH',
  'LOGIN_REQUIRED',
  'REPAIRING_INSTITUTION',
  'TOKEN_EXPIRED',
  'OTHER',
  'CONTINUED_AGGREGATION_FAILURES',
  'INSTITUTION_DISABLED',
  'AGGREGATION_TIMEOUT',
  'SUBMIT_SERVICE_PROVIDER_TICKET',
  'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE',
  'INTERNAL_ERROR',
] as const;

/** A status Meld documents, or `UNKNOWN` for any other text. */
export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number] | 'UNKNOWN';

/** A reason Meld documents, or `UNKNOWN` for any other text. `null`, which is documented too, is not part of this type. */
export type StatusReason = (typeof STATUS_REASONS)[number] | 'UNKNOWN';

/** The pair that decides everything. Never look at one half alone. */
export interface ConnectionState {
  readonly status: ConnectionStatus;
  readonly statusReason: StatusReason | null;
}

/** The bank's own words for its customer, already cleaned: plain text, no control or direction-changing characters. */
export interface InstitutionMessage {
  readonly text: string;
  /** BCP 47 language of the text, where the host knows it. */
  readonly lang: string | null;
  readonly receivedAt: string | null;
}

/** Where the latest aggregation stands, from Meld's data events. ISO times. */
export interface AggregationTimes {
  readonly startedAt: string | null;
  readonly accountsAt: string | null;
  readonly transactionsAt: string | null;
}

/** One account the customer shares through the connection, as they would recognise it. */
export interface ConnectionAccount {
  readonly name: string;
  /** The last digits, without dots. */
  readonly mask: string | null;
}

/**
 * One linked bank, parsed: every field present, every time an ISO string in UTC or `null`, every text cleaned, status and
 * reason narrowed to what Meld documents. Made by {@link parseConnections}; plain data, so it survives JSON.
 */
export interface Connection extends ConnectionState {
  readonly id: string;
  readonly institutionId: string | null;
  readonly institutionName: string | null;
  /** Always `https:`, without credentials. */
  readonly institutionUrl: string | null;
  readonly institutionMessage: InstitutionMessage | null;
  readonly products: readonly string[];
  readonly createdAt: string | null;
  /** The last time new data arrived; with some providers much older than the last successful check. */
  readonly successfullyAggregatedAt: string | null;
  /** When the current status and reason began. Escalation needs it. */
  readonly statusChangedAt: string | null;
  readonly accessExpiresAt: string | null;
  readonly nextRefreshAllowedAt: string | null;
  /** Refreshes tried since the current state began. */
  readonly refreshAttempts: number;
  readonly aggregation: AggregationTimes | null;
  readonly accounts: readonly ConnectionAccount[];
  readonly duplicateConnectionIds: readonly string[];
  readonly activeDuplicateConnectionId: string | null;
  /** The text the host sent where it was not a documented value. For operators; never shown to customers. */
  readonly reported: { readonly status: string | null; readonly statusReason: string | null } | null;
}
