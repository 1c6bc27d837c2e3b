import { parseConnections } from 'meld-connections/domain';
import type { Connection, ConnectionRecord } from 'meld-connections/domain';
import { recordIn } from 'meld-connections/testing';

export const NOW = new Date('2026-03-10T12:00:00Z');

/** Of ten banks seven work, one needs its customer, one offers new accounts, and one is away. */
const MIX = [
  { status: 'ACTIVE', statusReason: null },
  { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
  { status: 'ACTIVE', statusReason: null },
  { status: 'ACTIVE', statusReason: null },
  { status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' },
  { status: 'ACTIVE', statusReason: null },
  { status: 'ACTIVE', statusReason: null },
  { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' },
  { status: 'ACTIVE', statusReason: null },
  { status: 'ACTIVE', statusReason: null },
] as const;

export type Mix = 'mixed' | 'working' | 'broken';

/** What a back end would answer. */
export function recordsOf(count: number, mix: Mix = 'mixed'): readonly ConnectionRecord[] {
  return Array.from({ length: count }, (_, index) =>
    recordIn(mix === 'mixed' ? (MIX[index % 10] ?? MIX[0]) : mix === 'working' ? MIX[0] : MIX[1], {
      id: `bank-${index}`,
      institutionName: `Bank ${index}`,
      statusChangedAt: '2026-03-10T08:00:00.000Z',
      successfullyAggregatedAt: new Date(NOW.getTime() - (1 + (index % 20)) * 3_600_000).toISOString(),
    }),
  );
}

/** The same, as the kit's own reading of it. In pieces, as one answer holds at most so many. */
export function connectionsOf(count: number, mix: Mix = 'mixed'): readonly Connection[] {
  const records = recordsOf(count, mix);
  return Array.from({ length: Math.ceil(count / 500) }, (_, piece) =>
    parseConnections(records.slice(piece * 500, piece * 500 + 500)),
  ).flatMap(({ connections }) => connections);
}
