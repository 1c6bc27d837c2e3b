import type { Journey } from '../drive.js';

interface Told {
  /** Where the focus is, press by press, inside the dialog. */
  readonly forth: readonly string[];
  readonly back: readonly string[];
  readonly openAfterEscapeInFrame: boolean;
  readonly focusAfterEscape: string;
  readonly end: string;
  readonly focusAtTheEnd: string;
}

/** The whole way with nothing but the keyboard. */
const keyboard: Journey<undefined, Told> = async (stage) => {
  const { page, backEnd, dialog, bank, openHost, focus } = stage;
  const { keyboard: keys } = page;
  /** Tabs on until the focus is there. Tells where it was. */
  const tab = async (key: string, until: RegExp, most = 20) => {
    const path: string[] = [];
    for (let press = 0; press < most; press++) {
      await keys.press(key);
      path.push(await focus());
      if (until.test(path.at(-1) ?? '')) return path;
    }
    throw new Error(`Never got to ${until}: ${path.join(' → ')}`);
  };
  await openHost();
  await tab('Tab', /^button Reconnect/);
  await keys.press('Enter');
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  const start = await focus();
  const toFrame = await tab('Tab', /iframe/);
  await keys.press('Escape');
  await page.waitForTimeout(100);
  const openAfterEscapeInFrame = await dialog.isVisible();
  const out = await tab('Tab', /^button/);
  const around = await tab('Tab', /iframe/, 3);
  const back = await tab('Shift+Tab', /^button/, 12);
  await keys.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const focusAfterEscape = await focus();

  await keys.press('Enter');
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  await tab('Tab', /iframe/);
  backEnd.heal();
  await keys.type('1881');
  await keys.press('Enter');
  await page.locator('[data-outcome=restored]').waitFor();
  return {
    forth: [start, ...toFrame, ...out.slice(-1), ...around],
    back: back.slice(-1),
    openAfterEscapeInFrame,
    focusAfterEscape,
    end: await page.locator('[data-outcome]').innerText(),
    focusAtTheEnd: await focus(),
  };
};

export default keyboard;
