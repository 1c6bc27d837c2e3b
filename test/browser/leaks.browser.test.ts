import { expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';

// A thousand of each with `npm run test:stories`. What leaks, leaks every time: a few show it as well.
const isFull = inject('everyStory');
const LIMIT = 1024;
const TIMEOUT = { timeout: isFull ? 900_000 : 180_000 };
/** An announcement stays on the page for a while, and is not repeated for a while; a region settles before it speaks. */
const ANNOUNCER = [100, 1000, 7000];

type Kept = Awaited<ReturnType<typeof commands.drive<'leaks'>>>;

function tell(name: string, { cycles, slope, browserAfter }: Kept): void {
  const counts = Object.entries(browserAfter).map(([what, count]) => `${count} ${what}`);
  console.log(`${name}, ${cycles} times: ${slope.toFixed(0)} bytes of heap each; ${counts.join(', ')}`);
}

function expectNothingLeft({ before, after, browserBefore, browserAfter, waited, faults }: Kept): void {
  expect(after).toEqual(before);
  for (const [what, count] of Object.entries(browserAfter))
    expect(count, what).toBeLessThanOrEqual(browserBefore[what] ?? NaN);
  expect(waited.filter((ms) => !ANNOUNCER.includes(ms))).toEqual([]);
  expect(faults).toEqual([]);
}

test.each([
  ['the kit that comes and goes', { way: 'everything', cycles: isFull ? 1000 : 180 }],
  [
    'the blocks that come and go below a provider that stays',
    { way: 'the blocks', cycles: isFull ? 1000 : 60 },
  ],
  ['the kit beside a query client of the host’s', { way: 'all but the client', cycles: isFull ? 1000 : 60 }],
] as const)('%s leaves nothing behind', TIMEOUT, async (name, args) => {
  const kept = await commands.drive('leaks', args);
  tell(name, kept);
  expectNothingLeft(kept);
  expect(kept.slope).toBeLessThan(LIMIT);
});

test('in strict mode, nothing of what was drawn twice is left behind', TIMEOUT, async () => {
  const kept = await commands.drive('leaks', { way: 'everything', cycles: isFull ? 300 : 45, strict: true });
  tell('in strict mode', kept);
  expectNothingLeft(kept);
});

test('what would be left behind is noticed', TIMEOUT, async () => {
  const { cycles, before, after, slope } = await commands.drive('leaks', {
    way: 'everything',
    cycles: 60,
    planted: true,
  });
  const more = Object.entries(after).filter(([what, count]) => count !== (before[what] ?? 0));
  expect(Object.fromEntries(more)).toEqual({
    'div.planted in body': cycles,
    'interval of 300000 ms': cycles,
    'listener for planted on window': cycles,
    MutationObserver: cycles + (before['MutationObserver'] ?? 0),
    'open channel': cycles,
    'open stream': cycles,
    'timer of 300000 ms': cycles,
  });
  expect(slope).toBeGreaterThan(LIMIT);
});
