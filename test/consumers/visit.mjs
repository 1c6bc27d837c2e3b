// What a customer does in the app: sees the bank that has to be signed in to, does so, and sees that it works.
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';

const PATIENCE = 40_000; // the kit looks at once, and after 3, 10 and 30 seconds
const LIST = '/api/meld/connections';

export function openBrowser() {
  const executablePath = findBrowser();
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: BROWSER_ARGS });
}

/** Rejects with what is missing, or with what the browser complains about. Resolves to figures. */
export async function visit(browser, origin, { bank, sends = [], shows = [], also = [], requests }) {
  await expectSent(origin, sends);
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  try {
    const watched = watch(await context.newPage());
    const { page, complaints, lists, scripts } = watched;
    await page.goto(origin);
    const card = page.getByRole('article', { name: bank, exact: true });
    const badge = card.locator('.mc-badge').first();
    await badge.and(page.locator('[data-reason="LOGIN_REQUIRED"]')).waitFor();
    for (const text of shows) await page.getByText(text).waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = await scripts();
    if (requests !== undefined && lists() !== requests)
      throw new Error(`The list was asked for ${lists()} times, not ${requests}.`);

    await card.getByRole('button', { name: /^Reconnect/ }).click();
    const widget = page.frameLocator('iframe');
    await widget.getByRole('button', { name: 'Sign in', exact: true }).click();
    await badge.and(page.locator('[data-status="ACTIVE"]')).waitFor({ state: 'attached' });

    for (const path of also) {
      await page.goto(origin + path);
      await page.locator('.mc-badge[data-status="ACTIVE"]').first().waitFor();
    }
    if (complaints.length > 0) throw new Error(`The browser complains:\n${complaints.join('\n')}`);
    return `${(bytes / 1024).toFixed(0)} KiB of JavaScript before the press, gzipped`;
  } finally {
    await context.close();
  }
}

/** What the server sends, before any script has run. */
async function expectSent(origin, texts) {
  if (texts.length === 0) return;
  const html = await (await fetch(origin)).text();
  const missing = texts.filter((text) => !html.includes(text));
  if (missing.length > 0) throw new Error(`The server's HTML lacks: ${missing.join(', ')}`);
}

function watch(page) {
  const complaints = [];
  const asked = [];
  const loaded = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) complaints.push(line.text());
  });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && response.status() === 200) loaded.push(response);
  });
  return {
    page,
    complaints,
    lists: () => asked.filter((path) => path === LIST).length,
    scripts: async () => {
      const bodies = await Promise.all(loaded.map((response) => response.body()));
      return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    },
  };
}
