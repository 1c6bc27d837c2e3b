import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseConnection, policyFor } from '../../src/domain/index.js';
import { createConnectionReader } from '../../src/server/connection-reader.js';
import { createRetryRunner } from '../../src/server/retry-runner.js';
import type { RetryRunnerOptions } from '../../src/server/retry-runner.js';
import { DOCUMENTED_ROWS } from '../../src/testing/index.js';
import { backEnd, CALL } from './back-end.js';
import type { BackEnd } from './back-end.js';
import type { Trouble } from './fake-meld.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = new Date('2026-11-01T09:00:00Z');

const ACTIVE = { status: 'ACTIVE', statusReason: null } as const;
const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const TIMEOUT = { status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' } as const;
const REFRESH = /^POST .*refresh/;

/** A back end whose server’s clock goes forward only when it is told to. */
async function serverOf(states: Record<string, { status: string; statusReason: string | null }>) {
  const clock = { now: START };
  const host = backEnd({ now: () => clock.now });
  host.meld.now = START;
  for (const [id, state] of Object.entries(states)) host.meld.put(id, state as typeof OUTAGE);
  await host.as('anna').listConnections({ ...CALL, limit: 100 });
  const reader = createConnectionReader({ meld: host.client, connections: host.connections, log: host.log });
  const tasks: [string, string][] = [];
  const make = (options: Partial<RetryRunnerOptions> = {}) =>
    createRetryRunner({
      meld: host.client,
      connections: host.connections,
      leases: host.leases,
      reader,
      now: () => clock.now,
      onOperatorTask: (id, task) => tasks.push([id, task]),
      ...options,
    });
  const runner = make();
  return {
    host,
    clock,
    tasks,
    make,
    /** A run every minute. */
    async pass(ms: number, every = MINUTE) {
      const end = clock.now.getTime() + ms;
      while (clock.now.getTime() < end) {
        clock.now = new Date(Math.min(clock.now.getTime() + every, end));
        host.meld.now = clock.now;
        await runner.runOnce();
      }
      await host.settle();
    },
    refreshes: () => host.meld.count(REFRESH),
    record: async (id = 'a') => (await host.connections.get(id))?.record,
  };
}

const tell = (host: BackEnd, id: string, state: { status: string; statusReason: string | null }) => {
  host.meld.put(id, state as typeof OUTAGE);
  return host.tell('BANK_LINKING_CONNECTION_STATUS_CHANGE', {
    connectionId: id,
    newStatus: state.status,
    newStatusReason: state.statusReason,
  });
};

afterEach(() => {
  vi.useRealTimers();
});

describe('an outage', () => {
  it('heals with no page open: refreshed at the schedule’s pace until Meld says that it is over', async () => {
    const server = await serverOf({ a: OUTAGE });
    const { host } = server;
    const at: number[] = [];
    host.meld.whenRead = async ({ path }) => {
      if (!path.endsWith('/refresh')) return;
      at.push((server.clock.now.getTime() - START.getTime()) / MINUTE);
      if (at.length === 3) await tell(host, 'a', ACTIVE);
    };
    await server.pass(DAY);
    const over = { refreshAttempts: 0, nextRefreshAllowedAt: null }; // or the next button would be off until then
    expect(await server.record()).toMatchObject({ ...ACTIVE, ...over });
    expect(at).toHaveLength(3);
    const waits = at.map((minute, index) => minute - (at[index - 1] ?? 0));
    for (const [index, most] of [15, 30, 60].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(most / 2);
      expect(waits[index]).toBeLessThanOrEqual(most + 2);
    }
    expect(host.meld.count(/^GET/)).toBe(1); // the first list: nothing polls
    expect(server.tasks).toEqual([]);
  });

  it('says to the customer when the next attempt is, and makes it then', async () => {
    const server = await serverOf({ a: OUTAGE });
    await server.pass(MINUTE);
    const first = (await server.record())?.nextRefreshAllowedAt ?? '';
    expect(server.refreshes()).toBe(0);
    expect(Date.parse(first)).toBeGreaterThan(server.clock.now.getTime());
    await server.pass(Date.parse(first) - server.clock.now.getTime() - 1);
    expect(server.refreshes()).toBe(0);
    await server.pass(1);
    expect(server.refreshes()).toBe(1);
    const next = (await server.record())?.nextRefreshAllowedAt ?? '';
    expect(Date.parse(next)).toBeGreaterThan(Date.parse(first));
  });

  it('that does not end is given up after the last attempt, and one person is told, once', async () => {
    const server = await serverOf({ a: OUTAGE, b: TIMEOUT });
    await server.pass(14 * DAY, 10 * MINUTE);
    expect(server.host.meld.count(/connections\/a\/refresh/)).toBe(10);
    expect(server.host.meld.count(/connections\/b\/refresh/)).toBe(3);
    expect(server.tasks).toEqual([
      ['b', 'contactMeldIfPersistent'], // three attempts are used up before ten
      ['a', 'contactMeldIfPersistent'],
    ]);
    expect((await server.record())?.nextRefreshAllowedAt).toBeNull();
  });

  it('that comes again is another one, with attempts of its own', async () => {
    const server = await serverOf({ a: TIMEOUT });
    await server.pass(DAY, 10 * MINUTE);
    await tell(server.host, 'a', ACTIVE);
    await server.pass(DAY, 10 * MINUTE);
    await tell(server.host, 'a', TIMEOUT);
    await server.pass(DAY, 10 * MINUTE);
    expect(server.refreshes()).toBe(6);
    expect(server.tasks).toHaveLength(2);
  });

  it('leaves a button of the customer’s own on', async () => {
    const server = await serverOf({ a: TIMEOUT });
    await server.pass(30 * MINUTE);
    expect(server.refreshes()).toBeGreaterThan(0);
    expect((await server.record())?.nextRefreshAllowedAt).toBeNull();
  });
});

it('only what the table gives to the host is ever refreshed; INTERACTIVE_REFRESH never is', async () => {
  const states = Object.fromEntries(DOCUMENTED_ROWS.map((row) => [`${row.status}-${row.statusReason}`, row]));
  const server = await serverOf(states);
  await server.pass(14 * DAY, 30 * MINUTE);
  const refreshed = new Set(server.host.meld.calls.filter(({ path }) => path.endsWith('/refresh')).map(({ path }) => path.split('/')[2])); // prettier-ignore
  const expected = DOCUMENTED_ROWS.filter((row) => {
    const { retry } = policyFor(row);
    return retry?.by === 'host' && retry.schedule !== 'afterOperator';
  });
  expect(refreshed).toEqual(new Set(expected.map((row) => `${row.status}-${row.statusReason}`)));
  expect(refreshed.size).toBe(5);
  expect(refreshed.has('DEGRADED-INTERACTIVE_REFRESH')).toBe(false);
});

describe('when Meld refuses', () => {
  const refused = async (trouble: Trouble, state = OUTAGE) => {
    const server = await serverOf({ a: state });
    server.host.meld.trouble(REFRESH, trouble);
    return server;
  };

  it('a 409 is not repeated while the state lasts, and the state is read again', async () => {
    const server = await refused({ status: 409 });
    await server.pass(14 * DAY, 30 * MINUTE);
    expect(server.refreshes()).toBe(1);
    expect(server.host.meld.count(/^GET \/connections\/a/)).toBe(1);
    expect(server.tasks).toHaveLength(1); // Meld sees the same state, so nothing more will happen by itself
    await tell(server.host, 'a', ACTIVE);
    await server.pass(MINUTE);
    await tell(server.host, 'a', OUTAGE);
    await server.pass(DAY, 30 * MINUTE);
    expect(server.refreshes()).toBe(2);
  });

  it('a 409 after a webhook that got lost ends in the true state, and nobody is alarmed', async () => {
    const server = await refused({ status: 409 });
    const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
    server.host.meld.put('a', broken);
    await server.pass(DAY, 30 * MINUTE);
    expect(await server.record()).toMatchObject({ ...broken, refreshAttempts: 0 });
    expect([server.refreshes(), server.tasks]).toEqual([1, []]);
  });

  it('a 429 is waited out as long as Meld says, a day at most', async () => {
    for (const [seconds, minutes] of [
      [3 * 3600, 180],
      [10 ** 9, 24 * 60],
    ] as const) {
      const server = await refused({ status: 429, headers: { 'retry-after': String(seconds) } });
      await server.pass(20 * MINUTE);
      expect(server.refreshes()).toBe(1);
      await server.pass((minutes - 20) * MINUTE, 5 * MINUTE);
      expect(server.refreshes()).toBe(1);
      await server.pass(20 * MINUTE);
      expect(server.refreshes()).toBe(2);
    }
  });

  it.each<Trouble>([{ status: 429 }, { status: 500 }, { status: 503 }, { status: 404 }, 'breaks'])(
    '%j counts as an attempt, and the schedule goes on',
    async (trouble) => {
      const server = await refused(trouble);
      await server.pass(14 * DAY, 10 * MINUTE);
      expect(server.refreshes()).toBe(10);
      expect(server.tasks).toHaveLength(1);
    },
  );

  it('the key, no bank is at fault: the run ends, and no attempt is spent', async () => {
    const server = await serverOf({ a: OUTAGE, b: OUTAGE, c: OUTAGE });
    server.host.meld.trouble(REFRESH, { status: 401 });
    await server.pass(30 * MINUTE, 30 * MINUTE);
    expect(server.refreshes()).toBe(1);
    await server.pass(14 * DAY, 60 * MINUTE);
    expect(server.tasks).toEqual([]);
    for (const id of ['a', 'b', 'c']) expect((await server.record(id))?.refreshAttempts ?? 0).toBe(0);
    server.host.meld.trouble(REFRESH, null);
    const before = server.refreshes();
    await server.pass(60 * MINUTE, 60 * MINUTE);
    expect(server.refreshes()).toBe(before + 3);
  });
});

describe('an attempt', () => {
  it('is written down before Meld is asked', async () => {
    const server = await serverOf({ a: OUTAGE });
    const seen: unknown[] = [];
    server.host.meld.whenRead = async () => void seen.push((await server.record())?.refreshAttempts);
    await server.pass(20 * MINUTE);
    expect(seen).toEqual([1]);
  });

  it('is not made when a webhook was quicker', async () => {
    const server = await serverOf({ a: OUTAGE });
    const { listWaiting } = server.host.connections;
    Object.assign(server.host.connections, {
      listWaiting: async (limit: number) => {
        const waiting = await listWaiting(limit);
        await tell(server.host, 'a', ACTIVE);
        return waiting;
      },
    });
    await server.pass(60 * MINUTE, 60 * MINUTE);
    expect(server.refreshes()).toBe(0);
  });

  it('is made in time although hundreds of older ones wait for hours', async () => {
    const states = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`c${index}`, OUTAGE]));
    const server = await serverOf({ ...states, late: TIMEOUT });
    for (let index = 0; index < 300; index += 1)
      await server.host.connections.change(`c${index}`, (kept) => kept && { ...kept, triedAt: '2026-11-01T08:59:00.000Z', record: { ...kept.record, refreshAttempts: 8 } }); // prettier-ignore
    await server.host.connections.change('late', (kept) => kept && { ...kept, triedAt: '2026-11-01T08:59:30.000Z', record: { ...kept.record, refreshAttempts: 1 } }); // prettier-ignore
    await server.pass(20 * MINUTE);
    expect(server.host.meld.calls.filter(({ path }) => path.endsWith('/refresh')).map(({ path }) => path)).toEqual(['/connections/late/refresh']); // prettier-ignore
  });

  it('is made although in front of it are rows that cannot be read, or that a former table let wait', async () => {
    const states = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`c${index}`, OUTAGE]));
    const server = await serverOf({ ...states, well: ACTIVE, late: TIMEOUT });
    for (let index = 0; index < 120; index += 1)
      await server.host.connections.change(`c${index}`, (kept) => kept && { ...kept, triedAt: '2026-11-01T08:59:00.000Z', record: { ...kept.record, refreshAttempts: 8 } }); // prettier-ignore
    await server.host.connections.change('late', (kept) => kept && { ...kept, triedAt: '2026-11-01T08:59:30.000Z', record: { ...kept.record, refreshAttempts: 1 } }); // prettier-ignore
    const [well, { listWaiting }] = [await server.host.connections.get('well'), server.host.connections];
    // As a database has them: of the first few, one cannot be read and is left out, and one is not to be retried any more.
    Object.assign(server.host.connections, {
      listWaiting: async (limit: number) => [...(well ? [well] : []), ...(await listWaiting(limit - 2))],
    });
    await server.pass(20 * MINUTE);
    expect(server.host.meld.calls.filter(({ path }) => path.endsWith('/refresh')).map(({ path }) => path)).toEqual(['/connections/late/refresh']); // prettier-ignore
  });

  it('is one of a batch: the rest waits for the next run', async () => {
    const states = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`c${index}`, OUTAGE]));
    const server = await serverOf(states);
    server.clock.now = new Date(START.getTime() + 60 * MINUTE);
    const runner = server.make({ batch: 5 });
    expect((await runner.runOnce()).tried).toBe(5);
    expect((await runner.runOnce()).tried).toBe(5);
    expect((await runner.runOnce()).tried).toBe(2);
    expect((await runner.runOnce()).tried).toBe(0);
    expect(server.refreshes()).toBe(12);
  });
});

