import { parseConnection } from '../domain/index.js';
import type { Connection, ConnectionRecord } from '../domain/index.js';

// An allow-list: what Meld adds later stays out until somebody decides that customers may see it.
const MELDS = [
  'id',
  'status',
  'statusReason',
  'institutionId',
  'institutionName',
  'products',
  'createdAt',
  'successfullyAggregatedAt',
  'duplicateConnectionIds',
  'activeDuplicateConnectionId',
] as const satisfies readonly (keyof ConnectionRecord)[];

/** What Meld does not keep, and a row of Meld's may not bring. */
const HOSTS = [
  'institutionMessage',
  'statusChangedAt',
  'accessExpiresAt',
  'nextRefreshAllowedAt',
  'refreshAttempts',
  'aggregation',
  'institutionUrl',
  'accounts',
] as const satisfies readonly (keyof ConnectionRecord)[];

/**
 * What a browser may see of one of Meld's connections: its fields by an allow-list, without `serviceProviderDetails` (which can
 * hold credentials), `accountId` and `customerId`; and from `known` what only the host can know. `null` when the row cannot be
 * read. Never throws.
 *
 * @example
 * const record = toConnectionRecord({ id: 'c1', status: 'ACTIVE', serviceProviderDetails: { accessToken: 'secret' } });
 */
export function toConnectionRecord(
  meldConnection: unknown,
  known: Partial<ConnectionRecord> = {},
): ConnectionRecord | null {
  try {
    const connection = parseConnection({ ...pick(meldConnection, MELDS), ...pick(known, HOSTS) });
    return connection === null ? null : recordOf(connection);
  } catch {
    return null; // an object whose own accessors throw
  }
}

/** A parsed connection as the record that reads the same again: an undocumented status or reason is said as it came. */
export function recordOf({ reported, ...connection }: Connection): ConnectionRecord {
  return reported === null
    ? connection
    : { ...connection, status: reported.status ?? connection.status, statusReason: reported.statusReason };
}

function pick(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]),
  );
}
