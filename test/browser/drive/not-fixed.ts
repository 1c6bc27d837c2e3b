import type { Journey } from '../drive.js';

/** Signs in, and nothing comes of it. Tells what is said at once and in the end, and how often the host's server was read. */
const notFixed: Journey<
  undefined,
  { checking: string; readsBefore: number; readsAfter: number; end: string; badge: string; again: boolean }
> = async ({ page, backEnd, dialog, bank, button, openHost }) => {
  const reads = () => backEnd.fake.calls.filter(({ method }) => method === 'listConnections').length;
  await openHost({ clock: true });
  await button().click();
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  const readsBefore = reads();
  await bank.getByRole('button', { name: 'Sign in' }).click();
  await dialog.waitFor({ state: 'detached' });
  const line = page.locator('[data-outcome]');
  const checking = (await line.getAttribute('data-outcome')) ?? '';
  for (const ms of [3000, 7000, 20_000]) {
    await page.clock.fastForward(ms);
    await page.waitForTimeout(100);
  }
  await page.locator('[data-outcome=stillBroken]').waitFor();
  const end = await line.innerText();
  await page.clock.fastForward(3_600_000);
  await page.waitForTimeout(200);
  return {
    checking,
    readsBefore,
    readsAfter: reads(),
    end,
    badge: await page.locator('.mc-card', { hasText: 'Platypus' }).locator('.mc-badge').innerText(),
    again: await button().isEnabled(),
  };
};

export default notFixed;
