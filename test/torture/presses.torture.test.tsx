// Bursts of presses on every button that leads to the bank, as fast as they come: one call each, and one frame at a time.
import { expect, test } from 'vitest';
import { watchCanary } from './canary.js';
import { countHarm, harmOf, openHost, settle } from './host.js';
import { dice, LONG, note, plan } from './plan.js';
import { BANK, breakAgain, brokenBanks, framesOf, say, until, VisitPage } from './visit.js';

const ASKED = 1000;
const IDS = ['a', 'b', 'c'];

test('a thousand bursts of presses are a thousand calls, one frame at a time', LONG, async (context) => {
  const watch = watchCanary();
  const host = openHost();
  const fetcher = brokenBanks(IDS);
  const roll = dice(1);
  const total = { bursts: 0, presses: 0, restored: 0, wrongCalls: 0, mostFrames: 0 };
  const look = () => (total.mostFrames = Math.max(total.mostFrames, framesOf().length));
  const frames = new MutationObserver(look);
  frames.observe(document.body, { childList: true, subtree: true });
  const calls = () => fetcher.calls.filter(({ method }) => method === 'repairConnection').length;
  const buttonsOf = (id: string) =>
    [...host.page.querySelectorAll<HTMLElement>('.mc-card')]
      .filter(({ textContent }) => textContent.includes(`Bank ${id}`))
      .flatMap((card) => [...card.querySelectorAll<HTMLElement>('[data-action=reconnect]')]);

  async function burst(id: string): Promise<void> {
    const presses = 1 + roll(6);
    total.presses += presses;
    for (let press = 0; press < presses; press += 1) {
      const buttons = buttonsOf(id);
      buttons[roll(buttons.length || 1)]?.click();
      const rhythm = roll(4); // in one go, after what is waiting, after a turn, after a frame
      if (rhythm === 1) await Promise.resolve();
      if (rhythm === 2) await settle(1);
      if (rhythm === 3) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  async function end(id: string): Promise<void> {
    const frame = await until(() => framesOf()[0], 'frame');
    if (roll(2) === 0) {
      const buttons = [...document.querySelectorAll<HTMLElement>('.mc-dialog button')];
      buttons[roll(2) === 0 ? 0 : buttons.length - 1]?.click(); // the way out before the frame, or after it
    } else {
      fetcher.finishSession();
      say({ domain: 'meld-connect', eventName: 'connect_complete' }, BANK, frame.contentWindow);
      await until(() => buttonsOf(id).length === 0, 'end of it');
      total.restored += 1;
      breakAgain(fetcher, id);
    }
    await until(() => framesOf().length === 0 && buttonsOf(id)[0], 'way to start again');
    await until(() => buttonsOf(id)[0]?.dataset['state'] !== 'pending', 'end of the visit');
  }

  try {
    host.show(<VisitPage fetcher={fetcher} onTold={watch.hear} />);
    await until(() => IDS.every((id) => buttonsOf(id)[0]), 'button for each bank');
    for (const { numRuns } = plan(ASKED); total.bursts < numRuns;) {
      const id = IDS[roll(IDS.length)] ?? 'a';
      await burst(id);
      total.bursts += 1;
      await until(() => framesOf()[0], 'frame');
      await settle(1);
      total.wrongCalls += Math.abs(calls() - total.bursts);
      expect({ calls: calls(), mostFrames: total.mostFrames }).toEqual({
        calls: total.bursts,
        mostFrames: 1,
      });
      await end(id);
    }
  } finally {
    frames.disconnect();
    host.close();
    watch.stop();
    note(context, {
      what: 'bursts of presses',
      asked: ASKED,
      run: total.bursts,
      seen: { presses: total.presses, restored: total.restored },
      faults: {
        ...countHarm(host.harm),
        'calls too many or too few': total.wrongCalls,
        'second frames': Math.max(0, total.mostFrames - 1),
        'leaks of the canary': watch.found().length,
      },
    });
  }
  expect([...harmOf(host.harm), ...watch.found()]).toEqual([]);
});
