import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

test(
  'on every screen the way out is in sight, and nothing scrolls both ways',
  { timeout: 40_000 },
  async () => {
    const all = await commands.drive('sizes');
    expect(all).toHaveLength(4 * 7);
    for (const one of all) {
      const {
        step,
        screen,
        sideways,
        downwards,
        closes,
        closeAtOnce,
        offers,
        inside,
        covers,
        frame,
        smallest,
      } = one;
      const where = `${step} at ${screen}`;
      expect({ where, sideways, closeAtOnce, inside }).toEqual({
        where,
        sideways: [],
        closeAtOnce: true,
        inside: true,
      });
      expect(downwards.length, where).toBeLessThanOrEqual(1);
      expect([...closes, ...offers], where).not.toContain(false);
      expect(closes, where).toHaveLength(2);
      expect(covers, where).toBe(screen !== '1280×800'); // a sheet on every phone
      if (frame) expect(frame[1], where).toBeGreaterThanOrEqual(screen === '320×256' ? 100 : 180);
      expect(smallest, where).toBeGreaterThanOrEqual(24);
    }
    const desktop = all.find(({ step, screen }) => step === 'frame' && screen === '1280×800');
    expect(desktop?.frame).toEqual([360, 630]); // the size Meld asks for
  },
);
