import { chromium } from 'playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { startDemo } from '../../examples/dashboard/demo.js';
import type { DemoOptions, RunningDemo } from '../../examples/dashboard/demo.js';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';

/** The demo as it is, and a real browser beside it. Nothing retries or refreshes by itself unless asked to. */
export async function openLedgerly(
  options: DemoOptions = {},
): Promise<{ readonly demo: RunningDemo; readonly browser: Browser; readonly close: () => Promise<void> }> {
  const demo = await startDemo({
    retryScale: 0.01,
    paceMs: 20,
    retryEveryMs: 3_600_000,
    hurry: 1,
    ...options,
  });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: BROWSER_ARGS,
  });
  return {
    demo,
    browser,
    async close() {
      await browser.close();
      await demo.stop();
    },
  };
}

/** What a page asks of its back end, by path. */
export interface Watched {
  readonly page: Page;
  readonly lists: () => number;
  readonly streams: () => number;
  /** What the browser complains about. */
  readonly complaints: readonly string[];
}

/** Opens a page as a customer, with its banks on it. */
export async function signIn(context: BrowserContext, url: string, name = 'Ada'): Promise<Watched> {
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    // The network is pulled on purpose.
    if (line.type() === 'error' && !/net::ERR_|Failed to load resource/.test(line.text()))
      complaints.push(line.text());
  });
  await page.goto(`${url}/#banks`);
  const press = page.getByRole('button', { name: `Sign in as ${name}` });
  const list = page.locator('.mc-card').first();
  await press.or(list).first().waitFor();
  if (await press.isVisible()) await press.click();
  await list.waitFor();
  return {
    page,
    complaints,
    lists: () => asked.filter((path) => path === '/api/meld/connections').length,
    streams: () => asked.filter((path) => path === '/api/meld/events').length,
  };
}

/** A bank's card, by the bank's name. */
export const cardOf = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

/** The state that a card shows, as `STATUS/REASON`. */
export async function stateOf(page: Page, name: string): Promise<string> {
  const badge = cardOf(page, name).locator('.mc-badge').first();
  const [status, reason] = [await badge.getAttribute('data-status'), await badge.getAttribute('data-reason')];
  return `${status}/${reason ?? 'none'}`;
}

/** Waits for a card to show a state. Resolves to how many milliseconds that took. */
export async function waitForState(
  page: Page,
  name: string,
  { status, statusReason }: { readonly status: string; readonly statusReason: string | null },
  timeout = 10_000,
): Promise<number> {
  const began = performance.now();
  const reason = statusReason === null ? ':not([data-reason])' : `[data-reason="${statusReason}"]`;
  await cardOf(page, name).locator(`.mc-badge[data-status="${status}"]${reason}`).waitFor({ timeout });
  return performance.now() - began;
}

/** Waits until nothing has been asked for longer than readings are put off. */
export async function untilQuiet(asked: () => number): Promise<void> {
  for (let before = -1; before !== asked();) {
    before = asked();
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

/** Meld's id of a customer's bank. */
export function idOf(demo: RunningDemo, customer: string, name: string): string {
  const found = demo.meld
    .connections()
    .find((each) => each['externalCustomerId'] === customer && each['institutionName'] === name);
  const id = found?.['id'];
  if (typeof id !== 'string') throw new Error(`${customer} has no ${name}.`);
  return id;
}
