// Runs the unit and server tests under the oldest React of the peer range, in a throw-away copy of the project: swapping
// packages in place would leave a half-changed node_modules behind whenever a run is stopped. Further arguments go to vitest.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const OLDER = resolve('test/react-18');
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'coverage', 'storybook-static']);
const CACHES = new Set(['.cache', '.vite', '.vite-temp', '.vitest']);

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const wanted = readJson(join(OLDER, 'package.json')).dependencies;

const env = { ...process.env };
delete env['NODE_ENV']; // React's production build has no act()

function run(command, args, cwd) {
  const shell = process.platform === 'win32' && command !== process.execPath;
  const { status, error } = spawnSync(command, args, {
    cwd,
    env,
    shell,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

function isInstalled(name) {
  try {
    return readJson(join(OLDER, 'node_modules', name, 'package.json')).version === wanted[name];
  } catch {
    return false;
  }
}

/** Copies a tree by hard links: instant and without disk space. Copies bytes where links are not possible. */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (CACHES.has(entry.name)) continue; // rewritten in place, and so in both trees
    else if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

function swapReact(modules) {
  for (const name of ['react', 'react-dom']) {
    rmSync(join(modules, name), { recursive: true, force: true });
    cpSync(join(OLDER, 'node_modules', name), join(modules, name), { recursive: true });
  }
  // Below react-dom, its only reader: whatever else needs a scheduler keeps its own.
  const scheduler = join(modules, 'react-dom/node_modules/scheduler');
  cpSync(join(OLDER, 'node_modules/scheduler'), scheduler, { recursive: true });
}

/** What the tests will really load, asked of Node in the copy. */
function reportVersions(copy) {
  const script = `for (const [name, wanted] of Object.entries(${JSON.stringify(wanted)})) {
    const { version } = require(name);
    console.log('React 18 lane: ' + name + ' ' + version);
    if (version !== wanted) throw new Error('wanted ' + wanted);
  }`;
  return run(process.execPath, ['-e', script], copy);
}

function runLane() {
  if (!Object.keys(wanted).every(isInstalled)) {
    const failed = run('npm', ['ci', '--no-audit', '--no-fund'], OLDER);
    if (failed) return failed;
  }
  const copy = mkdtempSync(join(tmpdir(), 'react-18-lane-'));
  process.on('SIGINT', () => {}); // vitest has heard it too; stay to tidy up
  try {
    const isCopied = (path) =>
      !relative('.', path)
        .split(/[\\/]/)
        .some((part) => LEFT_OUT.has(part));
    cpSync('.', copy, { recursive: true, filter: isCopied });
    linkTree('node_modules', join(copy, 'node_modules'));
    swapReact(join(copy, 'node_modules'));
    // Whatever draws is in a .tsx; what never meets React has been tested once.
    const projects = ['--project', 'unit', '--project', 'server'];
    const vitest = ['vitest', 'run', '.test.tsx', ...projects, ...process.argv.slice(2)];
    return reportVersions(copy) || run('npx', vitest, copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

process.exitCode = runLane();
