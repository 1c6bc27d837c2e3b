import { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { useConnections, useReconnect, useStartConnection } from '../../../src/data/index.js';
import type { VisitResult } from '../../../src/data/index.js';
import { createConnectionsStore } from '../../../src/data/store.js';
import { createVisits } from '../../../src/data/visits.js';
import { adviceFor, nextReconnectState, policyFor } from '../../../src/domain/index.js';
import type { ConnectionRecord, ReconnectEvent, ReconnectState } from '../../../src/domain/index.js';
import { DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { atTheDesk, backEnd, press } from './customer.js';
import { BROKEN, pass, record, renderKitHook, SCOPE, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

const atTheBank = ({ state }: VisitResult) => state === 'requesting' || state === 'inWidget';

describe('a thousand bursts of presses', () => {
  it('make exactly a thousand calls, and send the customer to one bank at a time', async () => {
    const ids = ['a', 'b', 'c'] as const;
    const fetcher = backEnd(...ids.map((id) => record(id, BROKEN)));
    let most = 0;
    const { result } = renderKitHook(
      () => {
        const visits = {
          a: [useReconnect('a'), useReconnect('a')],
          b: [useReconnect('b'), useReconnect('b')],
          c: [useReconnect('c')],
        };
        useConnections();
        const open = Object.values(visits).filter(([visit]) => visit && atTheBank(visit)).length;
        most = Math.max(most, open);
        return visits;
      },
      { fetcher },
    );
    await settle();
    let seed = 20260301;
    const dice = (sides: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * sides);
    };
    const calls = () => fetcher.repairConnection.mock.calls.length;
    for (let burst = 1; burst <= 1000; burst += 1) {
      const id = ids[dice(ids.length)] ?? 'a';
      // Nobody can press the button of a visit that is under way: it ends first, one way or another.
      await act(async () => {
        const [visit] = result.current[id];
        if (visit?.state === 'inWidget') (dice(2) === 0 ? visit.cancel : visit.dialogProps.onCheck)();
      });
      if (result.current[id][0]?.state === 'confirming') {
        fetcher.set(id, dice(2) === 0 ? BROKEN : { status: 'ACTIVE', statusReason: null });
        await pass(31 * SECOND);
      }
      await act(async () => {
        const hits = 1 + dice(5);
        for (let hit = 0; hit < hits; hit += 1) result.current[id][dice(result.current[id].length)]?.start();
      });
      await pass(1);
      expect(calls()).toBe(burst);
    }
    expect(most).toBe(1);
  }, 60_000);
});

describe('a thousand visits with whatever a reading may say', () => {
  const answer: fc.Arbitrary<Partial<ConnectionRecord> | 'fails' | 'is gone'> = fc.oneof(
    fc.constantFrom(...DOCUMENTED_ROWS),
    fc.constantFrom<'fails' | 'is gone'>('fails', 'is gone'),
    fc.record({ status: fc.string(), statusReason: fc.option(fc.string()) }),
  );
  const step = fc.constantFrom('press', 'finish', 'close', 'retry', 'resume', 'read', 'wait');

  /** The visits of one customer without a page around them. */
  function visitsOf(fetcher: ReturnType<typeof backEnd>) {
    const client = new QueryClient();
    const store = createConnectionsStore({ client, scope: SCOPE, fetcher, onAnswer: () => {} });
    const visits = createVisits({
      store,
      fetcher: () => fetcher,
      resolve: () => adviceFor,
      now: () => new Date(),
      origins: () => [],
      onError: () => {},
    });
    visits.hold({}, 'a');
    return { visits, store, release: store.subscribe(() => {}), client };
  }

  it('are never said to be restored without a healthy reading', async () => {
    const claims: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DOCUMENTED_ROWS),
        fc.array(fc.tuple(step, answer), { minLength: 2, maxLength: 8 }),
        async (before, script) => {
          const fetcher = backEnd(record('a', before));
          const { visits, store, release, client } = visitsOf(fetcher);
          let claimed = false;
          visits.register.subscribe(() => {
            const isClaim = visits.get('a').state === 'restored';
            const { connection } = store.one('a');
            if (isClaim && !claimed) claims.push(connection ? policyFor(connection).group : 'unknown');
            claimed = isClaim;
          });
          await vi.advanceTimersByTimeAsync(20);
          visits.press('a', 'reconnect');
          await vi.advanceTimersByTimeAsync(20);
          for (const [action, reading] of script) {
            fetcher.listConnections.mockImplementation(async () => {
              if (reading === 'fails') throw Object.assign(new Error(), { status: 400 });
              return reading === 'is gone' ? [] : [record('a', reading)];
            });
            if (action === 'press') visits.press('a', 'reconnect');
            else if (action === 'finish') visits.complete('a');
            else if (action === 'close') visits.close('a');
            else if (action === 'retry') visits.retry('a');
            else if (action === 'resume') visits.resume('a', 'reconnect');
            else if (action === 'read') void store.reload();
            await vi.advanceTimersByTimeAsync(action === 'wait' ? 60 * SECOND : 20);
          }
          visits.stop();
          release();
          client.clear();
        },
      ),
      { numRuns: 1000 },
    );
    expect(claims.length).toBeGreaterThan(50); // or this test would prove nothing
    expect(new Set(claims)).toEqual(new Set(['connected']));
  }, 60_000);
});

describe('twenty thousand orders of events', () => {
  const events = [
    'pressed', 'retried', 'sessionReceived', 'requestFailed', 'completed', 'cancelled', 'closed',
    'sessionEnded', 'resumed', 'healed', 'foundBroken', 'gaveUp', 'forgotten',
  ] as const satisfies readonly ReconnectEvent[]; // prettier-ignore

  it('reach “restored” only through a reading, and always leave a way on', () => {
    const law = () =>
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (order) => {
          let state = 'idle' as ReconnectState;
          const isLegal = order.every((event) => {
            const before = state;
            state = nextReconnectState(before, event);
            if (state === 'restored' && before !== 'restored') return event === 'healed';
            return state !== 'inWidget' || before === 'inWidget' || event === 'sessionReceived';
          });
          const leadsOn = (event: ReconnectEvent) => nextReconnectState(state, event) !== state;
          const isOpen = state === 'requesting' || state === 'inWidget' || state === 'failed';
          const way = isOpen ? 'closed' : state === 'confirming' ? 'gaveUp' : 'pressed';
          return isLegal && leadsOn(way);
        }),
        { numRuns: 20_000 },
      );
    expect(law).not.toThrow();
  });
});

describe('a new connection', () => {
  it('is asked for once in a hundred hits', async () => {
    const fetcher = backEnd();
    const { result } = atTheDesk(() => useStartConnection(), { fetcher });
    await settle();
    for (let hit = 0; hit < 100; hit += 1) await press(() => result.current.start());
    expect(fetcher.startConnection).toHaveBeenCalledTimes(1);
  });
});
