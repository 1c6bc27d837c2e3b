import type { Page } from 'playwright';
import type { Journey } from '../drive.js';

const SCREENS = [
  [320, 640],
  [640, 320],
  [360, 740],
  [390, 844],
  [844, 390],
  [320, 256], // 1280 × 1024 at 400 %
  [1280, 800],
] as const;

/** What the dialog looks like on a screen. */
export interface Measured {
  readonly step: string;
  readonly screen: string;
  /** Parts that scroll sideways, and those that scroll downwards. */
  readonly sideways: readonly string[];
  readonly downwards: readonly string[];
  /** A press on each *Close* in the middle of it, once it has been scrolled to, lands on it. */
  readonly closes: readonly boolean[];
  readonly closeAtOnce: boolean;
  readonly offers: readonly boolean[];
  readonly covers: boolean;
  readonly inside: boolean;
  readonly frame: readonly [width: number, height: number] | null;
  readonly smallest: number;
}

async function measure(page: Page, step: string): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    const one = await page.evaluate(() => {
      const dialog = document.querySelector('.mc-dialog') as HTMLElement;
      const parts = [dialog, ...dialog.querySelectorAll<HTMLElement>('*')];
      const name = (part: Element) => String(part.className || part.localName);
      const scrolls = (part: Element, axis: 'overflowX' | 'overflowY') =>
        /auto|scroll/.test(getComputedStyle(part)[axis]);
      const hit = (part: Element) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return there !== null && part.contains(there);
      };
      const buttons = [...dialog.querySelectorAll<HTMLElement>('button')];
      const closes = buttons.filter((each) => each.textContent === 'Close');
      const box = dialog.getBoundingClientRect();
      const frame = dialog.querySelector('iframe')?.getBoundingClientRect();
      const closeAtOnce = closes.slice(0, 1).every(hit);
      const reach = (part: HTMLElement) => {
        part.scrollIntoView({ block: 'nearest' });
        return hit(part);
      };
      const { clientWidth, clientHeight } = document.documentElement;
      return {
        sideways: parts
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && scrolls(each, 'overflowX'))
          .map(name),
        downwards: parts
          .filter((each) => each.scrollHeight > each.clientHeight + 1 && scrolls(each, 'overflowY'))
          .map(name),
        closeAtOnce,
        closes: closes.map(reach),
        offers: buttons.filter((each) => !closes.includes(each)).map(reach),
        covers: box.width >= clientWidth && box.height >= clientHeight,
        inside: box.left >= 0 && box.top >= 0 && box.right <= clientWidth && box.bottom <= clientHeight,
        frame: frame ? ([Math.round(frame.width), Math.round(frame.height)] as const) : null,
        smallest: Math.min(...buttons.map((each) => Math.min(each.offsetWidth, each.offsetHeight))),
      };
    });
    all.push({ step, screen: `${width}×${height}`, ...one });
  }
  return all;
}

/** The dialog at every step of the way, on every screen. */
const sizes: Journey<undefined, Measured[]> = async (stage) => {
  const { page, backEnd, dialog, bank, button, openHost } = stage;
  await openHost({ clock: true });
  const all: Measured[] = [];
  await button().click();
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  all.push(...(await measure(page, 'frame')));
  await bank.getByRole('button', { name: 'Show an error' }).click();
  const again = dialog.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  all.push(...(await measure(page, 'trouble')));
  backEnd.offer('/hang/');
  await again.click();
  await again.waitFor({ state: 'detached' });
  await dialog.locator('iframe').waitFor();
  await page.clock.fastForward(20_000);
  await again.waitFor();
  all.push(...(await measure(page, 'silent')));
  backEnd.fake.fault('repairConnection', { kind: 'status', status: 500 });
  await again.click();
  await dialog.getByText('That did not work').waitFor();
  all.push(...(await measure(page, 'failed')));
  return all;
};

export default sizes;
