import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRetryAt, policyFor } from '../../../src/domain/index.js';
import type { RetryAdvice, RetrySchedule } from '../../../src/domain/index.js';
import { ORACLE } from './pairs.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = new Date('2026-03-10T12:00:00Z');
const since = NOW.toISOString();
const by = (schedule: RetrySchedule): RetryAdvice => ({ operation: 'refresh', schedule, by: 'host' });
const CLOCKED = ['exponentialBackoff', 'shortDelay', 'periodic'] as const;

/** How long to wait, in minutes, when the attempt was now. */
function wait(schedule: RetrySchedule, attempts: number, random: number): number | null {
  const at = nextRetryAt(by(schedule), { since, attempts, now: NOW, random: () => random });
  return at === null ? null : (at.getTime() - NOW.getTime()) / MINUTE;
}

describe('the pace of a schedule', () => {
  it.each([
    ['exponentialBackoff', [15, 30, 60, 120, 240, 480, 720, 720, 720, 720], 0.5],
    ['shortDelay', [5, 15, 45], 0.5],
    ['periodic', [360, 360, 360], 0.9],
  ] as const)(
    '%s waits %j minutes at most, and a fixed share of that at least',
    (schedule, longest, share) => {
      for (const [attempts, most] of longest.entries()) {
        expect(wait(schedule, attempts, 0)).toBeCloseTo(most * share, 5);
        expect(wait(schedule, attempts, 1)).toBeCloseTo(most, 5);
        const almost = wait(schedule, attempts, 0.999) ?? 0;
        expect(almost).toBeLessThan(most);
        expect(almost).toBeGreaterThan(most * 0.999);
      }
    },
  );

  it.each([
    ['exponentialBackoff', 10],
    ['shortDelay', 3],
    ['periodic', 120],
  ] as const)('%s gives up after %i attempts', (schedule, attempts) => {
    expect(wait(schedule, attempts - 1, 0.5)).not.toBeNull();
    expect(wait(schedule, attempts, 0.5)).toBeNull();
    expect(wait(schedule, Infinity, 0.5)).toBeNull();
    expect(wait(schedule, Number.NaN, 0.5)).toBeNull();
  });

  it('starts from the beginning when the count makes no sense', () => {
    expect(wait('shortDelay', -5, 1)).toBe(5);
  });

  it('spreads a thousand connections instead of bringing them back together', () => {
    const times = Array.from({ length: 1000 }, (_, index) => wait('exponentialBackoff', 0, index / 1000));
    expect(new Set(times).size).toBe(1000);
  });

  it.each([-1, 2, Number.NaN, Infinity])('keeps its bounds with a broken source of chance: %d', (random) => {
    const minutes = wait('shortDelay', 0, random) ?? -1;
    expect(minutes).toBeGreaterThanOrEqual(2.5);
    expect(minutes).toBeLessThanOrEqual(5);
  });
});

describe('no next attempt', () => {
  const history = { since, attempts: 0, now: NOW, random: () => 0 };

  it('where a person decides', () => {
    expect(nextRetryAt(by('afterOperator'), history)).toBeNull();
    const ticket = { status: 'UNDETERMINED', statusReason: 'SUBMIT_SERVICE_PROVIDER_TICKET' } as const;
    expect(nextRetryAt(policyFor(ticket).retry, history)).toBeNull();
  });

  it('where only the customer’s press may refresh', () => {
    const pressed = policyFor({ status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' });
    expect(pressed.actions).toEqual(['refresh']);
    expect(nextRetryAt(pressed.retry, history)).toBeNull();
  });

  it('where the table advises none, which is all but six rows', () => {
    const scheduled = ORACLE.filter((row) => nextRetryAt(policyFor(row).retry, history) !== null);
    expect(scheduled.map(({ statusReason }) => statusReason)).toEqual([
      'INSTITUTION_CURRENTLY_UNAVAILABLE',
      'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE',
      'REPAIRING_INSTITUTION',
      'AGGREGATION_TIMEOUT',
      'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE',
      'INTERNAL_ERROR',
    ]);
  });

  it.each(['', 'soon', 'garbage 1', '1', 'null', '2026-13-40T00:00:00Z'])(
    'where nobody knows since when: %j',
    (unknown) => {
      for (const schedule of CLOCKED)
        expect(nextRetryAt(by(schedule), { ...history, since: unknown })).toBeNull();
    },
  );
});

it('never lies in the past, however long ago the last attempt was', () => {
  const drawn = fc.record({
    schedule: fc.constantFrom(...CLOCKED),
    attempts: fc.integer({ min: -5, max: 200 }),
    ago: fc.integer({ min: -30 * 24 * HOUR, max: 400 * 24 * HOUR }),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(drawn, ({ schedule, attempts, ago, random }) => {
      const began = new Date(NOW.getTime() - ago).toISOString();
      const at = nextRetryAt(by(schedule), { since: began, attempts, now: NOW, random: () => random });
      if (at === null) return;
      expect(at.getTime()).toBeGreaterThanOrEqual(NOW.getTime());
      expect(at.getTime()).toBeLessThanOrEqual(Math.max(NOW.getTime(), Date.parse(began) + 12 * HOUR));
    }),
    { numRuns: 1000 },
  );
});
