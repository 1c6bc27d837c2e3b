// Installs the packed kit into the small apps of test/consumers as their developers would, builds and starts each, and signs in
// to a bank again in a real browser: `npm run test:consumers`. Names choose some of them. `--built` takes `dist` as it is.
// `--lock` writes the apps' lock files anew, which is due when the kit depends on something else.
// `--outputFile.json=…` writes a report in vitest's form.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { CONSUMERS, freePort, install, lay, lock, run, start } from '../test/consumers/app.mjs';
import { openBrowser, visit } from '../test/consumers/visit.mjs';
import { pack } from './pack.mjs';

const SECRETS = { MELD_API_KEY: 'an-api-key', WEBHOOK_SECRET: 'a-webhook-secret' };
const MINUTES_MAX = 15; // for all of them: one that hangs is a failure, not a run without an end

const options = process.argv.slice(2);
const names = options.filter((option) => !option.startsWith('-'));
const chosen = CONSUMERS.filter(({ name }) => names.length === 0 || names.includes(name));
const report = options.find((option) => option.startsWith('--outputFile.json='))?.split('=')[1];
const folder = mkdtempSync(join(tmpdir(), 'consumers-'));

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return [`${((performance.now() - began) / 1000).toFixed(1)} s`, result];
}

/** The pretend Meld of the example. It knows two banks of Ada's, one of which asks her to sign in again. */
async function openMeld(origin) {
  const { module } = await runnerImport('./examples/dashboard/sandbox/index.ts', { logLevel: 'error' });
  const banks = await runnerImport('./examples/dashboard/sandbox/banks.ts', { logLevel: 'error' });
  const webhook = { url: `${origin}/api/meld/webhook`, secret: SECRETS.WEBHOOK_SECRET };
  const meld = module.createSandboxMeld({ apiKey: SECRETS.MELD_API_KEY, webhook, retryScale: 0.01 });
  const [works, broken] = banks.module.SANDBOX_BANKS;
  const login = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' };
  meld.add({ externalCustomerId: 'ada', institutionId: works.id });
  meld.add({ externalCustomerId: 'ada', institutionId: broken.id, ...login });
  const { apiUrl, widgetOrigin } = await meld.listen();
  const env = { ...SECRETS, MELD_URL: apiUrl, WEBHOOK_URL: webhook.url, WIDGET_ORIGIN: widgetOrigin };
  return { env: { ...env, VITE_WIDGET_ORIGIN: widgetOrigin }, bank: broken.name, close: meld.close };
}

/** Everything a developer does, and then a customer. Resolves to what it took. */
async function go(consumer, tarball, browser) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { env, bank, close } = await openMeld(origin);
  try {
    const app = lay(consumer, join(folder, consumer.name), tarball);
    const [installed] = await timed(() => install(app));
    const [built] = await timed(() => run('npm', ['run', 'build'], app, env));
    const [started, stop] = await timed(() => start(app, port, env));
    try {
      const [visited, seen] = await timed(() => visit(browser, origin, { ...consumer, bank }));
      return `install ${installed}, types and build ${built}, start ${started}, visit ${visited}; ${seen}`;
    } finally {
      await stop();
    }
  } finally {
    await close();
  }
}

const results = [];
let browser;
const watchdog = setTimeout(() => {
  console.error(`Not done after ${MINUTES_MAX} minutes.`);
  process.exit(1);
}, MINUTES_MAX * 60_000);
try {
  if (!options.includes('--built'))
    execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const tarball = pack(folder);
  if (options.includes('--lock'))
    for (const consumer of chosen) await lock(consumer, join(folder, consumer.name), tarball);
  else browser = await openBrowser();
  for (const consumer of browser ? chosen : []) {
    const [took, outcome] = await timed(() =>
      go(consumer, tarball, browser).then(
        (told) => ({ told }),
        (error) => ({ told: String(error.message), error }),
      ),
    );
    const status = outcome.error ? 'failed' : 'passed';
    console.log(`${status === 'passed' ? '✓' : '✗'} ${consumer.name} ${took}: ${outcome.told}`);
    results.push({ status, fullName: consumer.name, failureMessages: outcome.error ? [outcome.told] : [] });
  }
} finally {
  await browser?.close();
  clearTimeout(watchdog);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

const failed = results.filter(({ status }) => status === 'failed').length;
const passed = results.length - failed;
const testResults = [
  { name: resolve('test/consumers'), status: failed > 0 ? 'failed' : 'passed', assertionResults: results },
];
if (report) writeFileSync(report, JSON.stringify({ numPassedTests: passed, testResults }));
if (!options.includes('--lock')) console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
