import { act, cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useConnections, useReconnect, useStartConnection } from '../../../src/data/index.js';
import type { VisitResult } from '../../../src/data/index.js';
import { nextReconnectState, policyFor } from '../../../src/domain/index.js';
import type { ConnectionRecord, ReconnectEvent, ReconnectState } from '../../../src/domain/index.js';
import { DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { atTheDesk, backEnd, press, say, useBank } from './customer.js';
import { BROKEN, pass, record, renderKitHook, SECOND, setTheScene, settle } from './harness.js';

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
  }, 30_000);
});

describe('a thousand visits with whatever a reading may say', () => {
  const answer: fc.Arbitrary<Partial<ConnectionRecord> | 'fails' | 'is gone'> = fc.oneof(
    fc.constantFrom(...DOCUMENTED_ROWS),
    fc.constantFrom<'fails' | 'is gone'>('fails', 'is gone'),
    fc.record({ status: fc.string(), statusReason: fc.option(fc.string()) }),
  );
  const step = fc.constantFrom('connect_complete', 'cancel', 'debug', 'error', 'read', 'retry', 'close', 'wait');

  it('are never said to be restored without a healthy reading', async () => {
    let claims = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DOCUMENTED_ROWS),
        fc.array(fc.tuple(step, answer), { minLength: 1, maxLength: 4 }),
        async (before, script) => {
          const fetcher = backEnd(record('a', before));
          let healthy = policyFor(before).group === 'connected';
          const { result } = atTheDesk(() => useBank('a'), { fetcher, onError: () => {} });
          await settle();
          await press(() => result.current.start());
          for (const [action, reading] of script) {
            fetcher.listConnections.mockImplementation(async () => {
              if (reading === 'fails') throw Object.assign(new Error(), { status: 400 });
              return reading === 'is gone' ? [] : [record('a', reading)];
            });
            if (action === 'read') await press(() => result.current.read());
            else if (action === 'retry') await press(() => result.current.retry());
            else if (action === 'close') await press(() => result.current.cancel());
            else if (action === 'wait') await pass(40 * SECOND);
            else await say(action);
            const { bank, state } = result.current;
            // What the page itself shows is what has been read last.
            if (bank.state === 'ready') healthy = bank.policy.group === 'connected';
            if (state !== 'restored') continue;
            claims += 1;
            expect({ healthy, bank: bank.state }).toMatchObject({ healthy: true });
          }
          cleanup();
        },
      ),
      { numRuns: 1000 },
    );
    expect(claims).toBeGreaterThan(50); // or this test would prove nothing
  }, 60_000);
});

describe('twenty thousand orders of events', () => {
  const events = [
    'pressed', 'retried', 'sessionReceived', 'requestFailed', 'completed', 'cancelled', 'closed',
    'sessionEnded', 'resumed', 'healed', 'foundBroken', 'gaveUp', 'forgotten',
  ] as const satisfies readonly ReconnectEvent[]; // prettier-ignore

  it('reach “restored” only through a reading, and always leave a way on', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (order) => {
        let state: ReconnectState = 'idle';
        for (const event of order) {
          const next: ReconnectState = nextReconnectState(state, event);
          if (next === 'restored' && state !== 'restored') expect(event).toBe('healed');
          if (next === 'inWidget' && state !== 'inWidget') expect(event).toBe('sessionReceived');
          state = next;
        }
        const ways = events.filter((event) => nextReconnectState(state, event) !== state);
        expect(ways.length).toBeGreaterThan(0);
        if (state === 'requesting' || state === 'inWidget' || state === 'failed') expect(ways).toContain('closed');
        else if (state !== 'confirming') expect(ways).toContain('pressed');
      }),
      { numRuns: 20_000 },
    );
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
