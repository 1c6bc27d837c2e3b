import type { Journey } from '../drive.js';

interface Args {
  readonly way: 'the cross' | 'the line below' | 'Escape';
}

/** Where the customer is when they close: how they get there, and what the dialog shows then. */
const STEPS = {
  requesting: { shows: 'Opening the secure sign-in' },
  opening: { widget: '/hang/', shows: 'Opening the secure sign-in', frames: 1 },
  slow: { widget: '/hang/', waits: 8000, shows: 'This is taking longer than usual', frames: 1 },
  silent: { widget: '/hang/', waits: 20_000, shows: 'The sign-in does not open here', frames: 1 },
  frame: { widget: '/ok/?do=init', shows: '', frames: 1 },
  trouble: { widget: '/ok/?do=init,error', shows: 'you can start again', frames: 1 },
  window: { widget: '/refuse/', waits: 20_000, shows: 'The sign-in does not open here', frames: 1 },
  failed: { shows: 'That did not work' },
} as const;

interface Closed {
  readonly step: string;
  readonly focus: string;
  readonly frames: number;
  readonly locked: boolean;
  readonly ready: boolean;
}

/** Opens and closes the way to the bank at every step of it, one after another, on one page. */
const close: Journey<Args, Closed[]> = async (stage, { way }) => {
  const { page, backEnd, dialog, bank, button, openHost, focus } = stage;
  await openHost({ clock: true });
  const closed: Closed[] = [];
  for (const [step, { shows, ...how }] of Object.entries(STEPS)) {
    const {
      widget = '/ok/',
      waits = 0,
      frames = 0,
    } = { ...how } as {
      widget?: string;
      waits?: number;
      frames?: number;
    };
    backEnd.offer(widget);
    backEnd.fake.heal();
    if (step === 'requesting') backEnd.fake.fault('repairConnection', { kind: 'hang' }, 1);
    if (step === 'failed') backEnd.fake.fault('repairConnection', { kind: 'status', status: 500 }, 1);
    await button().click();
    await dialog.waitFor();
    if (frames > 0) await dialog.locator('iframe').waitFor();
    if (step === 'frame') await bank.getByRole('button', { name: 'Sign in' }).waitFor();
    if (waits > 0) await page.clock.fastForward(waits);
    await dialog.getByText(shows).first().waitFor();
    if (step === 'window') {
      const opening = page.waitForEvent('popup');
      await dialog.getByRole('button', { name: 'Open in a new window' }).click();
      await (await opening).close();
      await dialog.getByText('Please continue in the other window').waitFor();
    }
    if (way === 'Escape') await page.keyboard.press('Escape');
    if (way === 'the cross') await dialog.getByRole('button', { name: 'Close' }).first().click();
    if (way === 'the line below') await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    closed.push({
      step,
      focus: await focus(),
      frames: await page.locator('iframe').count(),
      locked: await page.evaluate(() => document.documentElement.hasAttribute('data-mc-dialog-open')),
      ready: (await button().getAttribute('aria-disabled')) === null,
    });
  }
  return closed;
};

export default close;
