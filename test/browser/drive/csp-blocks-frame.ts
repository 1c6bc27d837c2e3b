import type { Fault, Journey } from '../drive.js';

/** The host has allowed the widget's origin in the kit and forgotten it in its policy. Tells what is offered, and the faults. */
const cspBlocksFrame: Journey<undefined, { offers: string[]; faults: readonly Fault[] }> = async (stage) => {
  const { page, urls, faults, openHost } = stage;
  await openHost({ widget: `${urls.evilUrl}/ok/` });
  await page.getByRole('button', { name: 'Reconnect (First Platypus Bank)' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('The sign-in does not open here').waitFor();
  return { offers: await dialog.getByRole('button').allInnerTexts(), faults };
};

export default cspBlocksFrame;
