import type { Journey } from '../drive.js';

interface Args {
  readonly widget: string;
  /** Somebody else speaks as well: another frame of the bank's origin, or the page itself. */
  readonly stranger?: 'frame' | 'page';
  /** How many messages reach the page at least. */
  readonly messages: number;
}

interface Told {
  readonly heard: number;
  readonly open: boolean;
  readonly line: string;
  readonly outcomes: number;
  readonly reads: readonly [before: number, after: number];
  readonly faults: readonly string[];
}

/** Somebody says that it is done who has no say. The connection even works by then, so that one reading would show it. */
const strangers: Journey<Args, Told> = async (stage, { widget, stranger, messages }) => {
  const { page, urls, backEnd, dialog, button, openHost, faults } = stage;
  const reads = () => backEnd.fake.calls.filter(({ method }) => method === 'listConnections').length;
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const heard: unknown[] = [];
    Reflect.set(window, 'heard', heard);
    window.addEventListener('message', ({ origin }) => heard.push(origin));
  });
  const heard = () => page.evaluate(() => (Reflect.get(window, 'heard') as unknown[]).length);
  await openHost({ widget, lax: true });
  backEnd.heal();
  const before = reads();
  await button().click();
  await dialog.locator('iframe').waitFor();
  if (stranger === 'frame')
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, `${urls.widgetUrl}/ok/?do=init,cancel,connect_complete`);
  if (stranger === 'page')
    await page.evaluate(() => {
      for (const eventName of ['init', 'cancel', 'connect_complete'])
        window.postMessage({ domain: 'meld-connect', eventName }, '*');
    });
  await page.waitForFunction(
    (count) => (Reflect.get(window, 'heard') as unknown[]).length >= count,
    messages,
  );
  await page.waitForTimeout(300);
  return {
    heard: await heard(),
    open: await dialog.isVisible(),
    line: await dialog.locator('.mc-widget-foot .mc-widget-text').innerText(),
    outcomes: await page.locator('[data-outcome]').count(),
    reads: [before, reads()],
    faults: faults.map(({ text }) => text),
  };
};

export default strangers;
