import type { Journey } from '../drive.js';

/** The page is loaded anew in the middle of the way, and left for another one and come back to. */
const reload: Journey<
  undefined,
  { dialogs: readonly number[]; frames: readonly number[]; repairs: number; ready: boolean; scrolls: boolean }
> = async ({ page, backEnd, dialog, bank, button, openHost }) => {
  await openHost();
  const dialogs: number[] = [];
  const frames: number[] = [];
  const leave = [
    () => page.reload(),
    async () => {
      await page.goto('about:blank');
      await page.goBack();
    },
  ];
  for (const go of leave) {
    await button().click();
    await bank.getByRole('button', { name: 'Sign in' }).waitFor();
    await go();
    await button().waitFor();
    await page.waitForTimeout(200);
    dialogs.push(await dialog.count());
    frames.push(await page.locator('iframe').count());
  }
  return {
    dialogs,
    frames,
    repairs: backEnd.tokens.length,
    ready: (await button().getAttribute('aria-disabled')) === null,
    scrolls: await page.evaluate(() => getComputedStyle(document.documentElement).overflowY === 'visible'),
  };
};

export default reload;
