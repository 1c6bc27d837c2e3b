import { expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';

// A thousand of each with `npm run test:stories`. What leaks, leaks every time: a few show it as well.
const isFull = inject('everyStory');
const LIMIT = 1024;
const TIMEOUT = { timeout: isFull ? 900_000 : 180_000 };
/** An announcement stays on the page for a while, and is not repeated for a while; a region settles before it speaks. */
const ANNOUNCER = [100, 1000, 7000];
/** TanStack's wait before a second attempt cannot be cut short: it is for half a second to one, and then does nothing. */
const isSecondAttempt = (ms: number) => ms >= 500 && ms <= 1000;

type Kept = Awaited<ReturnType<typeof commands.drive<'leaks'>>>;

function tell(name: string, { cycles, slope, browserAfter }: Kept): void {
  const counts = Object.entries(browserAfter).map(([what, count]) => `${count} ${what}`);
  console.log(`${name}, ${cycles} times: ${slope.toFixed(0)} bytes of heap each; ${counts.join(', ')}`);
}

/** What there is more of than before, or less; of what the browser counts, only more: it frees when it likes. */
function changesIn({ before, after, browserBefore, browserAfter }: Kept): Readonly<Record<string, number>> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const own = names.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  const browsers = Object.keys(browserAfter).map(
    (name) => [name, Math.max(0, (browserAfter[name] ?? NaN) - (browserBefore[name] ?? NaN))] as const,
  );
  return Object.fromEntries([...own, ...browsers].filter(([, by]) => by !== 0));
}

/** In words, so that a report says what it was. */
function leftBy(kept: Kept): readonly string[] {
  const slow = kept.waited.filter((ms) => !ANNOUNCER.includes(ms) && !isSecondAttempt(ms));
  // Of a few dozen, a cache that fills is as steep as a leak.
  const isSteep = kept.cycles >= 180 && kept.slope >= LIMIT;
  return [
    ...Object.entries(changesIn(kept)).map(([name, by]) => `${by} × ${name}`),
    ...slow.map((ms) => `a timer of ${ms} ms`),
    ...kept.faults,
    ...(isSteep ? [`${kept.slope} bytes a cycle`] : []),
  ];
}

test.each([
  ['the kit that comes and goes', { way: 'everything', cycles: isFull ? 1000 : 45 }],
  [
    'the blocks that come and go below a provider that stays',
    { way: 'the blocks', cycles: isFull ? 1000 : 30 },
  ],
  ['the kit beside a query client of the host’s', { way: 'all but the client', cycles: isFull ? 1000 : 30 }],
] as const)('%s leaves nothing behind', TIMEOUT, async (name, args) => {
  const kept = await commands.drive('leaks', args);
  tell(name, kept);
  expect(leftBy(kept)).toEqual([]);
});

test('in strict mode, nothing of what was drawn twice is left behind', TIMEOUT, async () => {
  const kept = await commands.drive('leaks', { way: 'everything', cycles: isFull ? 300 : 30, strict: true });
  tell('in strict mode', kept);
  expect(leftBy(kept)).toEqual([]);
});

test('what would be left behind is noticed', TIMEOUT, async () => {
  const kept = await commands.drive('leaks', { way: 'everything', cycles: 30, planted: true });
  const { cycles } = kept;
  expect(changesIn(kept)).toMatchObject({
    'div.planted in body': cycles,
    'interval of 300000 ms': cycles,
    'listener for planted on window': cycles,
    MutationObserver: cycles,
    'open channel': cycles,
    'open stream': cycles,
    'timer of 300000 ms': cycles,
  });
  expect(kept.slope).toBeGreaterThan(LIMIT);
});
