import { findBank, newMeldId } from './banks.js';
import type { SandboxClock } from './clock.js';
import { ACCOUNT_ID, customerIdOf, providerDetails } from './connection.js';
import type { SandboxConnection, SandboxState } from './connection.js';
import type { DeliveryOptions, WebhookSender } from './webhooks.js';

/** Tells the host what happened, in Meld's words. */
export interface Announcements {
  readonly statusChanged: (
    before: SandboxState,
    after: SandboxConnection,
    options?: DeliveryOptions & { readonly message?: string | undefined },
  ) => void;
  readonly completed: (connection: SandboxConnection) => void;
  readonly deleted: (connection: SandboxConnection) => void;
  readonly updating: (connection: SandboxConnection) => void;
  readonly updated: (connection: SandboxConnection, products?: readonly string[]) => void;
  readonly transactions: (connection: SandboxConnection) => void;
  readonly history: (connection: SandboxConnection) => void;
}

/** Webhooks in the form of Meld's samples, each made when it happens, however late it is sent. */
export function createAnnouncements(clock: SandboxClock, sender: WebhookSender): Announcements {
  function tell(
    name: string,
    connection: SandboxConnection,
    details: object,
    options?: DeliveryOptions,
  ): void {
    const { id: connectionId, externalCustomerId, institutionId } = connection;
    const [eventType, eventId, timestamp] = [`BANK_LINKING_${name}`, newMeldId(), clock.stamp()];
    const payload = {
      customerId: customerIdOf(externalCustomerId),
      externalCustomerId,
      connectionId,
      institutionId,
      serviceProviderDetails: providerDetails(connection),
      ...details,
    };
    const version = '2023-07-31';
    const envelope = {
      eventType,
      eventId,
      timestamp,
      accountId: ACCOUNT_ID,
      profileId: null,
      version,
      payload,
    };
    const says = 'newStatus' in details ? stateText(connection) : null;
    sender.send(
      { eventType, eventId, timestamp, connectionId, says, body: JSON.stringify(envelope) },
      options,
    );
  }
  const requestId = newMeldId;
  const money = ({ successfullyAggregatedAt }: SandboxConnection) => ({
    requestId: requestId(),
    successfullyAggregatedAt,
    isPartial: false,
    financialAccounts: [{ financialAccountId: newMeldId(), numTransactionsAdded: 12 }],
  });

  return {
    statusChanged(before, after, { message, ...options } = {}) {
      const { status: newStatus, statusReason: newStatusReason, activeDuplicateConnectionId } = after;
      tell(
        'CONNECTION_STATUS_CHANGE',
        after,
        {
          oldStatus: before.status,
          oldStatusReason: before.statusReason,
          newStatus,
          newStatusReason,
          activeDuplicateConnectionId,
          // Meld's guide promises it, no sample has it: the likeliest place.
          ...(message === undefined || message === '' ? {} : { message }),
        },
        options,
      );
    },
    completed: (connection) =>
      tell('CONNECTION_COMPLETED', connection, {
        requestId: requestId(),
        institutionName: findBank(connection.institutionId)?.name ?? null,
      }),
    deleted: (connection) => {
      tell('CONNECTION_DELETED', connection, {});
      tell('ACCOUNTS_REMOVED', connection, { financialAccounts: [{ id: newMeldId() }] });
    },
    updating: (connection) =>
      tell('ACCOUNTS_UPDATING', connection, {
        requestId: requestId(),
        financialAccounts: (findBank(connection.institutionId)?.accounts ?? []).map(({ name, mask }) => ({
          id: newMeldId(),
          name,
          truncatedAccountNumber: mask,
          newAccount: false,
        })),
      }),
    updated: (connection, products = ['BALANCES']) =>
      tell('ACCOUNTS_UPDATED', connection, {
        requestId: requestId(),
        successfullyAggregatedAt: connection.successfullyAggregatedAt,
        financialAccounts: [{ id: newMeldId(), products }],
      }),
    transactions: (connection) => tell('TRANSACTIONS_AGGREGATED', connection, money(connection)),
    history: (connection) =>
      tell('HISTORICAL_TRANSACTIONS_AGGREGATED', connection, {
        ...money(connection),
        historicalAggregationSucceeded: true,
        historicalAggregationError: null,
      }),
  };
}

/** `STATUS/REASON`, for people who read logs. */
export function stateText({ status, statusReason }: SandboxState): string {
  return statusReason === null ? status : `${status}/${statusReason}`;
}
