import type { ConnectionRecord } from '../domain/index.js';
import { connectionRecord } from './connection.js';
import { recordIn } from './rows.js';

/**
 * Records that real back ends send and nobody expects: legacy and unknown values, abandoned attempts, missing names and dates,
 * duplicates. By what is odd about them.
 *
 * @example
 * const ghost = ODD_RECORDS.abandonedWithoutBank;
 */
export const ODD_RECORDS = {
  legacyReconnectAvailable: connectionRecord({ id: 'legacy-available', status: 'RECONNECT_AVAILABLE' }),
  legacyActionRequired: connectionRecord({ id: 'legacy-required', status: 'CUSTOMER_ACTION_REQUIRED' }),
  unknownStatus: connectionRecord({ id: 'unknown-status', status: 'HIBERNATING' }),
  unknownReason: connectionRecord({ id: 'unknown-reason', status: 'DEGRADED', statusReason: 'SOLAR_FLARE' }),
  reconnectWithoutReason: connectionRecord({
    id: 'no-reason',
    status: 'RECONNECT_REQUIRED',
    statusReason: null,
  }),
  abandonedWithoutBank: recordIn(
    { status: 'EXPIRED', statusReason: null },
    { id: 'ghost', institutionId: null, institutionName: null, createdAt: null },
  ),
  nameWithSpace: connectionRecord({ id: 'name-with-space', institutionName: 'Chimney ' }),
  noName: connectionRecord({ id: 'no-name', institutionName: null }),
  longName: connectionRecord({
    id: 'long-name',
    institutionName: 'The Amalgamated Savings and Loan Association of Upper Wollongong',
  }),
  neverAggregated: connectionRecord({
    id: 'never-aggregated',
    successfullyAggregatedAt: null,
    createdAt: null,
  }),
  importing: connectionRecord({
    id: 'importing',
    successfullyAggregatedAt: null,
    aggregation: { startedAt: '2026-03-10T11:50:00Z' },
  }),
  stalled: connectionRecord({
    id: 'stalled',
    successfullyAggregatedAt: null,
    aggregation: { startedAt: '2026-03-09T12:00:00Z' },
  }),
  aggregatedMonthsAgo: connectionRecord({
    id: 'months-ago',
    successfullyAggregatedAt: '2025-10-01T06:30:00Z',
  }),
} as const satisfies Readonly<Record<string, ConnectionRecord>>;

/**
 * Three connections over one login, whose main one is broken.
 *
 * @example
 * const [main, ...copies] = DUPLICATE_TRIO;
 */
export const DUPLICATE_TRIO: readonly ConnectionRecord[] = ['main', 'copy-1', 'copy-2'].map((id) =>
  connectionRecord({
    id,
    ...(id === 'main'
      ? { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }
      : { status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' }),
    duplicateConnectionIds: ['main', 'copy-1', 'copy-2'].filter((other) => other !== id),
    activeDuplicateConnectionId: 'main',
  }),
);
