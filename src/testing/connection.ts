import { parseConnection } from '../domain/index.js';
import type { Connection, ConnectionRecord } from '../domain/index.js';

/**
 * A time for fixtures, so that nothing depends on today. Times of the fixtures are shortly before it.
 *
 * @example
 * const page = (
 *   <ConnectionsProvider fetcher={fakeFetcher()} scope="me" now={() => FIXTURE_NOW}>
 *     <ConnectionManager />
 *   </ConnectionsProvider>
 * );
 */
export const FIXTURE_NOW = new Date('2026-03-10T12:00:00Z');

/**
 * A record as a back end would send it: a healthy connection, changed only in the fields the case is about.
 *
 * @example
 * const broken = connectionRecord({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
 */
export function connectionRecord(fields: Partial<ConnectionRecord> = {}): ConnectionRecord {
  return {
    id: 'connection-1',
    status: 'ACTIVE',
    statusReason: null,
    institutionId: 'institution-1',
    institutionName: 'First Platypus Bank',
    products: ['BALANCES', 'TRANSACTIONS'],
    createdAt: '2026-01-05T10:00:00.123456Z',
    successfullyAggregatedAt: '2026-03-10T09:30:00Z',
    statusChangedAt: '2026-03-10T08:00:00Z',
    duplicateConnectionIds: null,
    activeDuplicateConnectionId: null,
    accounts: [
      { name: 'Everyday', mask: '1234' },
      { name: 'Savings', mask: '9876' },
    ],
    ...fields,
  };
}

/**
 * A parsed connection: a healthy one, changed only in the fields the case is about. Throws when the fields cannot be read, as a
 * test should know.
 *
 * @example
 * const expiring = connection({ statusReason: 'ACCESS_EXPIRING_SOON' });
 */
export function connection(fields: Partial<ConnectionRecord> = {}): Connection {
  const parsed = parseConnection(connectionRecord(fields));
  if (parsed === null)
    throw new TypeError('connection(): these fields make no connection. Give it a text `id`.');
  return parsed;
}