describe('two servers', () => {
  it('make one attempt between them', async () => {
    const server = await serverOf({ a: OUTAGE, b: OUTAGE });
    server.clock.now = new Date(START.getTime() + 60 * MINUTE);
    const reports = await Promise.all([server.make().runOnce(), server.make().runOnce()]);
    expect(server.refreshes()).toBe(2);
    expect(reports.map(({ isElsewhere, tried }) => [isElsewhere, tried])).toEqual([[false, 2], [true, 0]]); // prettier-ignore
    expect((await server.make().runOnce()).isElsewhere).toBe(false); // released
  });

  it('make one attempt even where both believe that they hold the lease', async () => {
    const server = await serverOf({ a: OUTAGE, b: OUTAGE });
    server.clock.now = new Date(START.getTime() + 60 * MINUTE);
    const leases = { take: async () => true, release: async () => {} };
    await Promise.all([server.make({ leases }).runOnce(), server.make({ leases }).runOnce()]);
    expect(server.refreshes()).toBe(2);
  });

  it('one that lost the lease stops before its next call', async () => {
    const server = await serverOf({ a: OUTAGE, b: OUTAGE });
    server.clock.now = new Date(START.getTime() + 60 * MINUTE);
    let taken = 0;
    const leases = { take: async () => ++taken <= 2, release: async () => {} };
    expect(await server.make({ leases }).runOnce()).toMatchObject({ isElsewhere: false, tried: 1 });
    expect(server.refreshes()).toBe(1);
  });
});

