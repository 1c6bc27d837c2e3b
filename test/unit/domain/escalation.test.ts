import { describe, expect, it } from 'vitest';
import { adviceFor, policyFor } from '../../../src/domain/index.js';
import type { ConnectionRecord, ConnectionState } from '../../../src/domain/index.js';
import { connectionIn, DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { nameOf } from './pairs.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const since = (ms: number) => new Date(NOW.getTime() - ms).toISOString();
const after = (state: ConnectionState, lastedMs: number, fields: Partial<ConnectionRecord> = {}) =>
  adviceFor(connectionIn(state, { statusChangedAt: since(lastedMs), ...fields }), { now: NOW });

const PARTIAL = { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' } as const;
const OUTAGE = { status: 'DEGRADED', statusReason: 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE' } as const;
const REPAIR = { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' } as const;
const FAILING = { status: 'UNRECOVERABLE', statusReason: 'CONTINUED_AGGREGATION_FAILURES' } as const;

describe('a state that lasts', () => {
  it('leads with reconnect once refreshing has not brought the missing part', () => {
    expect(after(PARTIAL, 0, { refreshAttempts: 0 }).actions).toEqual(['refresh', 'reconnect']);
    expect(after(PARTIAL, 0, { refreshAttempts: 1 }).actions).toEqual(['reconnect', 'refresh']);
    expect(after(PARTIAL, 99 * DAY, { refreshAttempts: 0 }).lasting).toBe(false);
  });

  it('tells operators to contact Meld when a provider outage has lasted a day', () => {
    expect(after(OUTAGE, DAY - 1).operatorTask).toBe('contactMeldIfPersistent');
    expect(after(OUTAGE, DAY).operatorTask).toBe('contactMeld');
    expect(after(OUTAGE, DAY)).toMatchObject({ tone: 'neutral', urgency: 'none', actions: [] });
  });

  it('makes trying again an offer when the period of a repair has passed, and never a must', () => {
    expect(after(REPAIR, 6 * HOUR - 1)).toMatchObject({ tone: 'neutral', urgency: 'none', lasting: false });
    expect(after(REPAIR, 6 * HOUR)).toMatchObject({
      tone: 'info',
      urgency: 'optional',
      actions: ['reconnect'],
      lasting: true,
    });
  });

  it('stops nagging a customer who has lived with a broken connection for a month', () => {
    expect(after(FAILING, 30 * DAY - 1)).toMatchObject({ tone: 'critical', urgency: 'recommended' });
    expect(after(FAILING, 30 * DAY)).toMatchObject({ tone: 'neutral', urgency: 'optional', group: 'ended' });
    expect(after(FAILING, 30 * DAY).actions).toEqual(policyFor(FAILING).actions);
  });

  it('never changes what Meld allows', () => {
    for (const state of [PARTIAL, OUTAGE, REPAIR, FAILING]) {
      const { canRefresh, canReconnect, terminal, refreshAccepted } = policyFor(state);
      const lasting = after(state, 99 * DAY, { refreshAttempts: 9 });
      expect(lasting).toMatchObject({ canRefresh, canReconnect, terminal, refreshAccepted, lasting: true });
    }
  });
});

describe('advice that does not escalate', () => {
  const timed = [OUTAGE, REPAIR, FAILING];

  it.each(timed.map((state) => [nameOf(state), state] as const))(
    'stays as in the table without a clock, without a start, or with a start to come: %s',
    (_, state) => {
      const old = connectionIn(state, { statusChangedAt: since(99 * DAY) });
      const undated = connectionIn(state, { statusChangedAt: null });
      expect(adviceFor(old)).toBe(policyFor(state));
      expect(adviceFor(old, { now: undefined })).toBe(policyFor(state));
      expect(adviceFor(old, { now: new Date(Number.NaN) })).toBe(policyFor(state));
      expect(adviceFor(undated, { now: NOW })).toBe(policyFor(state));
      expect(after(state, -99 * DAY)).toBe(policyFor(state));
    },
  );

  it('needs no clock to count attempts', () => {
    expect(adviceFor(connectionIn(PARTIAL, { refreshAttempts: 1 })).actions[0]).toBe('reconnect');
  });

  it('leaves the other nineteen rows alone for ever', () => {
    const steady = DOCUMENTED_ROWS.filter((row) => policyFor(row).escalation === null);
    expect(steady).toHaveLength(19);
    for (const row of steady) expect(after(row, 999 * DAY, { refreshAttempts: 99 })).toBe(policyFor(row));
  });
});

it('asking a thousand times allocates once: the same object comes back', () => {
  for (const row of DOCUMENTED_ROWS) {
    expect(policyFor(row)).toBe(policyFor({ ...row }));
    expect(after(row, 99 * DAY, { refreshAttempts: 9 })).toBe(after(row, 98 * DAY, { refreshAttempts: 8 }));
  }
});
