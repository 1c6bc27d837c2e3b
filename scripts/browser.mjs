// Where the tests find a browser. One list, in the order in which a developer would expect to be obeyed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium or Chrome, or null: `CHROMIUM_PATH`, then the system's, then the one Playwright fetched. */
export function findBrowser(env = process.env) {
  const named = env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : null;
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...FIXED, playwrightsOwn()].find((path) => path && existsSync(path)) ?? null;
}

function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    return null; // an operating system Playwright has no browser for
  }
}

/** Started like this everywhere: quiet on a closed network, the same pixels on every machine. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];
