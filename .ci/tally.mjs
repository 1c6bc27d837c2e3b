// Adds up what vitest reported, as the last line of .ci/run: node .ci/tally.mjs <folder of reports> <step=exit code>…
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LANES = ['test', 'react18'];
const [folder = '', ...results] = process.argv.slice(2);

function countTests(step) {
  const path = join(folder, `${step}.json`);
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  // A file that cannot even be loaded fails without a test of its own to say so.
  const unloadable = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length };
}

const total = { passed: 0, failed: 0 };
for (const result of results) {
  const [step = '', code] = result.split('=');
  const { passed, failed } = countTests(step);
  // Never "0 failed" when something did: a step that fails without a failing test counts as one, and so does a silent lane.
  const silent = failed === 0 && (code !== '0' || (LANES.includes(step) && passed === 0));
  if (silent) console.log(`The step "${step}" failed (exit code ${code}, ${passed} tests passed).`);
  total.passed += passed;
  total.failed += failed + (silent ? 1 : 0);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
