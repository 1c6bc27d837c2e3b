import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

test.each(['everything', 'all but the client', 'the blocks'] as const)(
  '%s',
  { timeout: 200_000 },
  async (way) => {
    const t = performance.now();
    const kept = await commands.drive('leaks', { way, cycles: 180 });
    console.log(performance.now() - t, JSON.stringify(kept, null, 1));
  },
);
test('strict', { timeout: 200_000 }, async () => {
  const t = performance.now();
  const kept = await commands.drive('leaks', { way: 'everything', cycles: 180, strict: true });
  console.log(performance.now() - t, JSON.stringify(kept, null, 1));
});
