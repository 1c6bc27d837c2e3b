import type { Journey, StageSettings } from '../drive.js';

/** As people's browsers do: only a press of its own opens a window. */
export const settings: StageSettings = { blocksPopups: true };

interface Args {
  /** How the customer comes back: they say so, or the page just has the focus again. */
  readonly back: 'says so' | 'looks here';
}

interface Told {
  readonly words: string;
  readonly frames: number;
  readonly opener: boolean;
  /** What the bank has learnt of the page's address beyond its origin. */
  readonly paths: readonly string[];
  readonly checking: string | null;
  readonly end: string;
  readonly focus: string;
}

/** The frame is refused, so the customer signs in in a window of its own, and comes back. */
const otherWindow: Journey<Args, Told> = async (stage, { back }) => {
  const { page, context, backEnd, dialog, button, openHost, loadsOf, focus } = stage;
  await openHost({ widget: '/refuse/', clock: true });
  await button().click();
  await dialog.locator('iframe').waitFor();
  await page.clock.fastForward(20_000);
  const opening = context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Open in a new window' }).click();
  const other = await opening;
  // Not waiting for a navigation that never comes: in a window that has just opened, Playwright’s own wait may not end.
  await other.getByRole('button', { name: 'Sign in' }).click({ noWaitAfter: true });
  await other.getByText('You are signed in').waitFor();
  const opener = await other.evaluate(() => window.opener !== null);
  await other.close();
  const words = await dialog.locator('.mc-widget-way-out').innerText();
  const frames = await page.locator('iframe').count();
  let checking: string | null = null;
  if (back === 'says so') {
    await dialog.getByRole('button', { name: 'I have finished' }).click();
    checking = await page.locator('[data-outcome]').getAttribute('data-outcome');
    backEnd.heal();
    await page.clock.fastForward(3000);
  } else {
    backEnd.heal();
    await page.evaluate(() => window.dispatchEvent(new Event('focus'))); // Playwright's pages never lose it
  }
  await page.locator('[data-outcome=restored]').waitFor();
  const loads = await loadsOf(backEnd.tokens[0]);
  const paths = loads.flatMap(
    ({ referrer }) => (referrer && new URL(referrer).pathname + new URL(referrer).search) || [],
  );
  const end = await page.locator('[data-outcome]').innerText();
  return {
    words,
    frames,
    opener,
    paths: paths.filter((path) => path !== '/'),
    checking,
    end,
    focus: await focus(),
  };
};

export default otherWindow;
