// Every story of the built Storybook, at 320 pixels and in four languages: nothing overflows, and under `en-XA` nothing is left in
// English. `npm run test:sweep`, after `npm run build:storybook`. What stories do by themselves is not looked at here: their steps
// look for English words, and are tests of their own.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';

const ROOT = 'storybook-static';
const LOCALES = ['en', 'de', 'en-XA', 'ar'];
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

function serve() {
  const server = createServer((request, response) => {
    const path = join(ROOT, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!path.startsWith(ROOT) || !existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ url: `http://127.0.0.1:${server.address().port}`, server }),
    );
  });
}

/** Runs in the page: what of ours is wider than the page, and what of ours is in plain letters. */
function look() {
  const page = document.documentElement;
  const faults = [];
  const isOurs = (element) => element.closest('[class*="mc-"]') !== null;
  if (page.scrollWidth > page.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > page.clientWidth + 1 ||
        element.getBoundingClientRect().left < -1,
    );
    const ours = wide.filter((element) => isOurs(element) && !element.closest('.mc-visually-hidden'));
    if (ours.length > 0)
      faults.push(
        `${page.scrollWidth} wide: ${ours
          .slice(0, 3)
          .map((each) => each.className || each.tagName)
          .join(', ')}`,
      );
  }
  if (page.lang === 'en-XA') {
    // The banks’ own words, and what Intl says of times.
    const foreign =
      '[translate="no"], time, blockquote, .mc-card-meta, .mc-dialog-accounts, .mc-dialog-choice, a[href], iframe';
    const times =
      /\b(?:ago|in|now|seconds?|minutes?|hours?|days?|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM)\b/g;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.closest('[class*="mc-"]') || element.closest(foreign)) continue;
      const words = (node.textContent ?? '').replaceAll(times, '').match(/[A-Za-z]{3,}/g);
      if (words) faults.push(`English: ${node.textContent}`);
    }
  }
  return faults;
}

const { entries } = JSON.parse(readFileSync(join(ROOT, 'index.json'), 'utf8'));
const only = process.argv[2];
const stories = Object.values(entries).filter(
  ({ type, id }) => type === 'story' && (!only || id.includes(only)),
);
const { url, server } = await serve();
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: BROWSER_ARGS });
const faults = [];
let checks = 0;

async function sweep(queue) {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { id, locale } = next;
    await page.goto(`${url}/iframe.html?viewMode=story&id=${id}&globals=locale:${locale}`);
    await page
      .waitForSelector('#storybook-root > *, [class*="mc-"]', { state: 'attached', timeout: 20_000 })
      .catch(() => {});
    await page.waitForTimeout(600);
    checks += 1;
    for (const fault of await page.evaluate(look)) faults.push(`${id} (${locale}): ${fault}`);
  }
  await page.close();
}

const queue = stories.flatMap(({ id }) => LOCALES.map((locale) => ({ id, locale })));
await Promise.all([sweep(queue), sweep(queue), sweep(queue)]);
await browser.close();
server.close();
for (const fault of [...new Set(faults)].toSorted((a, b) => a.localeCompare(b))) console.log(fault);
console.log(
  `${stories.length} stories × ${LOCALES.join(', ')} at 320 px: ${checks} looked at, ${faults.length} faults`,
);
process.exitCode = faults.length > 0 || checks === 0 ? 1 : 0;
