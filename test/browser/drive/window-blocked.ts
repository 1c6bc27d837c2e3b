import type { Journey } from '../drive.js';

/** A browser that opens no window at all. */
const windowBlocked: Journey<
  undefined,
  { said: string; offers: readonly string[]; frames: number }
> = async ({ page, dialog, button, openHost }) => {
  await page.addInitScript(() => (window.open = () => null));
  await openHost({ widget: '/refuse/', clock: true });
  await button().click();
  await dialog.locator('iframe').waitFor();
  await page.clock.fastForward(20_000);
  await dialog.getByRole('button', { name: 'Open in a new window' }).click();
  return {
    said: await dialog.locator('.mc-widget-way-out .mc-widget-text').innerText(),
    offers: await dialog.getByRole('button').allInnerTexts(),
    frames: await page.locator('iframe').count(),
  };
};

export default windowBlocked;
