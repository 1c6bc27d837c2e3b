// Whatever a host's own functions do, its page stands: everything that calls them is pressed, changed and made to fail.
import { expect, test } from 'vitest';
import type { ComponentSlots } from '../../src/ui/slots.js';
import { CallbackPage, everyState, MODES, PLACES } from './callbacks.js';
import type { Mode, Replaced } from './callbacks.js';
import type { FakeFetcher } from '../../src/testing/index.js';
import { countHarm, harmOf, openHost, settle } from './host.js';
import type { Harm } from './host.js';
import { dice, LONG, note, plan } from './plan.js';

const fault = () => new Error('the host’s bug');
const nonsense = new Proxy(() => {}, {
  get: (_, name) => {
    // What a promise or a string is made of may be asked for; everything else would be a use of it.
    if (name === 'then' || typeof name === 'symbol') return undefined;
    throw fault();
  },
});

/** A function of the host's that fails like that, and how often it was called. */
function failing(mode: Mode): { readonly fails: () => unknown; readonly calls: () => number } {
  let calls = 0;
  const fails = () => {
    calls += 1;
    if (mode === 'throws') throw fault();
    return mode === 'rejects' ? Promise.reject(fault()) : nonsense;
  };
  return { fails, calls: () => calls };
}

/** Presses everything there is, once, and what opens; then banks change, the session ends, and the network is back. */
async function useEverything(page: Element, fetcher: FakeFetcher): Promise<void> {
  await settle();
  const pressed = new Set<Element>();
  const words = new Map<string, number>();
  for (let round = 0; round < 2; round += 1) {
    for (const button of page.querySelectorAll<HTMLElement>('button, select')) {
      const name = `${button.textContent} ${button.closest('.mc-manager') ? 'wired' : 'alone'}`;
      // The third “Manage” says nothing that the first two have not.
      if (pressed.has(button) || (words.get(name) ?? 0) > 1 || !button.isConnected) continue;
      pressed.add(button);
      words.set(name, (words.get(name) ?? 0) + 1);
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      button.click();
      await settle(1);
      await leaveDialogs();
    }
  }
  fetcher.update('active-none', { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' });
  fetcher.update('reconnect-required-login-required', { status: 'ACTIVE', statusReason: null });
  fetcher.stream.emit({ eventType: 'nonsense' });
  await settle(2);
  fetcher.fault('listConnections', { kind: 'status', status: 401 });
  fetcher.stream.state({ state: 'open', resumed: false });
  await settle();
}

/** Whatever has opened: its buttons are pressed too, and the way out last. */
async function leaveDialogs(): Promise<void> {
  for (let times = 0; times < 3 && document.querySelector('.mc-dialog'); times += 1)
    for (const way of [...document.querySelectorAll<HTMLElement>('.mc-dialog button')].toReversed()) {
      if (way.isConnected) way.click();
      await settle(1);
    }
}

interface Outcome {
  readonly calls: number;
  readonly harm: Harm;
}

async function tortureWith(
  replaced: Replaced,
  calls: () => number,
  components?: ComponentSlots,
): Promise<Outcome> {
  const host = openHost();
  const fetcher = everyState();
  const draw = () =>
    host.show(<CallbackPage fetcher={fetcher} replaced={replaced} components={components} />);
  draw();
  await useEverything(host.page, fetcher);
  draw();
  await settle();
  host.close();
  await settle(1);
  return { calls: calls(), harm: host.harm };
}

/** Which of a host's own components, and where it fails. */
const SLOTS = [
  'Button',
  'Link',
  'Icon',
  'Spinner',
  'InstitutionLogo',
] as const satisfies readonly (keyof ComponentSlots)[];

const cases = [
  ...PLACES.flatMap(([name, place]) =>
    MODES.map((mode) => {
      const { fails, calls } = failing(mode);
      return { name, mode: mode as string, run: () => tortureWith(place(fails), calls) };
    }),
  ),
  ...SLOTS.flatMap((slot) =>
    (['throws', 'rejects', 'nonsense'] as const).map((mode) => {
      const { fails, calls } = failing(mode);
      // A promise, or nonsense, drawn: what an async component, or one that forgot its return, is in a browser.
      return { name: `components.${slot}`, mode, run: () => tortureWith({}, calls, { [slot]: fails }) };
    }),
  ),
];

/** Has no divisor in common with the number of cases, so that all of them come. */
const STRIDE = 41;

function fail(): never {
  throw new TypeError('There is no such case.');
}

test(
  'thirty of a host’s functions, each failing in three ways, leave its page alone',
  LONG,
  async (context) => {
    const total: Record<string, number> = {};
    const uncalled: string[] = [];
    const wrong: string[] = [];
    let run = 0;
    const { numRuns } = plan(cases.length);
    const first = dice(2)(cases.length);
    for (let at = 0; at < Math.min(numRuns, cases.length); at += 1) {
      // Far apart, so that a few of them are of all kinds.
      const { name, mode, run: torture } = cases[(first + at * STRIDE) % cases.length] ?? fail();
      const { calls, harm } = await torture();
      run += 1;
      if (calls === 0) uncalled.push(name);
      wrong.push(...harmOf(harm).map((each) => `${name} ${mode}: ${each}`));
      for (const [what, count] of Object.entries(countHarm(harm))) total[what] = (total[what] ?? 0) + count;
    }
    note(context, {
      what: 'host callbacks and slots, three ways of failing each',
      asked: 90,
      run,
      seen: { callbacks: PLACES.length + SLOTS.length },
      faults: { ...total, 'never called': new Set(uncalled).size },
    });
    expect({ wrong, uncalled: [...new Set(uncalled)] }).toEqual({ wrong: [], uncalled: [] });
  },
);
