import type { Fault, Journey } from '../drive.js';

/** A host that does what the kit must not: what the browser says to it. */
const cspSins: Journey<undefined, readonly Fault[]> = async ({ page, faults, openHost }) => {
  await openHost();
  await page.getByRole('heading', { name: 'Your banks' }).waitFor();
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p {}';
    document.head.append(style);
    document.body.setAttribute('style', 'color: red');
  });
  await page.evaluate(() => (document.body.innerHTML = '')).catch(() => {});
  await page.waitForTimeout(200);
  return faults;
};

export default cspSins;
