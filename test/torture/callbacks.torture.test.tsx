// Whatever a host's own functions do, its page stands: everything that calls them is pressed, changed and made to fail.
import { use, useEffect } from 'react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { ComponentSlots } from '../../src/ui/slots.js';
import { ANSWERS, CallbackPage, everyState, PLACES } from './callbacks.js';
import type { Replaced } from './callbacks.js';
import { countHarm, harmOf, openHost, settle } from './host.js';
import type { Harm } from './host.js';
import { dice, LONG, note, plan } from './plan.js';
import { pressEverything } from './press-everything.js';

const fault = () => new Error('the host’s bug');
const nonsense = new Proxy(() => {}, {
  get: (_, name) => {
    // What a promise or a string is made of may be asked for; everything else would be a use of it.
    if (name === 'then' || typeof name === 'symbol') return undefined;
    throw fault();
  },
});

/** How a function of the host's fails. */
const MODES = ['throws', 'rejects', 'nonsense'] as const;

/** A function that fails like that, and how often it was called. */
function failing(name: string, mode: (typeof MODES)[number]): Failing<() => unknown> {
  let calls = 0;
  const fails = () => {
    calls += 1;
    if (mode === 'throws') throw fault();
    // What React itself would draw fails there, and not where it is touched.
    if (mode === 'nonsense') return name === 'renderRows' ? { a: 1 } : nonsense;
    const rejected = Promise.reject(fault());
    if (ANSWERS.test(name)) rejected.catch(() => {});
    return rejected;
  };
  return { fails, calls: () => calls };
}

interface Failing<F> {
  readonly fails: F;
  readonly calls: () => number;
}

/** How a component of the host's fails. */
const SLOT_MODES = ['throws while drawn', 'throws once drawn', 'waits for ever'] as const;
const SLOTS = ['Button', 'Link', 'Icon', 'Spinner', 'InstitutionLogo'] as const satisfies readonly (keyof ComponentSlots)[]; // prettier-ignore

function failingSlot(mode: (typeof SLOT_MODES)[number]): Failing<() => ReactNode> {
  const drawn = { times: 0 };
  const waits = new Promise<never>(() => {});
  const Fails = () => {
    countUp(drawn);
    useEffect(() => {
      if (mode === 'throws once drawn') throw fault();
    });
    if (mode === 'throws while drawn') throw fault();
    return mode === 'waits for ever' ? use(waits) : null;
  };
  return { fails: Fails, calls: () => drawn.times };
}

const countUp = (counter: { times: number }) => void (counter.times += 1);

async function tortureWith(replaced: Replaced, components?: ComponentSlots): Promise<Harm> {
  const host = openHost();
  const fetcher = everyState();
  let reload = (): unknown => undefined;
  const draw = () =>
    host.show(
      <CallbackPage
        fetcher={fetcher}
        replaced={replaced}
        components={components}
        onReload={(given) => (reload = given)}
      />,
    );
  draw();
  await pressEverything(host.page);
  // Banks change, the session ends, and the host draws its page again.
  fetcher.update('active-none', { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' });
  fetcher.update('reconnect-required-login-required', { status: 'ACTIVE', statusReason: null });
  fetcher.stream.emit({ eventType: 'nonsense' });
  await settle(2);
  fetcher.fault('listConnections', { kind: 'status', status: 401 });
  void reload();
  await settle();
  draw();
  await settle();
  host.close();
  await settle(1);
  return host.harm;
}

interface Case {
  readonly name: string;
  readonly calls: () => number;
  readonly torture: () => Promise<Harm>;
}

const CASES: readonly Case[] = [
  ...PLACES.flatMap(([name, place]) =>
    MODES.map((mode) => {
      const { fails, calls } = failing(name, mode);
      return { name: `${name} ${mode}`, calls, torture: () => tortureWith(place(fails)) };
    }),
  ),
  ...SLOTS.flatMap((slot) =>
    SLOT_MODES.map((mode) => {
      const { fails, calls } = failingSlot(mode);
      return { name: `${slot} ${mode}`, calls, torture: () => tortureWith({}, { [slot]: fails }) };
    }),
  ),
];

/** Has no divisor in common with the number of cases, so that all of them come, and a few are of all kinds. */
const STRIDE = 41;

test('a host’s functions, each failing in three ways, leave its page alone', LONG, async (context) => {
  const total: Record<string, number> = {};
  const uncalled: string[] = [];
  const wrong: string[] = [];
  const { numRuns } = plan(CASES.length);
  const first = dice(2)(CASES.length);
  let run = 0;
  for (; run < Math.min(numRuns, CASES.length); run += 1) {
    const each = CASES[(first + run * STRIDE) % CASES.length];
    const harm = await each?.torture();
    if (!each || !harm) throw new TypeError('There is no such case.');
    if (each.calls() === 0) uncalled.push(each.name);
    wrong.push(...harmOf(harm).map((what) => `${each.name}: ${what}`));
    for (const [what, count] of Object.entries(countHarm(harm))) total[what] = (total[what] ?? 0) + count;
  }
  note(context, {
    what: 'host callbacks and slots, three ways of failing each',
    asked: 90,
    run,
    seen: { 'callbacks and slots': PLACES.length + SLOTS.length },
    faults: { ...total, 'never called': uncalled.length },
  });
  expect({ wrong, uncalled }).toEqual({ wrong: [], uncalled: [] });
});
