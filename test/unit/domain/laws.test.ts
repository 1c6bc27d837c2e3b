import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceFor, CONNECTION_STATUSES, parseConnection, policyFor } from '../../../src/domain/index.js';
import type { Connection, ConnectionState } from '../../../src/domain/index.js';
import { connection } from '../../../src/testing/index.js';
import { ALL_PAIRS, isDocumented, lawsBrokenBy, nameOf } from './pairs.js';

const faultsIn = (pairs: readonly ConnectionState[], decide: typeof policyFor) =>
  pairs.flatMap((pair) => lawsBrokenBy(decide(pair), pair).map((law) => `${nameOf(pair)} ${law}`));

const TRICKY = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'otherwise', '', ' '];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...TRICKY, ...CONNECTION_STATUSES, 'LOGIN_REQUIRED', 'OTHER', 'none', 'UNKNOWN'),
);

describe('all 200 pairs of a status and a reason', () => {
  it('never shows an undocumented pair as healthy, prompts for it, or offers what may not be done', () => {
    expect(ALL_PAIRS).toHaveLength(200);
    expect(ALL_PAIRS.filter(isDocumented)).toHaveLength(23);
    expect(faultsIn(ALL_PAIRS, policyFor)).toEqual([]);
  });

  it('keep to this however long they last', () => {
    const lasting = (pair: ConnectionState) =>
      adviceFor(
        { ...connection(), ...pair, refreshAttempts: 9, statusChangedAt: '2020-01-01T00:00:00.000Z' },
        { now: new Date('2026-03-10T12:00:00Z') },
      );
    expect(ALL_PAIRS.filter((pair) => lasting(pair).lasting).map(nameOf)).toHaveLength(4);
    expect(faultsIn(ALL_PAIRS, lasting)).toEqual([]);
  });

  it('promise nothing more about a connection that is over', () => {
    const over = ALL_PAIRS.map(policyFor).filter(({ terminal }) => terminal);
    expect(over).toHaveLength(40);
    for (const policy of over) {
      expect(policy).toMatchObject({ canRefresh: false, canReconnect: false, retry: null, group: 'ended' });
    }
  });

  it('never ask for a refresh that Meld would refuse, neither from the customer nor from the host', () => {
    const asking = ALL_PAIRS.map(policyFor).filter(({ retry }) => retry?.operation === 'refresh');
    expect(asking.length).toBeGreaterThan(0);
    expect(asking.every(({ refreshAccepted }) => refreshAccepted)).toBe(true);
    expect(ALL_PAIRS.map(policyFor).every((policy) => policy.canRefresh || !policy.refreshAccepted)).toBe(
      true,
    );
  });
});

describe('the laws themselves', () => {
  it('notice advice that breaks them', () => {
    const healthy = policyFor({ status: 'ACTIVE', statusReason: null });
    const pushy = policyFor({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
    const strange: ConnectionState = { status: 'ACTIVE', statusReason: 'UNKNOWN' };
    expect(lawsBrokenBy(healthy, strange)).toEqual(['looks healthy']);
    expect(lawsBrokenBy(pushy, strange)).toEqual(['prompts', 'explains with reconnect']);
    expect(lawsBrokenBy({ ...healthy, actions: ['linkNewAccounts'] }, strange)).toHaveLength(2);
    expect(lawsBrokenBy({ ...pushy, actions: ['keepDuplicate'] }, strange)).toHaveLength(3);
  });
});

describe('2,000 texts that nobody planned', () => {
  it('get calm advice by way of the parse', () => {
    const parsed = fc.tuple(text, fc.option(text)).map(([status, statusReason]) => {
      const read = parseConnection({ id: 'c', status, statusReason });
      if (read === null) throw new Error('an odd status lost its row');
      return read;
    });
    const isCalm = (read: Connection) => {
      expect(lawsBrokenBy(adviceFor(read), read)).toEqual([]);
    };
    fc.assert(fc.property(parsed, isCalm), { numRuns: 2000 });
  });

  it('get calm advice from the table itself, even where no parse stood in between', () => {
    const raw = fc.record({ status: text, statusReason: fc.option(text.filter((it) => it !== 'none')) });
    const isCalm = (pair: { status: string; statusReason: string | null }) => {
      const state = pair as ConnectionState;
      expect(lawsBrokenBy(policyFor(state), state)).toEqual([]);
    };
    fc.assert(fc.property(raw, isCalm), { numRuns: 2000 });
  });
});
