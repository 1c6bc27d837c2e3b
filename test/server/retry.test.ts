import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONNECTION_STATUSES, createPolicyResolver, STATUS_REASONS } from '../../src/domain/index.js';
import type { ConnectionRecord } from '../../src/domain/index.js';
import { nextRetry } from '../../src/server/retry.js';
import { ORACLE } from '../unit/domain/pairs.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date('2026-11-01T12:00:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();

const OUTAGE = { id: 'a', status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const TIMEOUT = { id: 'a', status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' } as const;
const PRESSED = { id: 'a', status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' } as const;

/** How long to wait, in minutes; 0 for now, or the kind of another answer. */
function wait(
  record: ConnectionRecord,
  moment: Partial<Parameters<typeof nextRetry>[1]> = {},
): number | string {
  const next = nextRetry(record, { now: NOW, random: () => 1, ...moment });
  if (next.kind === 'wait') return (next.at.getTime() - NOW.getTime()) / MINUTE;
  return next.kind === 'now' ? 0 : next.kind;
}

/** All pairs of a documented status with a documented reason, or none. */
const PAIRS = CONNECTION_STATUSES.flatMap((status) =>
  [...STATUS_REASONS, null].map((statusReason) => ({ id: 'a', status, statusReason })),
);
const history = fc.record({
  now: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
  attempts: fc.integer({ min: 0, max: 200 }),
  triedAt: fc.option(fc.constantFrom(ago(0), ago(DAY), ago(-DAY), 'soon')),
});

describe('what the server does by itself', () => {
  it('is the table’s: a refresh that Meld accepts and the host is to make, and nothing else', () => {
    const acts = ORACLE.filter((row) => wait({ ...row, id: 'a', statusChangedAt: ago(30 * DAY) }) !== 'none');
    expect(acts.map(({ statusReason }) => statusReason)).toEqual([
      'INSTITUTION_CURRENTLY_UNAVAILABLE',
      'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE',
      'AGGREGATION_TIMEOUT',
      'SUBMIT_SERVICE_PROVIDER_TICKET',
      'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE',
      'INTERNAL_ERROR',
    ]);
    for (const row of acts) {
      expect(row.refreshAccepted).toBe(true);
      expect(row.advice.retry).toMatchObject({ by: 'host', operation: 'refresh' });
    }
  });

  it('is nothing for a pair that is not documented, a row that cannot be read, and 171 − 6 pairs in all', () => {
    expect(PAIRS).toHaveLength(171);
    expect(PAIRS.filter((pair) => wait(pair) !== 'none')).toHaveLength(6);
    expect(wait({ id: 'a', status: 'ASLEEP' })).toBe('none');
    expect(wait({ id: '', status: 'DEGRADED' })).toBe('none');
  });

  it('is nothing for INTERACTIVE_REFRESH, ever, whatever the host’s own resolver says', () => {
    const eager = createPolicyResolver({
      adjust: () => ({
        refreshAccepted: true,
        retry: { operation: 'refresh', schedule: 'shortDelay', by: 'host' },
      }),
    });
    fc.assert(
      fc.property(history, (moment) => {
        expect(nextRetry(PRESSED, { ...moment, resolve: eager })).toEqual({ kind: 'none' });
        expect(nextRetry({ ...PRESSED, nextRefreshAllowedAt: ago(DAY) }, moment)).toEqual({ kind: 'none' });
      }),
    );
    expect(wait({ id: 'a', status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }, { resolve: eager })).toBe('none'); // prettier-ignore
  });

  it('can be put off or taken away by the host’s resolver, which cannot break it', () => {
    const change = (adjust: Parameters<typeof createPolicyResolver>[0]['adjust']) =>
      wait({ ...OUTAGE, statusChangedAt: ago(0) }, { resolve: createPolicyResolver({ adjust }) });
    expect(change(() => ({ retry: null }))).toBe('none');
    expect(change(() => ({ retry: { operation: 'refresh', schedule: 'periodic', by: 'host' } }))).toBe(360);
    const broken = () => {
      throw new Error('oops');
    };
    expect(wait({ ...OUTAGE, statusChangedAt: ago(0) }, { resolve: broken })).toBe(15);
  });
});

describe('the next attempt', () => {
  it('counts from the last one, else from when the state began, else from when it was seen', () => {
    const begun = { ...OUTAGE, statusChangedAt: ago(10 * MINUTE) };
    expect(wait(begun)).toBe(5);
    expect(wait(begun, { seenAt: ago(DAY) })).toBe(5);
    expect(wait({ ...begun, refreshAttempts: 1 }, { triedAt: ago(10 * MINUTE) })).toBe(20);
    expect(wait(OUTAGE, { seenAt: ago(10 * MINUTE) })).toBe(5);
    expect(wait(begun, { triedAt: ago(0) })).toBe(5); // of a state before: no attempt was made in this one
  });

  it('is now where nobody knows since when, so that an outage without a time is not forgotten', () => {
    expect(wait(OUTAGE)).toBe(0);
    expect(wait({ ...OUTAGE, refreshAttempts: 1 }, { triedAt: 'soon' })).toBe(0);
  });

  it('is not before a refresh is allowed', () => {
    const allowed = (ms: number) => wait({ ...OUTAGE, nextRefreshAllowedAt: ago(-ms) });
    expect([allowed(-MINUTE), allowed(0), allowed(HOUR), allowed(DAY)]).toEqual([0, 0, 60, 24 * 60]);
    expect(wait({ ...OUTAGE, statusChangedAt: ago(0), nextRefreshAllowedAt: ago(-MINUTE) })).toBe(15);
  });

  it('has the same time whenever it is asked for, and another one for each connection and attempt', () => {
    const at = (id: string, attempts: number, now = NOW) =>
      nextRetry({ ...OUTAGE, id, statusChangedAt: ago(0) }, { now, attempts, triedAt: ago(0) });
    expect(at('a', 1)).toEqual(at('a', 1));
    expect(at('a', 1, new Date(NOW.getTime() + 5 * MINUTE))).toEqual(at('a', 1));
    const times = Array.from({ length: 1000 }, (_, index) => JSON.stringify(at(`c${index}`, 1)));
    expect(new Set(times).size).toBeGreaterThan(990);
    expect(at('a', 1)).not.toEqual(at('a', 2));
  });

  it('is a person’s once the schedule is used up, and not before', () => {
    const task = (record: ConnectionRecord, attempts: number) => nextRetry(record, { now: NOW, attempts });
    expect(task(OUTAGE, 9).kind).toBe('now');
    expect(task(OUTAGE, 10)).toEqual({ kind: 'operator', task: 'contactMeldIfPersistent' });
    expect(task(TIMEOUT, 2).kind).toBe('now');
    expect(task(TIMEOUT, 3)).toEqual({ kind: 'operator', task: 'contactMeldIfPersistent' });
    const error = { id: 'a', status: 'UNDETERMINED', statusReason: 'INTERNAL_ERROR' };
    expect(task(error, 3)).toEqual({ kind: 'operator', task: 'notifyMeld' });
    const ticket = { id: 'a', status: 'UNDETERMINED', statusReason: 'SUBMIT_SERVICE_PROVIDER_TICKET' };
    expect(task(ticket, 0)).toEqual({ kind: 'operator', task: 'openProviderTicket' });
    const lasting = {
      ...OUTAGE,
      statusReason: 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE',
      statusChangedAt: ago(DAY),
    };
    expect(task(lasting, 10)).toEqual({ kind: 'operator', task: 'contactMeld' });
  });
});

describe('a clock that jumps', () => {
  it('never puts an attempt off for longer than a day and the schedule’s own wait', () => {
    const far = fc.integer({ min: -400 * DAY, max: 400 * DAY }).map(ago);
    fc.assert(
      fc.property(far, far, far, fc.integer({ min: 0, max: 9 }), (begun, tried, allowed, attempts) => {
        const record = { ...OUTAGE, statusChangedAt: begun, nextRefreshAllowedAt: allowed };
        const minutes = wait(record, { attempts, triedAt: tried });
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(24 * 60);
      }),
      { numRuns: 1000 },
    );
  });

  it('back costs one attempt early, and small differences between clocks cost none', () => {
    expect(wait({ ...OUTAGE, refreshAttempts: 3 }, { triedAt: ago(-2 * DAY) })).toBe(0);
    expect(wait({ ...OUTAGE, statusChangedAt: ago(-MINUTE) })).toBe(16);
  });
});
