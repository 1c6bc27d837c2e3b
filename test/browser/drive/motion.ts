import type { Journey, StageSettings } from '../drive.js';

export const settings: StageSettings = { context: { reducedMotion: null } };

interface Args {
  readonly wish: 'reduce' | 'no-preference';
}

/** How much moves while the bank's page is being opened. */
const motion: Journey<Args, number> = async ({ page, dialog, button, openHost }, { wish }) => {
  await page.emulateMedia({ reducedMotion: wish });
  await openHost({ widget: '/hang/' });
  await button().click();
  await dialog.locator('iframe').waitFor();
  return page.evaluate(() => document.getAnimations().length);
};

export default motion;
