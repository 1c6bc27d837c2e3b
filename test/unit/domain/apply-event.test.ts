// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONNECTION_STATUSES, parseConnection, STATUS_REASONS } from '../../../src/domain/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { applyEvent, judgeEvent, orderEvents, parseConnectionEvent } from '../../../src/server/index.js';
import type { ConnectionEvent, KnownMoments } from '../../../src/server/index.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute)).toISOString();
const NOTHING: KnownMoments = { readAt: null, appliedAt: null };

function bank(record: object = {}): Connection {
  const connection = parseConnection({ id: 'c1', status: 'ACTIVE', statusReason: null, ...record });
  if (connection === null) throw new Error('no row');
  return connection;
}

function event(name: string, minute: number | null, payload: object = {}, eventId?: string): ConnectionEvent {
  const parsed = parseConnectionEvent({
    eventType: `BANK_LINKING_${name}`,
    eventId: eventId ?? null,
    timestamp: minute === null ? null : at(minute),
    payload: { connectionId: 'c1', ...payload },
  });
  if (parsed === null) throw new Error('no event');
  return parsed;
}

const changed = (minute: number | null, status: string, statusReason: string | null, rest: object = {}) =>
  event('CONNECTION_STATUS_CHANGE', minute, { newStatus: status, newStatusReason: statusReason, ...rest });
const BROKEN = ['RECONNECT_REQUIRED', 'LOGIN_REQUIRED'] as const;

