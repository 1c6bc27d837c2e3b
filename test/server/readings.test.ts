import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlights } from '../../src/server/flights.js';
import type { ConnectionChange } from '../../src/server/index.js';
import { mergeReading } from '../../src/server/merge-reading.js';
import { backEnd, CALL, HOST } from './back-end.js';
import type { BackEnd } from './back-end.js';

const ACTIVE = { status: 'ACTIVE', statusReason: null } as const;
const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const STATUS_CHANGE = 'BANK_LINKING_CONNECTION_STATUS_CHANGE';

type State = typeof ACTIVE | typeof OUTAGE | typeof BROKEN;

/** The state changes at Meld; the webhook that says so is returned, to be sent whenever. */
function changeAtMeld(host: BackEnd, state: State, withPair = true): () => Promise<Response> {
  const { meld } = host;
  meld.now = new Date(meld.now.getTime() + 700);
  meld.put('a', state);
  const at = meld.now.toISOString();
  const pair = { newStatus: state.status, newStatusReason: state.statusReason };
  const payload = { connectionId: 'a', externalCustomerId: 'anna', ...(withPair ? pair : {}) };
  return () => host.tell(STATUS_CHANGE, payload, at);
}

const stateOf = async (host: BackEnd) => {
  const kept = await host.connections.get('a');
  return kept && { status: kept.record.status, statusReason: kept.record.statusReason };
};

describe('a reading that is under way when a webhook comes', () => {
  it.each(['list', 'one'] as const)('does not undo what the webhook said: %s', async (how) => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    let isFirst = true;
    host.meld.whenRead = async () => {
      if (!isFirst) return;
      isFirst = false;
      await changeAtMeld(host, BROKEN)();
    };
    if (how === 'list') await host.as('anna').listConnections({ ...CALL, limit: 100 });
    else await host.as('anna').getConnection('a', CALL);
    await host.settle();
    expect(await stateOf(host)).toEqual(BROKEN);
    expect((await host.connections.get('a'))?.record.institutionName).toBe('Bank a');
  });

  it('is followed by another where the webhook brings no state', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    let isFirst = true;
    host.meld.whenRead = async () => {
      if (!isFirst) return;
      isFirst = false;
      await changeAtMeld(host, BROKEN, false)();
    };
    await changeAtMeld(host, OUTAGE, false)();
    await host.settle();
    expect(await stateOf(host)).toEqual(BROKEN);
  });
});

it('that and a webhook contradict each other is made once more: which of them was newer, only Meld knows', async () => {
  const host = backEnd();
  host.meld.put('a', ACTIVE);
  await host.as('anna').listConnections({ ...CALL, limit: 100 });
  host.meld.now = new Date('2026-11-01T10:00:00Z');
  const older = changeAtMeld(host, OUTAGE);
  const bare = changeAtMeld(host, BROKEN, false);
  let isFirst = true;
  host.meld.whenRead = async () => {
    if (isFirst) await older();
    isFirst = false;
  };
  await bare();
  await host.settle();
  expect(await stateOf(host)).toEqual(BROKEN);
});

it('that is slow and says what is known does not make the past news again', async () => {
  const host = backEnd();
  host.meld.put('a', OUTAGE);
  let answer = () => {};
  const slow = new Promise<void>((resolve) => (answer = resolve));
  host.meld.whenRead = ({ path }) => (path.includes('?') ? slow : undefined);
  const list = host.as('anna').listConnections({ ...CALL, limit: 100 });
  await expect.poll(() => host.meld.calls.length).toBe(1);
  host.meld.now = new Date('2026-11-01T09:00:02Z');
  const late = changeAtMeld(host, ACTIVE);
  await changeAtMeld(host, OUTAGE, false)();
  await host.settle();
  answer();
  await list;
  await late();
  await host.settle();
  expect(await stateOf(host)).toEqual(OUTAGE);
});

it('that is slow and contested does neither', () => {
  const row = (state: State) => ({ id: 'a', externalCustomerId: 'anna', ...state });
  const [early, late] = ['2026-11-01T09:00:01.000Z', '2026-11-01T09:00:04.000Z'];
  const { kept } = mergeReading(null, null, { row: row(OUTAGE), readAt: late }, 'anna');
  const merged = mergeReading(kept, null, { row: row(ACTIVE), readAt: early }, 'anna');
  expect(merged).toMatchObject({ isContested: true, kept: { readAt: late, record: OUTAGE } });
});

