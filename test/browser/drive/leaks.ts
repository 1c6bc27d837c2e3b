import type { Holdings } from '../../leaks/ledger.js';
import type { Plant } from '../../leaks/plants.js';
import type { Way } from '../../leaks/host.js';
import type { Journey } from '../drive.js';

interface Args {
  readonly way: Way;
  /** React's strict mode, and its development build. */
  readonly strict?: boolean;
  /** At least so many cycles, after as many as it takes for everything to have been there once. */
  readonly cycles: number;
  readonly plant?: Plant;
}

interface Kept {
  readonly cycles: number;
  /** What the page and the browser counted before and after. */
  readonly before: Holdings;
  readonly after: Holdings;
  /** How long in milliseconds timers were for that were still waiting at the end, and were not a fault. */
  readonly waited: readonly number[];
  /** By how many bytes the heap grew per cycle: the slope of the straight line nearest to all measurements. */
  readonly slope: number;
  readonly faults: readonly string[];
}

/** Code is compiled, and caches are filled, for the first few hundred. */
const WARM_UP_LAPS = 8;
const MEASUREMENTS = 12;

/** Mounts and unmounts the kit over and over, and tells what is left of it. */
const leaks: Journey<Args, Kept> = async (stage, { way, strict, cycles, plant }) => {
  const { page, context, urls, faults } = stage;
  const query = new URLSearchParams({
    way,
    widget: `${urls.widgetUrl}/ok/`,
    ...(strict ? { strict: 'yes' } : {}),
  });
  await page.goto(`${strict ? urls.strictLeaksUrl : urls.leaksUrl}/?${query}`);
  await page.waitForFunction(() => window.leaks !== undefined);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');

  const run = (laps: number, wrong?: Plant) =>
    page.evaluate(([count, planted]) => window.leaks?.laps(count, planted), [laps, wrong] as const);
  const metrics = async () => {
    // Twice: what a finalizer lets go of is collected the second time.
    for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
    const told = await session.send('Performance.getMetrics');
    return new Map(told.metrics.map(({ name, value }) => [name, value]));
  };
  const settled = async () => {
    const { held = {}, waited = [] } = (await page.evaluate(() => window.leaks?.settle())) ?? {};
    const counts = await metrics();
    const own = ['JSEventListeners', 'Nodes', 'Documents'].map((name) => [name, counts.get(name) ?? NaN]);
    return { held: { ...held, ...Object.fromEntries(own) } as Holdings, waited };
  };

  const perLap = await page.evaluate(() => window.leaks?.cycles ?? NaN);
  await run(WARM_UP_LAPS);
  await settled();
  await run(1);
  const { held: before } = await settled();
  const lapsEach = Math.ceil(cycles / perLap / MEASUREMENTS);
  const points: [x: number, y: number][] = [];
  for (let i = 1; i <= MEASUREMENTS; i += 1) {
    await run(lapsEach, plant);
    points.push([i * lapsEach * perLap, (await metrics()).get('JSHeapUsedSize') ?? NaN]);
  }
  const { held: after, waited } = await settled();
  return {
    cycles: MEASUREMENTS * lapsEach * perLap,
    before,
    after,
    waited,
    slope: slopeOf(points),
    faults: faults.map(({ kind, text }) => `${kind}: ${text}`),
  };
};

/** Least squares. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x0 = mean(points.map(([x]) => x));
  const y0 = mean(points.map(([, y]) => y));
  const covariance = mean(points.map(([x, y]) => (x - x0) * (y - y0)));
  return covariance / mean(points.map(([x]) => (x - x0) ** 2));
}

export default leaks;
