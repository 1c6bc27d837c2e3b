import type { Journey } from '../drive.js';

interface Told {
  readonly buttons: number;
  readonly repairs: number;
  readonly mostFrames: number;
  readonly loads: readonly number[];
  readonly dialogs: number;
  /** Buttons that are busy, and whether the dialog is about the one that was pressed last. */
  readonly busy: number;
  readonly isLast: boolean;
}

/** Two hundred presses on two buttons, as fast as they come: for the same bank, or for one and the other. */
const burst: Journey<{ readonly banks: 1 | 2 }, Told> = async (stage, { banks }) => {
  const { page, backEnd, dialog, bank, button, openHost, loadsOf } = stage;
  if (banks === 2) backEnd.put('harbour', 'RECONNECT_REQUIRED', 'LOGIN_REQUIRED');
  await openHost(banks === 1 ? { alerts: true } : {});
  await button().last().waitFor();
  const watched = await page.evaluate(async () => {
    const seen = { most: 0 };
    Reflect.set(window, 'seen', seen);
    const look = () => (seen.most = Math.max(seen.most, document.querySelectorAll('iframe').length));
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
    const buttons = document.querySelectorAll<HTMLElement>('[data-action=reconnect]');
    for (let press = 0; press < 200; press++) {
      buttons[press % buttons.length]?.click();
      // The first half in one go, the rest while the page draws.
      if (press >= 100) await new Promise((resolve) => setTimeout(resolve, press % 4));
    }
    const last = buttons[199 % buttons.length]?.closest('.mc-card, .mc-alerts')?.textContent ?? '';
    return { buttons: buttons.length, last };
  });
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.waitForTimeout(200);
  const title = await dialog.getByRole('heading').first().innerText();
  return {
    buttons: watched.buttons,
    repairs: backEnd.fake.calls.filter(({ method }) => method === 'repairConnection').length,
    mostFrames: await page.evaluate(() => (Reflect.get(window, 'seen') as { most: number }).most),
    loads: await Promise.all(backEnd.tokens.map(async (token) => (await loadsOf(token)).length)),
    dialogs: await page.locator('.mc-dialog').count(),
    busy: await page.locator('[data-action=reconnect][data-state=pending]').count(),
    isLast: watched.last.includes(title.replace('Sign in to ', '')),
  };
};

export default burst;
