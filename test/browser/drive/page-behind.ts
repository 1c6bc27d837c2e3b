import type { Journey } from '../drive.js';

interface Told {
  readonly headings: readonly [before: number, during: number, after: number];
  readonly overflow: readonly [before: string, during: string, after: string];
  readonly open: boolean;
  readonly repairs: number;
  readonly hostOpen: boolean | null;
  readonly focus: readonly [during: string, after: string];
}

/** What can be reached of the page while the bank's page is open, and afterwards; also where the host stands in a modal dialog. */
const pageBehind: Journey<{ readonly modal: boolean }, Told> = async (stage, { modal }) => {
  const { page, backEnd, dialog, bank, button, openHost, focus } = stage;
  const headings = () => page.getByRole('heading', { name: 'Your banks' }).count();
  const overflow = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
  const host = () =>
    modal ? page.locator('dialog').evaluate((each) => (each as HTMLDialogElement).open) : null;
  await openHost(modal ? { modal: true } : {});
  const before = [await headings(), await overflow()] as const;
  const place = await button().boundingBox();
  await button().click();
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  const during = [await headings(), await overflow()] as const;
  await page.mouse.click((place?.x ?? 0) + 5, (place?.y ?? 0) + 5);
  await page.mouse.click(5, 5);
  await page.waitForTimeout(100);
  const open = await dialog.isVisible();
  await bank.getByLabel('Customer number').click(); // a real one: what a host's modal dialog makes inert cannot be hit
  await dialog.getByRole('heading').first().focus();
  await page.keyboard.press('Tab');
  const focusDuring = await focus();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const after = [await headings(), await overflow()] as const;
  return {
    headings: [before[0], during[0], after[0]],
    overflow: [before[1], during[1], after[1]],
    open,
    repairs: backEnd.tokens.length,
    hostOpen: await host(),
    focus: [focusDuring, await focus()],
  };
};

export default pageBehind;
