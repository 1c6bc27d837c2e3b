// Any schedule of changes, events, readings and failures, through the provider to what stands on the page.
import fc from 'fast-check';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/data/live.js'; // loaded already, so that the page's own import takes no real time
import { ConnectionManager, ConnectionsProvider, useConnections } from '../../src/index.js';
import { countHarm, harmOf, openHost } from './host.js';
import type { Harm } from './host.js';
import { LONG, note, plan } from './plan.js';
import { promptFaults } from './prompts.js';
import { MOMENTS, surroundings, takeAway } from './surroundings.js';
import { createWorld, step } from './world.js';

const ASKED = 5000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Hands out how to read the list again. */
function Reader({ onReload }: { readonly onReload: (reload: () => unknown) => void }): null {
  onReload(useConnections().reload);
  return null;
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** The banks as a customer sees them. */
const shownOn = (page: Element) =>
  [...page.querySelectorAll<HTMLElement>('.mc-card')].map(({ dataset, textContent }) => ({
    id: /Bank ([abc])/.exec(textContent)?.[1] ?? '',
    status: dataset['status'] ?? '',
    statusReason: dataset['reason'] ?? null,
  }));

test('any schedule of events and readings ends at the truth on the page', LONG, async (context) => {
  const total = { runs: 0, steps: 0, converged: 0, stale: 0, prompts: 0 };
  const harm: Harm = { deaths: [], uncaught: [], logged: [] };
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 40 }),
    fc.boolean(),
    surroundings,
    fc.constantFrom(...MOMENTS),
    async (steps, isDated, around, moment) => {
      total.runs += 1;
      total.steps += steps.length;
      vi.setSystemTime(moment + around.clock); // the device's own clock; Meld's is the world's
      const giveBack = takeAway(around);
      const world = createWorld(isDated);
      const host = openHost({ strict: around.strict });
      let reload = (): unknown => undefined;
      await act(async () =>
        host.show(
          <ConnectionsProvider fetcher={world.fetcher} scope="customer" onError={() => {}}>
            <Reader onReload={(given) => (reload = given)} />
            <ConnectionManager include="all" search="never" />
          </ConnectionsProvider>,
        ),
      );
      // What has ended stays behind its heading until somebody asks.
      const rows = () => {
        const folded = host.page.querySelector<HTMLElement>('button[aria-expanded="false"]');
        if (folded) act(() => folded.click());
        return shownOn(host.page);
      };
      const look = () => world.look(rows().filter(({ id }) => id !== ''));
      for (const each of steps) {
        if (each.does === 'reload') await act(async () => void reload());
        else if (each.does === 'wait') await pass(each.ms);
        else await act(async () => world.play(each));
        look();
      }
      const goOn = async (seconds: number) => {
        for (let n = 0; n < seconds; n += 1) {
          await act(async () => {
            while (world.waiting() > 0) world.answer(0, false);
          });
          await pass(n < 3 ? 1000 : 5000);
          look();
        }
      };
      await goOn(4);
      await act(async () => world.reopen());
      await goOn(18);
      const isTrue = world.isTrue(rows());
      const { falsePrompts, falseGreens } = promptFaults(host.page);
      await act(async () => host.close());
      giveBack();
      total.converged += Number(isTrue);
      total.stale += world.stale();
      total.prompts += falsePrompts.length + falseGreens.length;
      for (const kind of ['deaths', 'uncaught', 'logged'] as const) harm[kind].push(...host.harm[kind]);
      const outcome = { isTrue, stale: world.stale(), wrong: [...falsePrompts, ...falseGreens] };
      expect([...harmOf(host.harm), outcome]).toEqual([{ isTrue: true, stale: 0, wrong: [] }]);
    },
  );
  try {
    await fc.assert(property, plan(ASKED));
  } finally {
    note(context, {
      what: 'event schedules',
      asked: ASKED,
      run: total.runs,
      seen: { steps: total.steps, converged: total.converged },
      faults: {
        ...countHarm(harm),
        'not converged': total.runs - total.converged,
        'stale over fresh': total.stale,
        'false prompts': total.prompts,
      },
    });
  }
});
