import type { Holdings } from '../../leaks/ledger.js';
import type { Way } from '../../leaks/host.js';
import type { Journey, StageSettings } from '../drive.js';

/** An engine that compiles nothing: compiled code is kept in the heap, beside what a page keeps there. */
export const settings: StageSettings = { args: ['--js-flags=--no-opt --no-maglev --no-sparkplug'] };

interface Args {
  readonly way: Way;
  /** React's strict mode, and its development build. */
  readonly strict?: boolean;
  /** At least so many cycles, after as many as it takes for everything to have been there once. */
  readonly cycles: number;
  /** Each cycle also does everything wrong that plants.ts knows. */
  readonly planted?: boolean;
}

/** What is left of the kit after so many cycles. */
interface Kept {
  readonly cycles: number;
  /** What the page counts, before and after; see test/leaks. */
  readonly before: Holdings;
  readonly after: Holdings;
  /** What the browser counts by itself. */
  readonly browserBefore: Holdings;
  readonly browserAfter: Holdings;
  /** How long timers were for, in milliseconds, that were short and still waiting. */
  readonly waited: readonly number[];
  /** By how many bytes the heap grew per cycle: the slope of the straight line nearest to all measurements. */
  readonly slope: number;
  readonly faults: readonly string[];
}

/** Until everything has been there once, and caches are full. */
const WARM_UP_LAPS = 3;
const MEASUREMENTS = 12;
/** What leaks is still there a moment later; what a busy browser has not got round to is not. */
const LOOKS = 8;
const BETWEEN_LOOKS_MS = 250;
/** React's development build may keep the last tree it had, now and then; what leaks does not go after another lap. */
const MORE_LAPS = 5;
/** The page is built when somebody asks for it. */
const BUILDS = { timeout: 60_000 };

/** Mounts and unmounts the kit over and over. */
const leaks: Journey<Args, Kept> = async (stage, { way, strict, cycles, planted = false }) => {
  const { page, context, urls, faults } = stage;
  const query = new URLSearchParams({
    way,
    widget: `${urls.widgetUrl}/ok/`,
    ...(strict && { strict: 'yes' }),
  });
  await page.goto(`${strict ? urls.strictLeaksUrl : urls.leaksUrl}/?${query}`, BUILDS);
  await page.waitForFunction(() => window.leaks !== undefined);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');

  const run = (laps: number, isWrong = false) =>
    page.evaluate(([count, wrong]) => window.leaks?.laps(count, wrong), [laps, isWrong] as const);
  const measure = async () => {
    // Twice: what a finalizer lets go of is collected the second time.
    for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const settle = async () => {
    await measure(); // what hangs on things that are gone is gone with them
    const { held = {}, waited = [] } = (await page.evaluate(() => window.leaks?.settle())) ?? {};
    const { JSEventListeners = NaN, Nodes = NaN, Documents = NaN } = await measure();
    return { held, waited, browser: { JSEventListeners, Nodes, Documents } };
  };
  const settleForGood = async () => {
    const waited = new Set<number>();
    let latest = await settle();
    for (let look = 1; look < LOOKS; look += 1) {
      for (const ms of latest.waited) waited.add(ms);
      await page.waitForTimeout(BETWEEN_LOOKS_MS);
      const previous = latest;
      latest = await settle();
      if (isSame(previous.held, latest.held) && isSame(previous.browser, latest.browser)) break;
    }
    for (const ms of latest.waited) waited.add(ms);
    return { ...latest, waited: [...waited] };
  };

  const perLap = await page.evaluate(() => window.leaks?.cycles ?? NaN);
  await run(WARM_UP_LAPS);
  await settle();
  await run(1);
  const before = await settleForGood();
  const lapsEach = Math.max(1, Math.round(cycles / perLap / MEASUREMENTS));
  const points: [x: number, y: number][] = [];
  for (let done = 0; done < cycles; done += lapsEach * perLap) {
    await run(lapsEach, planted);
    points.push([done + lapsEach * perLap, (await measure())['JSHeapUsedSize'] ?? NaN]);
  }
  let after = await settleForGood();
  for (let more = 0; !planted && more < MORE_LAPS && isMore(after.browser, before.browser); more += 1) {
    await run(1);
    after = await settleForGood();
  }
  return {
    cycles: points.at(-1)?.[0] ?? 0,
    before: before.held,
    after: after.held,
    browserBefore: before.browser,
    browserAfter: after.browser,
    waited: after.waited,
    slope: slopeOf(points),
    faults: faults.map(({ kind, text }) => `${kind}: ${text}`),
  };
};

function isMore(after: Holdings, before: Holdings): boolean {
  return Object.entries(after).some(([name, count]) => count > (before[name] ?? NaN));
}

function isSame(one: Holdings, other: Holdings): boolean {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every((name) => one[name] === other[name]);
}

/** Least squares. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x0 = mean(points.map(([x]) => x));
  const y0 = mean(points.map(([, y]) => y));
  const covariance = mean(points.map(([x, y]) => (x - x0) * (y - y0)));
  return covariance / mean(points.map(([x]) => (x - x0) ** 2));
}

export default leaks;
