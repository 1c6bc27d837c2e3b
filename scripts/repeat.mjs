// Runs the tests over and over: `npm run test:repeat -- 20`, and `npm run test:repeat -- 20 --project unit` for vitest's own
// arguments. Each run is a process of its own with a report of its own, and a failure stops none of them. A test that failed in
// some runs and passed in others is a flake; one that failed in all of them is broken.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const [first = '', ...rest] = process.argv.slice(2).filter((argument) => argument !== '--');
const count = Number(first);
if (!Number.isInteger(count) || count < 1) {
  console.error('Say how often: npm run test:repeat -- 20 [arguments for vitest]');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'repeat-'));

/** What a report says; a run that came to no report has failed as a whole. */
function read(path) {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
    const files = testResults.map((file) => ({ ...file, path: relative(process.cwd(), file.name) }));
    return {
      passed: files.flatMap((file) => file.assertionResults.filter(({ status }) => status === 'passed'))
        .length,
      failed: files.flatMap((file) => {
        const tests = file.assertionResults.filter(({ status }) => status === 'failed');
        if (tests.length > 0) return tests.map(({ fullName }) => `${file.path} > ${fullName}`);
        return file.status === 'failed' ? [`${file.path} > (the file itself)`] : [];
      }),
    };
  } catch {
    return { passed: 0, failed: ['(no report)'] };
  }
}

function runOnce(number) {
  const report = join(folder, `${number}.json`);
  const began = Date.now();
  const { status, signal, stdout, stderr } = spawnSync(
    'npx',
    ['vitest', 'run', ...rest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
      env: { ...process.env, CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  writeFileSync(join(folder, `${number}.log`), `${stdout}\n${stderr}`);
  const { passed, failed } = read(report);
  // Vitest also fails for what no test caught, such as an error after the last one.
  const isUnclear = status !== 0 && failed.length === 0;
  const all = isUnclear ? [`(no test: ${signal ?? `exit code ${status}`})`] : failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  const log = all.length > 0 ? `: ${join(folder, `${number}.log`)}` : '';
  console.log(`run ${number} of ${count}: ${passed} passed, ${all.length} failed, ${seconds} s${log}`);
  return { number, passed, failed: all };
}

const runs = Array.from({ length: count }, (_, index) => runOnce(index + 1));
const names = [...new Set(runs.flatMap(({ failed }) => failed))].toSorted((a, b) => a.localeCompare(b));
const where = (name) => runs.filter(({ failed }) => failed.includes(name)).map(({ number }) => number);
for (const name of names) {
  const numbers = where(name);
  const what = numbers.length === count ? 'broken' : 'flake';
  console.log(`${what}: ${name}\n  in ${numbers.length} of ${count}: ${numbers.join(', ')}`);
}

const passed = [...new Set(runs.map((run) => run.passed))].toSorted((a, b) => a - b);
const flakes = names.filter((name) => where(name).length < count).length;
console.log(
  `${count} runs, ${passed.join(' to ')} passed each, ${flakes} flakes${names.length > flakes ? `, ${names.length - flakes} broken` : ''}`,
);
// Fewer tests in one run than in another are a failure, too: something was skipped that should not have been.
process.exitCode = names.length > 0 || passed.length > 1 ? 1 : 0;
