import type { Journey } from '../drive.js';

interface Args {
  /** How the bank's page fails; see widget-server.ts. */
  readonly widget: string;
}

/** A frame that never speaks: what is said after 7, 8 and 20 seconds, what is offered, and whether starting again helps. */
const silent: Journey<
  Args,
  { at7: string; at8: string; at20: string; offers: readonly string[]; end: string; focus: string }
> = async ({ page, backEnd, dialog, bank, button, openHost, focus }, { widget }) => {
  await openHost({ widget, clock: true });
  await button().click();
  await dialog.locator('iframe').waitFor();
  const foot = dialog.locator('.mc-widget-foot');
  await page.clock.fastForward(6500);
  const at7 = await foot.innerText();
  await page.clock.fastForward(1500);
  const at8 = await foot.innerText();
  await page.clock.fastForward(12_000);
  const at20 = await dialog.locator('.mc-widget-way-out').getByRole('heading').innerText();
  const offers = await dialog.getByRole('button').allInnerTexts();
  backEnd.offer('/ok/');
  backEnd.heal();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await bank.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('[data-outcome=restored]').waitFor();
  return {
    at7,
    at8,
    at20,
    offers,
    end: await page.locator('[data-outcome]').innerText(),
    focus: await focus(),
  };
};

export default silent;
