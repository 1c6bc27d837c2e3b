// The apps beside this file, and what their developers do with them: copy, install, build, start.
import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HERE = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const KIT = 'node_modules/meld-connections';
const LAST_LINES = 30;
const START_WITHIN = 60_000;

/**
 * `folders` are laid over each other. What else must be so: `sends`, in the server's HTML; `shows`, on the page; `also`, further
 * pages with a bank that works; `requests`, for the list, before anything is pressed.
 */
export const CONSUMERS = [
  { name: 'vite-react-19', folders: ['vite', 'vite-react-19'], also: ['/quick-start'] },
  {
    name: 'vite-react-18',
    folders: ['vite', 'vite-react-18'],
    shows: ['2 banks in our own cache'],
    requests: 1,
  },
  {
    name: 'next',
    folders: ['next'],
    sends: ['Reading your banks…', 'Said by the server: 1 of 2 need you', 'class="mc-badge"'],
    requests: 0,
  },
];

/** Puts an app into a folder of its own, with the tarball it is to install and the README's first example. Returns the folder. */
export function lay({ folders }, to, tarball) {
  for (const folder of folders) cpSync(join(HERE, folder), to, { recursive: true });
  copyFileSync(tarball, join(to, 'meld-connections.tgz'));
  if (folders.includes('vite-react-19')) writeFileSync(join(to, 'src/quick-start.tsx'), quickStart());
  return to;
}

function quickStart() {
  const readme = readFileSync(join(HERE, '../../README.md'), 'utf8');
  const [, code] = /^```tsx\r?\n(.*?)^```/ms.exec(readme) ?? [];
  if (code === undefined) throw new Error('README.md has no ```tsx block.');
  return code;
}

/** Exactly what the lock file says. The kit is the one thing it cannot know beforehand. */
export async function install(app) {
  const asks = ({ dependencies, peerDependencies }) => JSON.stringify({ dependencies, peerDependencies });
  const locked = readJson(join(app, 'package-lock.json')).packages[KIT];
  if (asks(locked) !== asks(readJson(join(HERE, '../../package.json'))))
    throw new Error(
      'Its lock file is of a kit with other dependencies. Run: npm run test:consumers -- --lock',
    );
  await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], app);
}

/** Writes an app's lock file anew, into the repository. */
export async function lock(consumer, folder, tarball) {
  const app = lay(consumer, folder, tarball);
  await run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], app);
  const file = join(app, 'package-lock.json');
  const whole = readJson(file);
  delete whole.packages[KIT].integrity; // of this tarball, and the next is another
  writeFileSync(join(HERE, consumer.name, 'package-lock.json'), `${JSON.stringify(whole, null, 2)}\n`);
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Runs a command to its end. Rejects with the last of what it said when it fails. */
export async function run(command, args, cwd, env = {}) {
  const { child, said } = launch(command, args, cwd, env);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said()}`);
}

/** Starts the built app. Resolves, once it answers, to how it is stopped. */
export async function start(app, port, env) {
  const { child, said } = launch('npm', ['start', '--', '--port', String(port)], app, env);
  const deadline = Date.now() + START_WITHIN;
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/`)
      .then(({ ok }) => ok)
      .catch(() => false);
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    process.kill(-child.pid, 'SIGTERM'); // npm, and what it has started
    await gone;
  };
  while (!(await answers())) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`It does not start:\n${said()}`);
    }
    await sleep(100);
  }
  return stop;
}

function launch(command, args, cwd, env) {
  const { NODE_ENV: _, ...around } = process.env; // each tool knows its own
  const quiet = { NEXT_TELEMETRY_DISABLED: '1', CI: '1', NO_COLOR: '1' };
  const child = spawn(command, args, {
    cwd,
    env: { ...around, ...quiet, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more) => (text += more));
  return { child, said: () => text.trimEnd().split('\n').slice(-LAST_LINES).join('\n') };
}

/** A port that is free now: the webhook's address has to be known before the app listens there. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
