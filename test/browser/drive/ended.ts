import type { Journey } from '../drive.js';

interface Args {
  /** The session ends in five minutes; or the server does not say when. */
  readonly known: boolean;
}

/** The customer leaves the bank's page open for too long. */
const ended: Journey<
  Args,
  { before: number; frames: number; said: string; loads: readonly number[]; end: string }
> = async (stage, { known }) => {
  const { page, backEnd, dialog, bank, button, openHost, loadsOf } = stage;
  await openHost({ clock: true });
  backEnd.offer('/ok/', known ? 5 * 60_000 : undefined);
  const frames = () => page.locator('iframe').count();
  await button().click();
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.clock.fastForward(known ? 290_000 : 3 * 3_600_000 - 20_000);
  const before = await frames();
  await page.clock.fastForward(20_000);
  await dialog.getByText('That did not work').waitFor();
  const said = await dialog.locator('.mc-widget-way-out .mc-widget-text').innerText();
  const after = await frames();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  backEnd.heal();
  await bank.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('[data-outcome=restored]').waitFor();
  const loads = await Promise.all(backEnd.tokens.map(async (token) => (await loadsOf(token)).length));
  return { before, frames: after, said, loads, end: await page.locator('[data-outcome]').innerText() };
};

export default ended;
