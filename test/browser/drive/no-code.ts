import type { Journey } from '../drive.js';

/** The code of the dialogs cannot be loaded: a host has put out a new version meanwhile, or the network is gone. */
const noCode: Journey<
  undefined,
  { ready: boolean; frames: number; focus: string; told: boolean; locked: boolean; heading: number }
> = async ({ page, context, button, openHost, focus, said }) => {
  await openHost();
  await context.route(/dialog.*\.js$/, (route) => route.abort());
  await button().click();
  await page.waitForTimeout(1000);
  return {
    ready: (await button().getAttribute('aria-disabled')) === null,
    frames: await page.locator('iframe').count(),
    focus: await focus(),
    told: said.some((text) => text.includes('MC303')),
    locked: await page.evaluate(() => document.documentElement.hasAttribute('data-mc-dialog-open')),
    heading: await page.getByRole('heading', { name: 'Your banks' }).count(),
  };
};

export default noCode;
