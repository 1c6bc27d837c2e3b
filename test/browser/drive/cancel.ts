import type { Journey } from '../drive.js';

/** Cancels at the bank with a connection that works. */
const cancel: Journey<undefined, { said: string; badge: readonly string[]; focus: string }> = async (
  stage,
) => {
  const { page, backEnd, dialog, bank, button, openHost, focus } = stage;
  backEnd.put('platypus', 'ACTIVE', 'ACCESS_EXPIRING_SOON');
  await openHost();
  const badge = page.locator('.mc-card', { hasText: 'Platypus' }).locator('.mc-badge').first();
  const before = await badge.innerText();
  await button('Renew access').click();
  await bank.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  const said = await page.locator('[data-outcome]').innerText();
  return { said, badge: [before, await badge.innerText()], focus: await focus() };
};

export default cancel;