describe('a status event', () => {
  it('is applied when it is newer than the present state, and dropped when it is older', () => {
    const connection = bank({ statusChangedAt: at(10) });
    expect(judgeEvent(connection, changed(11, ...BROKEN), NOTHING)).toBe('apply');
    expect(judgeEvent(connection, changed(9, ...BROKEN), NOTHING)).toBe('drop');
    expect(judgeEvent(connection, changed(12, ...BROKEN), { readAt: null, appliedAt: at(13) })).toBe('drop');
  });

  it('is applied on its time where nothing says when the state began, if newer than the reading', () => {
    const moments = { readAt: at(10), appliedAt: null };
    expect(judgeEvent(bank(), changed(11, ...BROKEN), moments)).toBe('apply');
    expect(judgeEvent(bank(), changed(10, ...BROKEN), moments)).toBe('read'); // which came first, nothing says
    expect(judgeEvent(bank(), changed(9, ...BROKEN), moments)).toBe('read');
    expect(judgeEvent(bank(), changed(9, ...BROKEN), NOTHING)).toBe('read');
    expect(judgeEvent(bank(), changed(9, 'ACTIVE', null), NOTHING)).toBe('apply'); // changes nothing
  });

  it('is not believed because an even older one was: a reading since then may have skipped it', () => {
    const moments = { readAt: null, appliedAt: at(10) };
    expect(judgeEvent(bank(), changed(11, ...BROKEN), moments)).toBe('read');
    const skipped = bank({ statusChangedAt: at(5) });
    expect(judgeEvent(skipped, changed(11, ...BROKEN), { readAt: at(20), appliedAt: at(5) })).toBe('read');
    expect(judgeEvent(skipped, changed(21, ...BROKEN), { readAt: at(20), appliedAt: at(5) })).toBe('apply');
  });

  it('asks for a reading when it has no time, half a pair, the very same time, or a bank nobody knows', () => {
    const connection = bank({ statusChangedAt: at(10) });
    expect(judgeEvent(connection, changed(null, ...BROKEN), NOTHING)).toBe('read');
    expect(
      judgeEvent(connection, event('CONNECTION_STATUS_CHANGE', 12, { newStatus: 'ACTIVE' }), NOTHING),
    ).toBe('read');
    expect(judgeEvent(connection, changed(10, ...BROKEN), NOTHING)).toBe('read');
    expect(judgeEvent(connection, changed(10, ...BROKEN), { readAt: at(5), appliedAt: null })).toBe('read');
    expect(judgeEvent(null, changed(11, ...BROKEN), NOTHING)).toBe('read');
    expect(judgeEvent(null, event('CONNECTION_DELETED', 11), NOTHING)).toBe('drop');
    expect(judgeEvent(null, event('ACCOUNTS_ADDED', 11), NOTHING)).toBe('read');
  });

  it('begins a new episode: what belonged to the old one goes', () => {
    const before = bank({
      status: 'ACTIVE',
      statusReason: 'ACCESS_EXPIRING_SOON',
      statusChangedAt: at(0),
      accessExpiresAt: at(50),
      refreshAttempts: 3,
      institutionMessage: 'Please accept the new terms.',
      institutionName: 'Harbour',
    });
    expect(applyEvent(before, changed(5, ...BROKEN))).toEqual({
      ...before,
      status: 'RECONNECT_REQUIRED',
      statusReason: 'LOGIN_REQUIRED',
      statusChangedAt: at(5),
      accessExpiresAt: null,
      refreshAttempts: 0,
      institutionMessage: null,
    });
  });

  it('begins a new episode with what it brings itself', () => {
    const before = bank({
      activeDuplicateConnectionId: 'old',
      nextRefreshAllowedAt: at(40),
      institutionMessage: 'Please accept the new terms.',
    });
    const brings = { activeDuplicateConnectionId: 'new', institutionMessage: 'Please call us.' };
    const after = applyEvent(before, changed(5, ...BROKEN, brings));
    expect(after).toMatchObject({ activeDuplicateConnectionId: 'new', nextRefreshAllowedAt: null });
    expect(after.institutionMessage?.text).toBe('Please call us.');
    expect(applyEvent(before, changed(5, ...BROKEN)).activeDuplicateConnectionId).toBe('old');
  });

  it('keeps the day access ends while it has not ended', () => {
    const before = bank({ accessExpiresAt: at(50) });
    expect(applyEvent(before, changed(5, 'ACTIVE', 'ACCESS_EXPIRING_SOON')).accessExpiresAt).toBe(at(50));
  });

  it('of the same pair changes nothing but the bank’s message', () => {
    const before = bank({ statusChangedAt: at(0), refreshAttempts: 2 });
    expect(applyEvent(before, changed(5, 'ACTIVE', null))).toBe(before);
    const told = applyEvent(before, changed(5, 'ACTIVE', null, { institutionMessage: 'Please call us.' }));
    expect(told).toEqual({
      ...before,
      institutionMessage: { text: 'Please call us.', lang: null, receivedAt: at(5) },
    });
    expect(applyEvent(told, changed(6, 'ACTIVE', null, { institutionMessage: 'Please call us.' }))).toBe(
      told,
    );
  });
});

describe('a data event', () => {
  it.each([
    ['ACCOUNTS_UPDATING', 'startedAt'],
    ['ACCOUNTS_UPDATED', 'accountsAt'],
    ['TRANSACTIONS_AGGREGATED', 'transactionsAt'],
    ['HISTORICAL_TRANSACTIONS_AGGREGATED', 'transactionsAt'],
  ])('%s tells %s, which only ever grows, and asks for a reading', (name, field) => {
    const once = applyEvent(bank(), event(name, 5, { successfullyAggregatedAt: at(4) }));
    expect(once.aggregation).toEqual({
      startedAt: null,
      accountsAt: null,
      transactionsAt: null,
      [field]: at(5),
    });
    expect(once.successfullyAggregatedAt).toBe(at(4));
    expect(applyEvent(once, event(name, 3, { successfullyAggregatedAt: at(2) }))).toBe(once);
    expect(applyEvent(once, event(name, 7)).aggregation).toMatchObject({ [field]: at(7) });
    expect(judgeEvent(once, event(name, 7), NOTHING)).toBe('read');
  });

  it.each(['CONNECTION_COMPLETED', 'NEW_ACCOUNTS_AVAILABLE', 'ACCOUNTS_ADDED', 'ACCOUNTS_REMOVED'])(
    '%s claims nothing and asks for a reading',
    (name) => {
      const before = bank();
      expect(applyEvent(before, event(name, 5))).toBe(before);
      expect(judgeEvent(before, event(name, 5), NOTHING)).toBe('read');
    },
  );

  it('of whatever kind may say when data came, and then says only that', () => {
    const before = bank();
    const after = applyEvent(before, event('ACCOUNTS_ADDED', 5, { successfullyAggregatedAt: at(4) }));
    expect(after).toEqual({ ...before, successfullyAggregatedAt: at(4) });
  });
});

