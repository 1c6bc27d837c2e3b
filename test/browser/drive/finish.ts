import type { Journey } from '../drive.js';

interface Args {
  readonly status: 'RECONNECT_REQUIRED' | 'ACTIVE';
  readonly reason: 'LOGIN_REQUIRED' | 'ACCESS_EXPIRING_SOON' | 'NEW_ACCOUNTS_AVAILABLE';
  readonly verb: string;
  /** In which form the widget speaks. */
  readonly as: 'object' | 'json' | 'bracket';
}

/** From a notice to the bank and back: what it is called, what the host's server was asked, and what is said in the end. */
const finish: Journey<
  Args,
  { title: string; intents: readonly unknown[]; checking: string; end: string; focus: string; faults: number }
> = async (stage, { status, reason, verb, as }) => {
  const { page, backEnd, dialog, bank, button, openHost, focus, faults } = stage;
  backEnd.put('platypus', status, reason);
  await openHost({ widget: `/ok/?as=${as}`, clock: true });
  await button(verb).click();
  const title = await dialog.getByRole('heading').first().innerText();
  await bank.getByRole('button', { name: 'Sign in' }).click();
  const line = page.locator('[data-outcome]');
  await dialog.waitFor({ state: 'detached' });
  const checking = await line.innerText();
  backEnd.heal();
  await page.clock.fastForward(3000);
  await page.locator('[data-outcome][data-tone=positive]').waitFor();
  const end = await line.innerText();
  return { title, intents: backEnd.intents, checking, end, focus: await focus(), faults: faults.length };
};

export default finish;
