// Compares what the kit looks like with the pictures in test/visual: `npm run test:visual`. Another browser or other fonts draw
// every letter a little differently, and prove nothing: where they are not those of the pictures, nothing is compared, and that
// is said. After a change that is meant, look at it, then `npm run test:visual -- --update`.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';

const DRAWN_BY = 'test/visual/drawn-by.json';

async function browserVersion() {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: BROWSER_ARGS });
  const version = browser.version();
  await browser.close();
  return version;
}

/** Which fonts there are, without where. */
function fonts() {
  try {
    const names = execFileSync('fc-list', ['--format', '%{family} %{style} %{fontversion}\n'], {
      encoding: 'utf8',
    });
    return createHash('sha256').update(names.split('\n').toSorted().join('\n')).digest('hex').slice(0, 16);
  } catch {
    return 'unknown';
  }
}

const here = { browser: await browserVersion(), fonts: fonts() };
const update = process.argv.includes('--update');
const drawnBy = existsSync(DRAWN_BY) ? JSON.parse(readFileSync(DRAWN_BY, 'utf8')) : {};
const isSame = drawnBy.browser === here.browser && drawnBy.fonts === here.fonts;
if (!update && !isSame) {
  console.log(
    `Nothing was compared: the pictures were drawn by Chromium ${drawnBy.browser} with the fonts ${drawnBy.fonts}, and here are ${here.browser} and ${here.fonts}.`,
  );
  process.exit(0);
}
const own = process.argv.slice(2).filter((argument) => argument !== '--update');
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'visual', ...(update ? ['--update'] : []), ...own],
  {
    stdio: 'inherit',
    env: { ...process.env, VISUAL: 'yes' },
  },
);
if (update && status === 0) writeFileSync(DRAWN_BY, `${JSON.stringify(here, null, 2)}\n`);
process.exit(status ?? 1);