describe('a reading', () => {
  it('that brings news reaches the customer’s open pages, and one that brings none does not', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    await changeAtMeld(host, BROKEN, false)();
    await host.settle();
    const events = (await host.logOf('anna')).map(({ data }) => JSON.parse(data));
    expect(events).toHaveLength(2); // the webhook, and after the reading
    expect(events[1]).toEqual({
      eventType: STATUS_CHANGE,
      eventId: expect.stringMatching(/^reading-/),
      connectionId: 'a',
    });
    await changeAtMeld(host, BROKEN, false)();
    await host.settle();
    expect(await host.logOf('anna')).toHaveLength(3);
  });

  it('that finds another state is told to the host like a webhook, with what was before', async () => {
    const seen: unknown[] = [];
    const webhook = {
      secret: 'the webhook secret',
      url: `${HOST}/api/meld/webhook`,
      onChange: ({ before, after }: ConnectionChange) => {
        seen.push([before?.record.status, after.record.status]);
        throw new Error('the mailer is down');
      },
    };
    const host = backEnd({ webhook });
    host.meld.put('a', ACTIVE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    await changeAtMeld(host, BROKEN, false)();
    await host.settle();
    expect(seen).toEqual([['ACTIVE', 'RECONNECT_REQUIRED']]);
    expect(host.faults).toMatchObject([{ code: 'MC478', during: 'onChange' }]);
    expect(await host.logOf('anna')).toHaveLength(2);
  });

  it('of a new state begins a new episode: nothing of the old one is held against it', async () => {
    const host = backEnd();
    host.meld.put('a', OUTAGE);
    await host.as('anna').refreshConnection('a', CALL);
    const told = { connectionId: 'a', newStatus: OUTAGE.status, newStatusReason: OUTAGE.statusReason };
    await host.tell(STATUS_CHANGE, told, '2026-11-01T08:00:00Z');
    await changeAtMeld(host, BROKEN, false)();
    await host.settle();
    expect(await host.connections.get('a')).toMatchObject({
      triedAt: null,
      record: { ...BROKEN, refreshAttempts: 0, statusChangedAt: null, nextRefreshAllowedAt: null },
    });
  });

  it('of the same state keeps what only the host knows', async () => {
    const host = backEnd();
    host.meld.put('a', OUTAGE);
    await host.as('anna').refreshConnection('a', CALL);
    await host.connections.change('a', (kept) => kept && { ...kept, record: { ...kept.record, institutionMessage: { text: 'Sorry.' } } }); // prettier-ignore
    host.meld.put('a', OUTAGE, { institutionName: 'Renamed' });
    await changeAtMeld(host, OUTAGE, false)();
    await host.settle();
    expect((await host.connections.get('a'))?.record).toMatchObject({
      institutionName: 'Renamed',
      refreshAttempts: 1,
      institutionMessage: { text: 'Sorry.' },
    });
  });
});

it('in whatever order webhooks, lists and readings meet, what is kept ends as Meld has it', async () => {
  const step = fc.record({
    state: fc.constantFrom<State[]>(ACTIVE, OUTAGE, BROKEN),
    withPair: fc.boolean(),
    isLate: fc.boolean(),
  });
  const schedules = fc.asyncProperty(
    fc.scheduler({
      act: async (go) => {
        await go();
        await sleep(1); // a signature takes its time
      },
    }),
    fc.array(step, { minLength: 1, maxLength: 6 }),
    async (scheduler, steps) => {
      const host = backEnd();
      host.meld.put('a', ACTIVE);
      host.meld.whenRead = ({ method }) => scheduler.schedule(Promise.resolve(), `answer to ${method}`);
      const work: Promise<unknown>[] = [host.send('/connections'), host.send('/connections/a')];
      const late: (() => Promise<Response>)[] = [];
      for (const { state, withPair, isLate } of steps) {
        const webhook = changeAtMeld(host, state, withPair);
        if (isLate) late.push(webhook);
        else work.push(scheduler.schedule(Promise.resolve(), 'webhook').then(webhook));
        if (scheduler.count() > 0) await scheduler.waitOne();
      }
      work.push(...late.map((webhook) => scheduler.schedule(Promise.resolve(), 'late').then(webhook)));
      await scheduler.waitFor(Promise.all(work));
      await scheduler.waitFor(host.settle());
      expect(await stateOf(host)).toEqual(steps.at(-1)?.state);
      expect((await host.connections.get('a'))?.record.institutionName).toBe('Bank a');
    },
  );
  await fc.assert(schedules, { numRuns: 300, interruptAfterTimeLimit: 30_000 });
}, 60_000);

describe('flights', () => {
  it('run one at a time per key, and whoever asks meanwhile gets one that starts later', async () => {
    const flights = createFlights<number>();
    const ends: (() => void)[] = [];
    let started = 0;
    const work = () => {
      started += 1;
      const mine = started;
      return new Promise<number>((resolve) => ends.push(() => resolve(mine)));
    };
    const [first, second, third, other] = [flights('a', work), flights('a', work), flights('a', work), flights('b', work)]; // prettier-ignore
    expect(started).toBe(2);
    ends[0]?.();
    expect(await first).toBe(1);
    await Promise.resolve();
    expect(started).toBe(3);
    const fourth = flights('a', work);
    ends[2]?.();
    expect(await Promise.all([second, third])).toEqual([3, 3]);
    await Promise.resolve();
    ends[3]?.();
    expect(await fourth).toBe(4);
    ends[1]?.();
    expect(await other).toBe(2);
  });

  it('go on after one that failed, and are told apart from it', async () => {
    const flights = createFlights<string>();
    const failed = flights('a', () => Promise.reject(new Error('down')));
    const next = flights('a', async () => 'up');
    await expect(failed).rejects.toThrow('down');
    expect(await next).toBe('up');
  });
});
