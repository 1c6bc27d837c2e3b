// Whether a built Storybook works wherever it is put, with no network: `npm run check:storybook`, after `npm run build:storybook`.
// It is served below a path of its own; a story and a page are opened; every request has to be answered, by that server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { serveFolder } from './serve-folder.mjs';

const folder = process.argv[2] ?? 'storybook-static';
const PAGES = [
  { path: '?path=/docs/guide-quick-start--docs', inFrame: 'h1:has-text("Quick start")' },
  { path: '?path=/story/dashboard--six-banks', inFrame: '.mc-card' },
  { path: '?path=/story/developers-devtools--inline', inFrame: '.mc-devtools' }, // which production leaves out
];

const faults = [];

for (const file of ['index.html', 'iframe.html']) {
  const html = readFileSync(join(folder, file), 'utf8');
  for (const [, address] of html.matchAll(/<(?:script|link|img)\b[^>]*\b(?:src|href)="([^"]+)"/g))
    if (/^(?:\/|[a-z]+:)/.test(address) && !address.startsWith('data:'))
      faults.push(`${file} asks for ${address}, which is not beside it`);
}

const server = await serveFolder(folder, '/some/sub/path/');
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: BROWSER_ARGS });
try {
  for (const { path, inFrame } of PAGES) {
    const page = await browser.newPage();
    let asked = 0;
    page.on('requestfinished', () => (asked += 1));
    page.on('requestfailed', (request) => {
      // A page that is left takes its open requests along.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        faults.push(`${path}: ${request.url()} failed`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${path}: ${response.url()} is ${response.status()}`);
    });
    page.on('request', (request) => {
      // The pretend bank is this server, under its other name.
      const { protocol, hostname } = new URL(request.url());
      const isHere = !/^https?:$/.test(protocol) || ['127.0.0.1', 'localhost'].includes(hostname);
      if (!isHere) faults.push(`${path}: asks for ${request.url()}`);
    });
    page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
    await page.goto(server.url + path);
    const shown = page.frameLocator('#storybook-preview-iframe').locator(inFrame).first();
    await shown
      .waitFor({ timeout: 120_000 })
      .catch(() => faults.push(`${path}: ${inFrame} is not there after two minutes`));
    await page.waitForLoadState('networkidle').catch(() => {});
    console.log(`${path}: ${asked} requests`);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

for (const fault of new Set(faults)) console.error(fault);
console.log(`${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
