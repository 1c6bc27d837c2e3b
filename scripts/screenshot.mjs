// Draws the picture at the top of the README, light and dark, from a built Storybook: `npm run build:storybook`, then
// `node scripts/screenshot.mjs`. Run it when the look of the dashboard has changed on purpose.
import { mkdirSync, statSync } from 'node:fs';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { serveFolder } from './serve-folder.mjs';

const folder = process.argv[2] ?? 'storybook-static';
const STORY = 'iframe.html?id=dashboard--six-banks&viewMode=story';
const LARGEST = 200 * 1024; // both together

mkdirSync('media', { recursive: true });
const server = await serveFolder(folder);
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: BROWSER_ARGS });
let bytes = 0;
try {
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width: 1040, height: 820 },
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    await page.goto(`${server.url}${STORY}&globals=theme:${theme}`);
    await page.locator('.mc-card').nth(3).waitFor({ timeout: 120_000 });
    await page.evaluate(() => document.fonts.ready);
    const path = `media/dashboard-${theme}.png`;
    await page.screenshot({ path, animations: 'disabled' });
    bytes += statSync(path).size;
    console.log(`${path}: ${statSync(path).size} bytes`);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
if (bytes > LARGEST) {
  console.error(`Together they are ${bytes} bytes, more than ${LARGEST}. Draw less of the page.`);
  process.exit(1);
}
