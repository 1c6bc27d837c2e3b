import { describe, expect, it, test } from 'vitest';
import { isRestored, policyFor } from '../../../src/domain/index.js';
import type { Connection, ConnectionState, WidgetIntent } from '../../../src/domain/index.js';
import { connection, DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { ALL_PAIRS, isDocumented, nameOf } from './pairs.js';

const INTENTS = [
  'reconnect',
  'linkNewAccounts',
  'refresh',
  'start',
] as const satisfies readonly WidgetIntent[];
const MONDAY = '2026-03-02T08:00:00.000Z';
const TUESDAY = '2026-03-03T08:00:00.000Z';
const LOGIN: ConnectionState = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' };
const EXPIRING: ConnectionState = { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' };
const NEW_ACCOUNTS: ConnectionState = { status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' };
const ON_REQUEST: ConnectionState = { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' };

const at = (
  { status, statusReason }: ConnectionState,
  successfullyAggregatedAt: string | null = MONDAY,
): Connection => ({ ...connection(), status, statusReason, successfullyAggregatedAt });
const restored = (intent: WidgetIntent, before: Connection | null, after: Connection) =>
  isRestored(intent, before, after, policyFor(after));

describe('what counts as restored', () => {
  it('is an update in the four documented states that work, where another state was before', () => {
    const good = DOCUMENTED_ROWS.filter((row) => restored('refresh', at(LOGIN), at(row)));
    expect(good.map(nameOf)).toEqual([
      'ACTIVE/none',
      'ACTIVE/NEW_ACCOUNTS_AVAILABLE',
      'PARTIALLY_ACTIVE/INACTIVE_DUPLICATE',
      'DEGRADED/INTERACTIVE_REFRESH',
    ]);
  });

  test.each(INTENTS)('is of the undocumented pairs only one of an active connection: %s', (intent) => {
    const odd = ALL_PAIRS.filter((pair) => !isDocumented(pair) && restored(intent, at(LOGIN), at(pair)));
    expect(new Set(odd.map(({ status }) => status))).toEqual(new Set(['ACTIVE']));
  });

  test.each(INTENTS)('is never a connection that is over, broken or unknown: %s', (intent) => {
    const never = ['DELETED', 'EXPIRED', 'RECONNECT_REQUIRED', 'UNRECOVERABLE', 'IN_PROGRESS', 'UNKNOWN'];
    const pairs = ALL_PAIRS.filter(({ status }) => never.includes(status));
    expect(pairs).toHaveLength(120);
    const befores = [null, at(LOGIN, null), at({ status: 'ACTIVE', statusReason: null }, null)];
    const wrong = pairs.filter((pair) =>
      befores.some((before) => restored(intent, before, at(pair, TUESDAY))),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test.each(INTENTS)('is never a pair that warns: %s', (intent) => {
    const warning = ALL_PAIRS.filter((pair) => ['critical', 'warning'].includes(policyFor(pair).tone));
    expect(warning.length).toBeGreaterThan(6);
    expect(warning.filter((pair) => restored(intent, at(LOGIN, null), at(pair, TUESDAY)))).toEqual([]);
  });

  it('is not access that still ends soon', () => {
    expect(restored('reconnect', at(EXPIRING), at(EXPIRING, TUESDAY))).toBe(false);
    expect(restored('reconnect', at(LOGIN), at(EXPIRING, TUESDAY))).toBe(false);
  });

  it('is a bank that works and has new accounts, for whoever came to reconnect but not to add them', () => {
    expect(restored('reconnect', at(LOGIN), at(NEW_ACCOUNTS))).toBe(true);
    expect(restored('linkNewAccounts', at(NEW_ACCOUNTS), at(NEW_ACCOUNTS, TUESDAY))).toBe(false);
  });

  test.each(['reconnect', 'linkNewAccounts', 'start'] as const)(
    'does not depend on what was before: %s',
    (intent) => {
      const befores = ALL_PAIRS.map((pair) => at(pair));
      for (const row of DOCUMENTED_ROWS) {
        const verdicts = befores.map((before) => restored(intent, before, at(row)));
        expect(new Set(verdicts)).toEqual(new Set([restored(intent, null, at(row))]));
      }
    },
  );

  test.each(['reconnect', 'linkNewAccounts'] as const)(
    'is nothing that a host’s own advice still offers, in whatever place: %s',
    (intent) => {
      const working = policyFor({ status: 'ACTIVE', statusReason: null });
      const after = at({ status: 'ACTIVE', statusReason: null });
      expect(isRestored(intent, at(LOGIN), after, { ...working, actions: [intent] })).toBe(false);
      expect(isRestored(intent, at(LOGIN), after, { ...working, actions: ['delete', intent] })).toBe(false);
      expect(isRestored(intent, at(LOGIN), after, { ...working, actions: ['delete', 'refresh'] })).toBe(true);
    },
  );
});

describe('an update', () => {
  test.each<[string, string | null, string | null, boolean]>([
    ['newer data', MONDAY, TUESDAY, true],
    ['the first data', null, MONDAY, true],
    ['the same data', MONDAY, MONDAY, false],
    ['the same data, its time spelt another way', MONDAY, '2026-03-02T08:00:00Z', false],
    ['older data', TUESDAY, MONDAY, false],
    ['data whose time is not told any more', MONDAY, null, false],
    ['no data, as before', null, null, false],
    ['data of a time that is none', MONDAY, 'soon', false],
  ])('that brings %s', (_, then, now, verdict) => {
    expect(restored('refresh', at(ON_REQUEST, then), at(ON_REQUEST, now))).toBe(verdict);
  });

  it('that leaves the pair and the data alone has brought nothing, in any state', () => {
    expect(ALL_PAIRS.filter((pair) => restored('refresh', at(pair), at(pair)))).toEqual([]);
  });

  it('that changes only one half of the pair has changed it', () => {
    const active = { status: 'ACTIVE', statusReason: null } as const;
    expect(restored('refresh', at(NEW_ACCOUNTS), at(active))).toBe(true); // the reason
    expect(restored('refresh', at({ status: 'EXPIRED', statusReason: null }), at(active))).toBe(true); // the status
  });

  it('cannot be told from none where nobody knows what was before', () => {
    expect(DOCUMENTED_ROWS.filter((row) => restored('refresh', null, at(row, TUESDAY)))).toEqual([]);
  });
});
