import { describe, expect, it, vi } from 'vitest';
import { adviceFor, createPolicyResolver, guardResolver, policyFor } from '../../../src/domain/index.js';
import type { ConnectionPolicy, PolicyResolver } from '../../../src/domain/index.js';
import { connectionIn, DOCUMENTED_ROWS } from '../../../src/testing/index.js';

const expiring = connectionIn({ status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' });
const invited = connectionIn({ status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' });
const partial = connectionIn({ status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' });
const junk = (value: unknown) => value as Partial<ConnectionPolicy>;

describe('a host that adjusts decisions', () => {
  it('changes the cells it names and keeps the rest', () => {
    const resolve = createPolicyResolver({ adjust: () => ({ tone: 'info', actions: [] }) });
    expect(resolve(expiring)).toEqual({ ...adviceFor(expiring), tone: 'info', actions: [] });
  });

  it('may return the whole row, for one state only', () => {
    const resolve = createPolicyResolver({
      adjust: (policy) => (policy.notice === 'newAccounts' ? { ...policy, actions: [] } : policy),
    });
    expect(resolve(invited).actions).toEqual([]);
    expect(resolve(expiring)).toEqual(adviceFor(expiring));
  });

  it('sees the connection, and the advice after it has escalated', () => {
    const adjust = vi.fn((policy: ConnectionPolicy) => policy);
    const now = new Date('2026-03-10T12:00:00Z');
    const lasting = { ...partial, refreshAttempts: 1 };
    createPolicyResolver({ adjust })(lasting, { now });
    expect(adjust).toHaveBeenCalledWith(adviceFor(lasting, { now }), lasting);
    expect(adjust.mock.calls[0]?.[0].actions[0]).toBe('reconnect');
  });

  it('cannot corrupt the table by changing the list it was given', () => {
    const before = structuredClone(policyFor(partial));
    const resolve = createPolicyResolver({
      adjust: (policy) => {
        (policy.actions as string[]).reverse().push('delete');
        return {};
      },
    });
    for (const row of DOCUMENTED_ROWS) resolve(connectionIn(row));
    expect(policyFor(partial)).toEqual(before);
  });
});

describe('an adjustment that fails', () => {
  const faulty: Record<string, () => Partial<ConnectionPolicy>> = {
    throws: () => {
      throw new Error('oops');
    },
    'names a tone that does not exist': () => junk({ tone: 'pink' }),
    'names an action that does not exist': () => ({ actions: junk(['reconnect', 'explode']) as never }),
    'names no list of actions': () => junk({ actions: undefined }),
    'offers one action instead of a list': () => junk({ actions: 'reconnect' }),
    'names a label that does not exist': () => junk({ label: 'constructor' }),
    'names a notice that does not exist': () => junk({ notice: 'toString' }),
    'names a group that does not exist, so that the list would lose the bank': () => junk({ group: 'mine' }),
    'names an urgency that does not exist': () => junk({ urgency: 'now' }),
    'names an actor that does not exist': () => junk({ actor: 'me' }),
    'names nonsense for the list': () => junk({ listed: true }),
    'takes a cell away': () => junk({ tone: undefined }),
  };

  it.each(Object.entries(faulty))('leaves the table’s advice standing: it %s', (_, adjust) => {
    const onFault = vi.fn();
    expect(guardResolver(createPolicyResolver({ adjust }), onFault)(expiring)).toBe(adviceFor(expiring));
    expect(createPolicyResolver({ adjust })(expiring)).toBe(adviceFor(expiring));
    expect(onFault).toHaveBeenCalledOnce();
  });

  it.each([null, undefined, 7, {}])('changes nothing when it returns %j', (value) => {
    const resolve = createPolicyResolver({ adjust: () => junk(value) });
    expect(resolve(expiring)).toEqual(adviceFor(expiring));
  });
});

describe('a resolver that a host wrote alone', () => {
  const returning = (value: unknown): PolicyResolver => {
    const resolve = (): unknown => value;
    return resolve as PolicyResolver;
  };

  it.each([null, undefined, 'critical', 7, {}, [], { tone: 'critical', label: 'broken', actions: [] }])(
    'cannot break a page by returning %j',
    (value) => {
      const onFault = vi.fn();
      expect(guardResolver(returning(value), onFault)(expiring)).toBe(adviceFor(expiring));
      expect(onFault).toHaveBeenCalledOnce();
    },
  );

  it('is told about each fault, and about nothing else', () => {
    const onFault = vi.fn();
    const guarded = guardResolver((each) => {
      if (each.id === expiring.id) throw new Error(each.id);
      return { ...adviceFor(each), tone: 'warning' };
    }, onFault);
    expect(guarded(invited).tone).toBe('warning');
    expect(onFault).not.toHaveBeenCalled();
    guarded(expiring);
    guarded(expiring);
    expect(onFault).toHaveBeenCalledTimes(2);
    expect(onFault).toHaveBeenCalledWith();
  });

  it('keeps the hour it was asked about when the table stands in', () => {
    const lasting = connectionIn(
      { status: 'UNRECOVERABLE', statusReason: 'CONTINUED_AGGREGATION_FAILURES' },
      { statusChangedAt: '2026-01-01T00:00:00Z' },
    );
    expect(guardResolver(returning(null))(lasting, { now: new Date('2026-03-10Z') }).lasting).toBe(true);
  });

  it('still reports to a new listener when it had been guarded before', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const once = guardResolver(returning(null), first);
    guardResolver(once, second)(expiring);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    guardResolver(createPolicyResolver({ adjust: () => junk({ tone: 'pink' }) }), second)(expiring);
    expect(second).toHaveBeenCalledTimes(2);
  });

  it('is not wrapped without need', () => {
    const guarded = guardResolver(returning(null));
    expect(guardResolver(guarded)).toBe(guarded);
    expect(guardResolver(adviceFor, vi.fn())).toBe(adviceFor);
  });
});
