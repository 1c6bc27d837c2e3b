// `npm test` starts here: makes sure that there is a browser, fetching one if there is none. Says what it does.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';

const MINUTE = 60_000;
const run = (command, args, timeout) => {
  console.log(`No browser yet. Running: ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', timeout, shell: process.platform === 'win32' }).status === 0
  );
};

function install() {
  run('npx', ['playwright', 'install', 'chromium'], 5 * MINUTE);
  if (findBrowser()) return;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  run('apt-get', ['update'], 5 * MINUTE);
  const get = (name) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-liberation'], 10 * MINUTE);
  // Another apt may hold the lock, or be half-way: ask again a few times before giving up.
  for (let attempt = 0; attempt < 5 && !findBrowser(); attempt++) {
    if (attempt > 0) spawnSync('sleep', ['10']);
    // Without windows, which draw their own pages: the tests need half of the time. Older Debians have only the whole browser.
    if (!get('chromium-headless-shell')) get('chromium');
  }
}

const named = process.env['CHROMIUM_PATH'];
if (named && !existsSync(named)) {
  console.error(`CHROMIUM_PATH names ${named}, which does not exist. Correct it or unset it.`);
  process.exit(1);
}
if (!findBrowser()) install();
const found = findBrowser();
if (!found) {
  console.error(
    'The tests need Chromium or Chrome and none could be installed: install one, or set CHROMIUM_PATH to its path.',
  );
  process.exit(1);
}
console.log(`Browser: ${found}`);
