import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../../src/domain/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { connection, connectionIn, ODD_RECORDS } from '../../../src/testing/index.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();
const EMPTY = { successfullyAggregatedAt: null, createdAt: null } as const;
const of = (fields: Partial<ConnectionRecord>, now: Date | undefined = NOW) =>
  freshnessOf(connection(fields), { now });

describe('data that has arrived', () => {
  it('is fresh for a week, then old, and neither is a fault', () => {
    expect(of({ successfullyAggregatedAt: ago(HOUR) })).toEqual({ state: 'fresh', at: ago(HOUR) });
    expect(of({ successfullyAggregatedAt: ago(7 * DAY) }).state).toBe('fresh');
    expect(of({ successfullyAggregatedAt: ago(7 * DAY + 1) })).toEqual({
      state: 'stale',
      at: ago(7 * DAY + 1),
    });
    expect(of(ODD_RECORDS.aggregatedMonthsAgo).state).toBe('stale');
  });

  it('is old when the host says so', () => {
    const hourOld = connection({ successfullyAggregatedAt: ago(HOUR) });
    expect(freshnessOf(hourOld, { now: NOW, staleAfterMs: HOUR - 1 }).state).toBe('stale');
    expect(freshnessOf(hourOld, { now: NOW, staleAfterMs: HOUR }).state).toBe('fresh');
  });

  it('is dated by the latest thing that came', () => {
    const times = { accountsAt: ago(2 * HOUR), transactionsAt: ago(HOUR) };
    expect(of({ successfullyAggregatedAt: ago(DAY), aggregation: times })).toEqual({
      state: 'fresh',
      at: ago(HOUR),
    });
    expect(of({ ...EMPTY, aggregation: { accountsAt: ago(HOUR) } })).toEqual({
      state: 'fresh',
      at: ago(HOUR),
    });
    expect(of({ successfullyAggregatedAt: ago(1), aggregation: times })).toEqual({
      state: 'fresh',
      at: ago(1),
    });
  });

  it('is never called old by a clock that runs behind', () => {
    expect(of({ successfullyAggregatedAt: ago(-DAY) }).state).toBe('fresh');
  });
});

describe('data on its way', () => {
  it('is importing from its reported start, for four hours at most', () => {
    const started = (ms: number) => of({ ...EMPTY, aggregation: { startedAt: ago(ms) } });
    expect(started(10)).toEqual({ state: 'importing', since: ago(10) });
    expect(started(4 * HOUR - 1).state).toBe('importing');
    expect(started(4 * HOUR)).toEqual({ state: 'stalled', since: ago(4 * HOUR) });
    expect(of(ODD_RECORDS.importing).state).toBe('importing');
  });

  it('is not said to come while the bank is away, though an attempt has begun', () => {
    const outage = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
    const aggregation = { startedAt: ago(10) };
    expect(of({ ...outage, successfullyAggregatedAt: ago(2 * HOUR), aggregation }).state).toBe('fresh');
    expect(of({ ...EMPTY, ...outage, aggregation }).state).toBe('never');
  });

  it('is stalled when nothing at all came of a start, on a link that could bring it', () => {
    const aggregation = { startedAt: ago(DAY) };
    expect(of(ODD_RECORDS.stalled)).toMatchObject({ state: 'stalled' });
    const outage = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
    expect(of({ ...EMPTY, ...outage, aggregation }).state).toBe('stalled');
    const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
    expect(of({ ...EMPTY, ...broken, aggregation }).state).toBe('never');
    expect(of({ successfullyAggregatedAt: ago(2 * DAY), aggregation }).state).toBe('fresh');
  });

  it('is importing anew when a later start was reported, and done when data followed it', () => {
    const aggregation = { startedAt: ago(HOUR) };
    expect(of({ successfullyAggregatedAt: ago(2 * HOUR), aggregation }).state).toBe('importing');
    expect(of({ successfullyAggregatedAt: ago(HOUR), aggregation }).state).toBe('fresh');
    expect(of({ successfullyAggregatedAt: ago(1), aggregation }).state).toBe('fresh');
  });

  it('is importing right after the link was made, though nobody reported a start', () => {
    expect(of({ ...EMPTY, createdAt: ago(HOUR) })).toEqual({ state: 'importing', since: ago(HOUR) });
    expect(of({ ...EMPTY, createdAt: ago(5 * HOUR) })).toEqual({ state: 'never' });
    expect(of({ successfullyAggregatedAt: ago(2 * DAY), createdAt: ago(HOUR) }).state).toBe('fresh');
  });

  it('is not expected from a link that is broken, unfinished or gone', () => {
    for (const status of ['IN_PROGRESS', 'EXPIRED', 'DELETED'] as const) {
      const fields = { successfullyAggregatedAt: null, createdAt: ago(HOUR) };
      const made = connectionIn({ status, statusReason: null }, fields);
      expect([status, freshnessOf(made, { now: NOW })]).toEqual([status, { state: 'never' }]);
    }
    const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
    expect(of({ ...broken, successfullyAggregatedAt: null, createdAt: ago(HOUR) }).state).toBe('never');
  });
});

describe('no data', () => {
  it('is said plainly on a connection that works', () => {
    expect(of(ODD_RECORDS.neverAggregated)).toEqual({ state: 'never' });
  });
});

describe('without a clock', () => {
  const timeless = (fields: Partial<ConnectionRecord>) => freshnessOf(connection(fields));

  it('nothing is old', () => {
    expect(timeless({ successfullyAggregatedAt: '2001-01-01T00:00:00Z' }).state).toBe('fresh');
  });

  it('only a reported start counts as importing, as the link may be years old', () => {
    expect(timeless({ ...EMPTY, aggregation: { startedAt: ago(9 * DAY) } }).state).toBe('importing');
    expect(timeless({ ...EMPTY, createdAt: ago(900 * DAY) })).toEqual({ state: 'never' });
  });
});
