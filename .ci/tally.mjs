// Adds up what vitest reported, as the last line of .ci/run: node .ci/tally.mjs <folder of reports> <step=exit code>…
// Before that line stand the tests that failed, as whoever reads only the end of a long log has to know which ones.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LANES = ['test', 'package', 'react18', 'consumers'];
const REASON_LINES = 12;
const [folder = '', ...results] = process.argv.slice(2);

function readReport(step) {
  const path = join(folder, `${step}.json`);
  if (!existsSync(path)) return { passed: 0, failures: [], stories: 0 };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const stories = testResults.filter(({ name }) => name.endsWith('.stories.tsx'));
  return {
    passed: numPassedTests,
    failures: testResults.flatMap(failuresOf),
    stories: stories.reduce((sum, { assertionResults }) => sum + assertionResults.length, 0),
  };
}

function failuresOf({ name: file, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const failures = failed.map((test) => ({ name: test.fullName, reason: test.failureMessages.join('\n') }));
  // A file that cannot even be loaded fails without a test of its own to say so.
  if (status === 'failed' && failures.length === 0)
    failures.push({ name: '(the file itself)', reason: message });
  return failures.map((failure) => ({ ...failure, file: relative(process.cwd(), file) }));
}

function printFailure(step, { file, name, reason }) {
  const lines = stripVTControlCharacters(reason ?? '').split('\n');
  console.log(`FAILED ${step}: ${file} > ${name}`);
  for (const line of lines.slice(0, REASON_LINES)) console.log(`  ${line}`);
}

const total = { passed: 0, failed: 0, stories: 0 };
for (const result of results) {
  const [step = '', code] = result.split('=');
  const { passed, failures, stories } = readReport(step);
  total.stories += stories;
  for (const failure of failures) printFailure(step, failure);
  // Never "0 failed" when something did: a step that fails without a failing test counts as one, and so does a silent lane.
  const silent = failures.length === 0 && (code !== '0' || (LANES.includes(step) && passed === 0));
  if (silent) console.log(`The step "${step}" failed (exit code ${code}, ${passed} tests passed).`);
  total.passed += passed;
  total.failed += failures.length + (silent ? 1 : 0);
}
console.log(`axe looked at ${total.stories} stories, counting each look.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
