import type { ConnectionRecord } from '../domain/index.js';

/** What a back end keeps of one connection: what its customer may see, and whose it is. */
export interface KeptConnection {
  readonly id: string;
  /** The host's own id of the customer (Meld's `externalCustomerId`). Nobody else ever sees or changes the connection. */
  readonly customer: string;
  /** Redacted: exactly what the browser is given. */
  readonly record: ConnectionRecord;
  /**
   * When Meld was asked for the record, by Meld's own clock; `null` when only events have told of it, and details such as the
   * bank's name may be missing.
   */
  readonly readAt: string | null;
  /** When the last event that was applied to its state happened. */
  readonly appliedAt: string | null;
  /** When the server tried to refresh it last, in the present state. */
  readonly triedAt: string | null;
}

/** Where a back end keeps connections. In memory for a trial, in the host's own database otherwise. */
export interface ConnectionStore {
  readonly list: (customer: string) => Promise<readonly KeptConnection[]>;
  readonly get: (id: string) => Promise<KeptConnection | null>;
  /**
   * Reads, edits and writes one connection with nobody in between; `edit` may be called again. Resolves to what is kept
   * afterwards. An edit that returns what it was given (or `null` for nothing) writes nothing.
   */
  readonly change: (
    id: string,
    edit: (kept: KeptConnection | null) => KeptConnection | null,
  ) => Promise<KeptConnection | null>;
  /** All connections of all customers whose state the server may retry by itself, oldest attempt first. One too many does no harm. */
  readonly listWaiting: (limit: number) => Promise<readonly KeptConnection[]>;
  /** Whether this customer's connections were all read from Meld once. */
  readonly isKnown: (customer: string) => Promise<boolean>;
  readonly markKnown: (customer: string) => Promise<void>;
}
