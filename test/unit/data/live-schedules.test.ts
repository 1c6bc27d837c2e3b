import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionsStream } from '../../../src/data/index.js';
import { followStream } from '../../../src/data/live.js';
import { createConnectionsStore } from '../../../src/data/store.js';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../../src/domain/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { changed } from './stream.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const RUNS = 2500; // twice: with and without times in the records
const IDS = ['a', 'b', 'c'] as const;
// All different, so that what is shown tells how old it is.
const STATES = CONNECTION_STATUSES.flatMap((status) =>
  [null, ...STATUS_REASONS].map((statusReason) => ({ status, statusReason })),
);

/** One thing that happens: at Meld, on the stream, or to a reading. */
const step = fc.oneof(
  // Most events come at once.
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('change' as const),
      bank: fc.nat(2),
      isTold: fc.nat(3).map(Boolean),
    }),
  },
  // An event of the past, once or several times over, in any order.
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('deliver' as const), bank: fc.nat(2), back: fc.nat(5) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      which: fc.nat(3),
      fails: fc.nat(7).map((n) => n === 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('reopen' as const), resumed: fc.constant(false) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reload' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.constantFrom(1, 20, 20, 300, 70_000) }),
  },
);

/** A back end, its stream and one page; every answer is as late as the schedule says. */
function scene(isDated: boolean) {
  const truth = new Map(IDS.map((id, at): [string, number[]] => [id, [at]]));
  let second = 10;
  let used: number = IDS.length;
  const versionOf = (status: string, statusReason: string | null) =>
    STATES.findIndex((each) => each.status === status && each.statusReason === statusReason);
  const began = new Map<number, number>();
  const snapshot = (): ConnectionRecord[] =>
    IDS.map((id) => {
      const version = truth.get(id)?.at(-1) ?? 0;
      const since = new Date(1e12 + (began.get(version) ?? 0) * 1000).toISOString();
      return {
        id,
        ...(STATES[version] ?? STATES[0]),
        ...(isDated ? { statusChangedAt: since } : {}),
      } as ConnectionRecord;
    });
  const answers: ((fails: boolean) => void)[] = [];
  let stream: ConnectionsStream | undefined;
  const fetcher = {
    listConnections: ({ signal }: { signal: AbortSignal }) => {
      const seen = snapshot(); // what a back end sees when it is asked
      return new Promise<ConnectionRecord[]>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        answers.push((fails) => (fails ? reject({ status: 403 }) : resolve(seen)));
      });
    },
    subscribe: (given: ConnectionsStream) => void (stream = given),
  };
  const store = createConnectionsStore({
    client: new QueryClient(),
    scope: 'customer',
    fetcher,
    onAnswer: () => {},
  });
  const newest = new Map<string, number>();
  let stale = 0;
  const release = store.subscribe(() => {
    for (const { id, status, statusReason } of store.list().data?.connections ?? []) {
      const order = (truth.get(id) ?? []).indexOf(versionOf(status, statusReason));
      if (order < (newest.get(id) ?? 0)) stale += 1;
      newest.set(id, order);
    }
  });
  const stop = followStream({ store, fetcher: () => fetcher, scope: 'customer', onFault: () => {} });
  const deliver = (id: string, back: number) => {
    const history = truth.get(id) ?? [];
    const version = history.at(-1 - (back % history.length)) ?? 0;
    const { status, statusReason } = STATES[version] ?? { status: '', statusReason: null };
    const base = 1e12 + (began.get(version) ?? 0) * 1000;
    const event = {
      ...changed(id, 0, status, statusReason),
      eventId: `${id}${version}`,
      timestamp: new Date(base).toISOString(),
    };
    stream?.onEvent(event, {});
  };
  return {
    change(id: string, isTold: boolean) {
      second += 1;
      began.set(used, second);
      truth.get(id)?.push(used);
      used += 1;
      if (isTold) deliver(id, 0);
    },
    deliver,
    answer: (which: number, fails: boolean) => answers.splice(which % (answers.length || 1), 1)[0]?.(fails),
    waiting: () => answers.length,
    stream: () => stream,
    store,
    stale: () => stale,
    isTrue: () =>
      (store.list().data?.connections ?? []).length === IDS.length &&
      (store.list().data?.connections ?? []).every(
        ({ id, status, statusReason }) => truth.get(id)?.at(-1) === versionOf(status, statusReason),
      ),
    end() {
      stop();
      release();
    },
  };
}

describe('a page under any schedule of events and readings', () => {
  it.each([true, false])(
    'never shows something older over something newer, and ends at the truth; records say since when: %s',
    async (isDated) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 40 }),
          fc.nat(4).map(Boolean),
          async (steps, isLoaded) => {
            const page = scene(isDated);
            await vi.advanceTimersByTimeAsync(1);
            if (isLoaded) page.answer(0, false);
            await vi.advanceTimersByTimeAsync(1);
            for (const each of steps) {
              if (each.does === 'change') page.change(IDS[each.bank] ?? 'a', each.isTold);
              if (each.does === 'deliver') page.deliver(IDS[each.bank] ?? 'a', each.back);
              if (each.does === 'answer') page.answer(each.which, each.fails);
              if (each.does === 'reopen') page.stream()?.onState({ state: 'open', resumed: each.resumed });
              if (each.does === 'reload') void page.store.reload();
              if (each.does === 'wait') await vi.advanceTimersByTimeAsync(each.ms);
            }
            // The stream comes back for good, a reading is answered within a second; what was lost stays lost.
            const goOn = async (seconds: number) => {
              for (let n = 0; n < seconds; n += 1) {
                while (page.waiting() > 0) page.answer(0, false);
                await vi.advanceTimersByTimeAsync(n < 3 ? 1000 : 5000);
              }
            };
            await goOn(4);
            page.stream()?.onState({ state: 'open', resumed: false });
            await goOn(18);
            const outcome = { stale: page.stale(), isTrue: page.isTrue() };
            page.end();
            expect(outcome).toEqual({ stale: 0, isTrue: true });
          },
        ),
        { numRuns: RUNS },
      );
    },
    300_000,
  );
});
