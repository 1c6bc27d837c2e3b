import type { Journey } from '../drive.js';
import { places } from '../places.js';

interface Told {
  /** Where a secret was found while the frame was open, and afterwards. Empty but for the frame's own address. */
  readonly open: readonly string[];
  readonly closed: readonly string[];
  readonly said: readonly string[];
  readonly sentElsewhere: readonly string[];
  readonly referrers: readonly (string | null)[];
  readonly tokens: number;
  readonly saidAnything: boolean;
}

/** A customer who meets everything that can go wrong. Every session carries a secret that is looked for everywhere. */
const canary: Journey<undefined, Told> = async (stage) => {
  const { page, context, urls, backEnd, dialog, bank, button, openHost, said, loadsOf } = stage;
  const found = async () =>
    Object.entries(await places(page)).flatMap(([place, text]) => (text.includes('canary-') ? [place] : []));
  const sentElsewhere: string[] = [];
  context.on('request', (request) => {
    const all = request.url() + (request.postData() ?? '') + JSON.stringify(request.headers());
    if (all.includes('canary-') && !request.url().startsWith(urls.widgetUrl))
      sentElsewhere.push(request.url());
  });
  const open: string[] = [];
  await openHost({ widget: '/ok/?do=init,error,debug', clock: true });

  await button().click();
  const again = dialog.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  open.push(...(await found()));
  backEnd.offer('/refuse/');
  await again.click();
  await again.waitFor({ state: 'detached' });
  await dialog.locator('iframe').waitFor();
  await page.clock.fastForward(20_000);
  open.push(...(await found()));
  const opening = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Open in a new window' }).click();
  await (await opening).close();
  const closed = await found();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await dialog.waitFor({ state: 'detached' });

  // An address that may not be opened: the error must not quote it.
  backEnd.offer(`${urls.evilUrl}/ok/`);
  await button().click();
  await dialog.getByText('That did not work').waitFor();
  closed.push(...(await found()));
  backEnd.offer('/ok/', 60_000);
  await again.click();
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.clock.fastForward(61_000);
  await dialog.getByText('That did not work').waitFor();
  closed.push(...(await found()));
  backEnd.offer('/ok/');
  await again.click();
  backEnd.heal();
  await bank.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('[data-outcome=restored]').waitFor();
  closed.push(...(await found()));
  const loads = await Promise.all(backEnd.tokens.map(loadsOf));
  return {
    open,
    closed,
    said: said.filter((text) => text.includes('canary-')),
    sentElsewhere,
    referrers: loads.flat().map(({ referrer }) => referrer),
    tokens: backEnd.tokens.length,
    saidAnything:
      said.some((text) => text.startsWith('error')) && said.some((text) => text.startsWith('event')),
  };
};

export default canary;
