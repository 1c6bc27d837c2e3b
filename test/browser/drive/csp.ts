import type { Page } from 'playwright';
import type { Fault, Journey, StageSettings } from '../drive.js';

export const settings: StageSettings = { context: { viewport: { width: 800, height: 360 } } };

/** How far a turn of the wheel moves the page, with the pointer beside whatever is open. */
async function wheel(page: Page): Promise<number> {
  const position = () => page.evaluate(() => window.scrollY);
  const before = await position();
  await page.mouse.move(4, 180);
  await page.mouse.wheel(0, before > 0 ? -100 : 100);
  await page.waitForTimeout(300);
  return Math.abs((await position()) - before);
}

/** What {@link csp} tells. */
interface Told {
  readonly wheel: { readonly before: number; readonly during: number; readonly after: number };
  readonly focusAfter: string | undefined;
  readonly faults: readonly Fault[];
}

/** Reconnects a bank to the end: a real click on the page, the keyboard in the bank's own. */
const csp: Journey<undefined, Told> = async ({ page, faults, button, backEnd, openHost }) => {
  await openHost();
  const reconnect = button();
  await reconnect.waitFor();
  const before = await wheel(page);

  await reconnect.click();
  const dialog = page.getByRole('dialog', { name: 'Sign in to First Platypus Bank' });
  await dialog.waitFor();
  const bank = dialog.frameLocator('iframe');
  await bank.getByLabel('Customer number').click();
  const during = await wheel(page);
  await page.keyboard.type('1881');
  await page.keyboard.press('Tab');
  backEnd.heal();
  await page.keyboard.press('Enter');

  await dialog.waitFor({ state: 'detached' });
  await page.getByText('First Platypus Bank is updating again.').first().waitFor();
  const after = await wheel(page);
  const focusAfter = await page.evaluate(() => document.activeElement?.localName);
  return { wheel: { before, during, after }, focusAfter, faults };
};

export default csp;