describe('a clock that jumps', () => {
  it('back two days costs one attempt, and forward none but those that are due', async () => {
    const server = await serverOf({ a: OUTAGE });
    await server.pass(60 * MINUTE);
    const before = server.refreshes();
    server.clock.now = new Date(server.clock.now.getTime() - 2 * DAY);
    await server.pass(10 * MINUTE);
    expect(server.refreshes()).toBeLessThanOrEqual(before + 1);
    server.clock.now = new Date(server.clock.now.getTime() + 30 * DAY);
    await server.pass(10 * MINUTE);
    expect(server.refreshes()).toBeLessThanOrEqual(before + 2);
    expect(server.refreshes()).toBeGreaterThan(before);
  });
});

describe('runs on a timer', () => {
  it('never overlap, go on after a failure, and stop when they are told to', async () => {
    vi.useFakeTimers({ now: START });
    const server = await serverOf({ a: ACTIVE });
    const faults: unknown[] = [];
    let [running, most, runs] = [0, 0, 0];
    Object.assign(server.host.connections, {
      listWaiting: async () => {
        runs += 1;
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 150));
        running -= 1;
        if (runs === 2) throw new Error('the database is away');
        return [];
      },
    });
    const stop = server.make({ onFault: (fault) => faults.push(fault) }).start(100);
    await vi.advanceTimersByTimeAsync(1000);
    expect([runs, most]).toEqual([4, 1]);
    expect(faults).toMatchObject([{ code: 'MC478', during: 'run' }]);
    await stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect([runs, vi.getTimerCount()]).toEqual([4, 0]);
  });

  it('are over once stopping them has resolved: after the attempt that is under way, not the whole batch', async () => {
    vi.useFakeTimers({ now: START });
    const server = await serverOf({ a: OUTAGE, b: OUTAGE, c: OUTAGE });
    server.clock.now = new Date(START.getTime() + 60 * MINUTE);
    server.host.meld.whenRead = () => new Promise((resolve) => setTimeout(resolve, 5000));
    const stop = server.make().start(100);
    await vi.advanceTimersByTimeAsync(1000);
    const stopped = vi.fn();
    void stop().then(stopped);
    await vi.advanceTimersByTimeAsync(4000);
    expect([server.refreshes(), stopped.mock.calls.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(200);
    expect([server.refreshes(), stopped.mock.calls.length]).toEqual([1, 1]);
    expect(await server.host.leases.take('meld-connections:retries', 'another', 1)).toBe(true);
    await stop(); // twice does no harm
  });

  it('are none once it was stopped in the middle of one', async () => {
    vi.useFakeTimers({ now: START });
    const server = await serverOf({ a: ACTIVE });
    const stop = server.make().start(100);
    const { listWaiting } = server.host.connections;
    Object.assign(server.host.connections, {
      listWaiting: (limit: number) => (void stop(), listWaiting(limit)),
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('a callback that throws costs nothing but itself', async () => {
  const server = await serverOf({ a: TIMEOUT });
  const throwing = () => {
    throw new Error('alerts are down');
  };
  const runner = server.make({ onOperatorTask: throwing, onFault: throwing });
  server.host.meld.trouble(REFRESH, { status: 500 });
  for (let hour = 0; hour < 6; hour += 1) {
    server.clock.now = new Date(server.clock.now.getTime() + 60 * MINUTE);
    await runner.runOnce();
  }
  expect(server.refreshes()).toBe(3);
  expect(parseConnection(await server.record())?.refreshAttempts).toBe(3);
});
