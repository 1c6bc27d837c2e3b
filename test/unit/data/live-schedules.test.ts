import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followStream } from '../../../src/data/live.js';
import { createConnectionsStore } from '../../../src/data/store.js';
import { createWorld, step } from '../../torture/world.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const RUNS = 2500; // twice: with and without times in the records

/** A store that follows the world's stream, without a page around it; `npm run torture` has one. */
function scene(isDated: boolean) {
  const world = createWorld(isDated);
  const { fetcher } = world;
  const scope = 'customer';
  const store = createConnectionsStore({ client: new QueryClient(), scope, fetcher, onAnswer: () => {} });
  const rows = () => store.list().data?.connections ?? [];
  const release = store.subscribe(() => world.look(rows()));
  const stop = followStream({ store, fetcher: () => fetcher, scope, onFault: () => {} });
  return {
    ...world,
    store,
    rows,
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
              if (each.does === 'reload') void page.store.reload();
              else if (each.does === 'wait') await vi.advanceTimersByTimeAsync(each.ms);
              else page.play(each);
            }
            // The stream comes back for good, a reading is answered within a second; what was lost stays lost.
            const goOn = async (seconds: number) => {
              for (let n = 0; n < seconds; n += 1) {
                while (page.waiting() > 0) page.answer(0, false);
                await vi.advanceTimersByTimeAsync(n < 3 ? 1000 : 5000);
              }
            };
            await goOn(4);
            page.reopen();
            await goOn(18);
            const outcome = { stale: page.stale(), isTrue: page.isTrue(page.rows()) };
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