describe('events in any order', () => {
  it('come once each, as they happened, those without a time last', () => {
    const [a, b, c, d] = [
      event('ACCOUNTS_UPDATED', 3, {}, 'a'),
      event('ACCOUNTS_UPDATED', 1, {}, 'b'),
      event('ACCOUNTS_UPDATED', null, {}, 'c'),
      event('ACCOUNTS_UPDATED', 1),
    ] as const;
    expect(orderEvents([c, a, b, a, d, d])).toEqual([b, d, d, a, c]);
  });

  // A page against the truth: at every step something happens at Meld, an event of the past is delivered (late, again), or a
  // reading that was asked for some steps ago arrives.
  const pairs = CONNECTION_STATUSES.flatMap((status) =>
    [null, ...STATUS_REASONS].map((statusReason) => ({ status, statusReason })),
  );
  const step = fc.oneof(
    fc.constant({ does: 'change' as const, of: 0 }),
    fc.record({ does: fc.constant('deliver' as const), of: fc.nat(40) }),
    fc.record({ does: fc.constant('answer' as const), of: fc.nat(3) }),
  );

  it.each([true, false])(
    'never put something older over something newer, and end at the truth; since when is known: %s',
    (isDated) => {
      fc.assert(
        fc.property(
          fc.array(step, { maxLength: 60 }),
          fc.shuffledSubarray(pairs, { minLength: 61 }),
          (steps, states) => {
            const truth = [0]; // when each state began, in minutes
            let minute = 0;
            const rowOf = (index: number) =>
              bank({ ...states[index], statusChangedAt: isDated ? at(truth[index] ?? 0) : undefined });
            const eventOf = (index: number) =>
              changed(truth[index] ?? 0, states[index]?.status ?? '', states[index]?.statusReason ?? null);
            const shownIndex = (shown: Connection) =>
              states.findIndex(
                (each) => each.status === shown.status && each.statusReason === shown.statusReason,
              );
            let known = rowOf(0);
            let moments: KnownMoments = { readAt: at(0), appliedAt: null };
            const readings: { row: Connection; readAt: string }[] = [];
            let newest = 0;
            const take = () => {
              const index = shownIndex(known);
              expect(index).toBeGreaterThanOrEqual(newest);
              newest = index;
            };
            const deliver = (index: number) => {
              const verdict = judgeEvent(known, eventOf(index), moments);
              if (verdict === 'read') readings.push({ row: rowOf(truth.length - 1), readAt: at(minute) });
              if (verdict !== 'apply') return;
              known = applyEvent(known, eventOf(index));
              moments = { ...moments, appliedAt: at(truth[index] ?? 0) };
              take();
            };
            const answer = (which: number) => {
              const [reading] = readings.splice(which % readings.length, 1);
              // The store's own law: an answer that was asked for before what is shown was known is not taken.
              if (
                !reading ||
                reading.readAt < (moments.appliedAt ?? '') ||
                reading.readAt < (moments.readAt ?? '')
              )
                return;
              known = reading.row;
              moments = { ...moments, readAt: reading.readAt };
              take();
            };
            for (const { does, of } of steps) {
              minute += 1;
              if (does === 'change') truth.push(minute);
              else if (does === 'deliver') deliver(of % truth.length);
              else if (readings.length > 0) answer(of);
            }
            minute += 1;
            deliver(truth.length - 1); // the last event arrives, sooner or later, and what was asked for is answered
            while (readings.length > 0) answer(readings.length - 1);
            expect(shownIndex(known)).toBe(truth.length - 1);
          },
        ),
        { numRuns: 1000 },
      );
    },
  );
});
