import { describe, expect, it, test } from 'vitest';
import { isRestored, policyFor } from '../../../src/domain/index.js';
import type { Connection, ConnectionState, WidgetIntent } from '../../../src/domain/index.js';
import { connection, DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { ALL_PAIRS } from './pairs.js';

const LOGIN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const at = (state: ConnectionState, fields: Partial<Connection> = {}) => ({
  ...connection(),
  ...state,
  ...fields,
});
const restored = (intent: WidgetIntent, before: Connection, after: Connection) =>
  isRestored(intent, before, after, policyFor(after));
const name = ({ status, statusReason }: ConnectionState) => `${status}/${statusReason ?? 'none'}`;

describe('a visit to the bank has done what it was for', () => {
  test.each([
    ['reconnect', ['ACTIVE/none', 'ACTIVE/NEW_ACCOUNTS_AVAILABLE', 'PARTIALLY_ACTIVE/INACTIVE_DUPLICATE', 'DEGRADED/INTERACTIVE_REFRESH']], // prettier-ignore
    [
      'linkNewAccounts',
      ['ACTIVE/none', 'PARTIALLY_ACTIVE/INACTIVE_DUPLICATE', 'DEGRADED/INTERACTIVE_REFRESH'],
    ],
    ['start', ['ACTIVE/none', 'ACTIVE/NEW_ACCOUNTS_AVAILABLE', 'PARTIALLY_ACTIVE/INACTIVE_DUPLICATE', 'DEGRADED/INTERACTIVE_REFRESH']], // prettier-ignore
  ] as const)('for %s, only in states that work and ask for nothing of the kind', (intent, states) => {
    const before = at(LOGIN);
    const good = DOCUMENTED_ROWS.filter((row) => restored(intent, before, at(row))).map(name);
    expect(good).toEqual(states);
  });

  it('never in a state that asks for the customer, however the pair is spelt', () => {
    const asking = ALL_PAIRS.filter((pair) => ['critical', 'warning'].includes(policyFor(pair).tone));
    expect(asking.length).toBeGreaterThan(5);
    expect(asking.filter((pair) => restored('reconnect', at(LOGIN), at(pair)))).toEqual([]);
  });

  it('for an update, only with new information or another state', () => {
    const before = at(
      { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' },
      { successfullyAggregatedAt: '2026-03-01T00:00:00.000Z' },
    );
    expect(restored('refresh', before, before)).toBe(false);
    expect(
      restored('refresh', before, { ...before, successfullyAggregatedAt: '2026-03-02T00:00:00.000Z' }),
    ).toBe(true);
    expect(restored('refresh', before, { ...before, status: 'ACTIVE', statusReason: null })).toBe(true);
    expect(restored('refresh', before, { ...before, ...LOGIN })).toBe(false);
  });
});
