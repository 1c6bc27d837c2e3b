import type { Journey } from '../drive.js';

interface Args {
  readonly status: 'RECONNECT_REQUIRED' | 'ACTIVE';
  readonly reason: 'LOGIN_REQUIRED' | 'ACCESS_EXPIRING_SOON' | 'NEW_ACCOUNTS_AVAILABLE';
  readonly verb: string;
  /** How the bank's page comes, if not at once; see widget-server.ts. */
  readonly served?: 'late';
  /** In which form the widget speaks. */
  readonly as: 'object' | 'json' | 'bracket';
  /** Which of two buttons for the same bank is pressed: of the list, if nothing is said. */
  readonly from?: 'alerts';
}

/** From a notice to the bank and back: what it is called, what the host's server was asked, and what is said in the end. */
const finish: Journey<
  Args,
  {
    title: string;
    intents: readonly unknown[];
    checking: string;
    end: string;
    focus: readonly string[];
    faults: number;
  }
> = async (stage, { status, reason, verb, as, from, served = 'ok' }) => {
  const { page, backEnd, dialog, bank, button, openHost, focus, faults } = stage;
  backEnd.put('platypus', status, reason);
  await openHost({ widget: `/${served}/?as=${as}`, clock: true, ...(from ? { alerts: true } : {}) });
  await button(verb).first().click();
  const title = await dialog.getByRole('heading').first().innerText();
  await bank.getByRole('button', { name: 'Sign in' }).click();
  const line = page.locator('[data-outcome]').first();
  await dialog.waitFor({ state: 'detached' });
  const checking = await line.innerText();
  const focusMeanwhile = await focus();
  backEnd.heal();
  await page.clock.fastForward(3000);
  await page.locator('[data-outcome][data-tone=positive]').first().waitFor();
  const end = await line.innerText();
  return {
    title,
    intents: backEnd.intents,
    checking,
    end,
    focus: [focusMeanwhile, await focus()],
    faults: faults.length,
  };
};

export default finish;
