import type { Journey } from '../drive.js';

/** The bank reports an error: first the customer starts again, then it goes on by itself. */
const trouble: Journey<
  undefined,
  { told: string; tokens: readonly string[]; framesOfFirst: number; end: string }
> = async ({ page, backEnd, dialog, bank, button, openHost, loadsOf }) => {
  await openHost();
  await button().click();
  await bank.getByRole('button', { name: 'Show an error' }).click();
  const again = dialog.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  const told = await dialog.locator('.mc-widget-foot .mc-widget-text').innerText();
  await again.click();
  await again.waitFor({ state: 'detached' });
  await bank.getByRole('button', { name: 'Show an error' }).click();
  await again.waitFor();
  backEnd.heal();
  await bank.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('[data-outcome=restored]').waitFor();
  const framesOfFirst = (await loadsOf(backEnd.tokens[0])).length;
  return {
    told,
    tokens: backEnd.tokens,
    framesOfFirst,
    end: await page.locator('[data-outcome]').innerText(),
  };
};

export default trouble;
