import { findBank, newMeldId } from './banks.js';

/** A status and its reason, as texts: the sandbox can say what Meld does not document, too. */
export interface SandboxState {
  readonly status: string;
  readonly statusReason: string | null;
}

/** One connection as the sandbox keeps it. {@link toResource} is what it tells. */
export interface SandboxConnection extends SandboxState {
  readonly id: string;
  readonly externalCustomerId: string;
  readonly institutionId: string | null;
  readonly products: readonly string[];
  readonly createdAt: string;
  readonly successfullyAggregatedAt: string | null;
  /** All over the same login, this one included; empty when it is the only one. */
  readonly duplicateIds: readonly string[];
  readonly activeDuplicateConnectionId: string | null;
  /** How many refreshes will not help yet. */
  readonly failingRefreshes: number;
  readonly refreshedAt: number | null;
}

/** A connection that somebody has just started and not finished. */
export function startedConnection(
  fields: Pick<SandboxConnection, 'externalCustomerId' | 'createdAt'> & Partial<SandboxConnection>,
): SandboxConnection {
  return {
    id: newMeldId(),
    status: 'IN_PROGRESS',
    statusReason: null,
    institutionId: null,
    products: ['BALANCES', 'TRANSACTIONS'],
    successfullyAggregatedAt: null,
    duplicateIds: [],
    activeDuplicateConnectionId: null,
    failingRefreshes: 0,
    refreshedAt: null,
    ...fields,
  };
}

/** Constant: the integrator's own account at Meld, not a bank account. */
export const ACCOUNT_ID = 'LedgerlyAtMeld00000000';

/** Meld's own id of a customer. */
export const customerIdOf = (externalCustomerId: string): string =>
  `Customer${externalCustomerId}`
    .replace(/[^a-z\d]/gi, '')
    .slice(0, 22)
    .padEnd(22, '0');

/**
 * What Meld passes on of a provider, with contents that nobody but a back end may ever see. Search for `CANARY` in a page, a log
 * or a database: where it is found, something was not taken out.
 */
export function providerDetails(connection: SandboxConnection): Readonly<Record<string, unknown>> | null {
  const bank = findBank(connection.institutionId);
  if (bank === undefined) return null;
  const { id } = connection;
  return {
    serviceProvider: bank.serviceProvider,
    serviceProviderConnectionId: `item-CANARY-${id}`,
    accessToken: `access-sandbox-CANARY-${id}`,
    linkSessionId: `link-CANARY-${id}`,
    connectUrl: `https://connect.provider.example/?signature=CANARY-${id}`,
    error: {
      error_code: 'ITEM_LOGIN_REQUIRED',
      error_message: 'CANARY: developer English',
      display_message: null,
    },
  };
}

/** Meld's connection resource. Source: Meld's bank-linking OpenAPI file, `Connection`. */
export function toResource(connection: SandboxConnection): Readonly<Record<string, unknown>> {
  const { duplicateIds, externalCustomerId, institutionId } = connection;
  return {
    id: connection.id,
    accountId: ACCOUNT_ID,
    customerId: customerIdOf(externalCustomerId),
    externalCustomerId,
    institutionId,
    institutionName: findBank(institutionId)?.name ?? null,
    status: connection.status,
    statusReason: connection.statusReason,
    products: connection.products,
    optionalProducts: [],
    regions: ['US'],
    createdAt: connection.createdAt,
    successfullyAggregatedAt: connection.successfullyAggregatedAt,
    duplicateConnectionIds: duplicateIds.length === 0 ? null : duplicateIds,
    activeDuplicateConnectionId: connection.activeDuplicateConnectionId,
    serviceProviderDetails: providerDetails(connection),
  };
}
