import { policyFor } from '../domain/index.js';
import type { Connection, ConnectionRecord, ConnectionState } from '../domain/index.js';
import { connection, connectionRecord } from './connection.js';

/**
 * The 23 pairs that Meld documents, in the order of its table.
 *
 * @example
 * const count = DOCUMENTED_ROWS.length; // 23
 */
export const DOCUMENTED_ROWS = [
  { status: 'IN_PROGRESS', statusReason: null },
  { status: 'EXPIRED', statusReason: null },
  { status: 'ACTIVE', statusReason: null },
  { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
  { status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' },
  { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' },
  { status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' },
  { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' },
  { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
  { status: 'DEGRADED', statusReason: 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE' },
  { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' },
  { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
  { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' },
  { status: 'RECONNECT_REQUIRED', statusReason: 'TOKEN_EXPIRED' },
  { status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' },
  { status: 'UNRECOVERABLE', statusReason: 'CONTINUED_AGGREGATION_FAILURES' },
  { status: 'UNRECOVERABLE', statusReason: 'INSTITUTION_DISABLED' },
  { status: 'UNRECOVERABLE', statusReason: 'OTHER' },
  { status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' },
  { status: 'UNDETERMINED', statusReason: 'SUBMIT_SERVICE_PROVIDER_TICKET' },
  { status: 'UNDETERMINED', statusReason: 'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE' },
  { status: 'UNDETERMINED', statusReason: 'INTERNAL_ERROR' },
  { status: 'DELETED', statusReason: null },
] as const satisfies readonly ConnectionState[];

/**
 * A connection in one of the documented states, with what usually comes with that state.
 *
 * @example
 * const message = connectionIn({ status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' });
 */
export function connectionIn(state: ConnectionState, fields: Partial<ConnectionRecord> = {}): Connection {
  return connection(recordIn(state, fields));
}

/**
 * The record behind {@link connectionIn}, as a back end would send it.
 *
 * @example
 * const records = DOCUMENTED_ROWS.map((row) => recordIn(row));
 */
export function recordIn(state: ConnectionState, fields: Partial<ConnectionRecord> = {}): ConnectionRecord {
  const { status, statusReason } = state;
  const id = `${status}-${statusReason ?? 'none'}`.toLowerCase().replaceAll('_', '-');
  return connectionRecord({ id, status, statusReason, ...usualFields(state), ...fields });
}

function usualFields(state: ConnectionState): Partial<ConnectionRecord> {
  switch (policyFor(state).notice) {
    case 'institutionAction':
      return {
        institutionMessage:
          'We have updated our terms. Please sign in to the First Platypus app and accept them.',
        institutionUrl: 'https://www.firstplatypus.example/messages',
      };
    case 'accessExpiring':
      return { accessExpiresAt: '2026-03-16T12:00:00Z' };
    case 'duplicate':
      return { duplicateConnectionIds: ['connection-main'], activeDuplicateConnectionId: 'connection-main' };
    case 'notCompleted':
      return { successfullyAggregatedAt: null, accounts: null };
    default:
      return {};
  }
}

/**
 * One connection per documented state, keyed by `STATUS/REASON` (`none` for the null reason).
 *
 * @example
 * const broken = connectionsByRow['RECONNECT_REQUIRED/LOGIN_REQUIRED'];
 */
export const connectionsByRow: Readonly<Record<string, Connection>> = Object.fromEntries(
  DOCUMENTED_ROWS.map((row) => [`${row.status}/${row.statusReason ?? 'none'}`, connectionIn(row)]),
);
