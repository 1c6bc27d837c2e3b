// Mutation testing: breaks the code in many small ways, one at a time, and runs the tests; what no test notices is listed.
// `npm run test:mutation` tries all groups, `npm run test:mutation -- parse events` two. Only what has changed since the last
// run is tried again; with `--known` nothing is. Writes test/mutation/RESULTS.md once every group has a result; exits with 1 when one is under its score.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { GROUPS, LEAST } from './groups.mjs';
import { pageOf, scoreOf, survivorsOf, tableOf } from './report.mjs';
import { tryGroup } from './try.mjs';

const MEMORY = '.stryker';
const PAGE = 'test/mutation/RESULTS.md';

mkdirSync(MEMORY, { recursive: true });
const fileOf = (what, { name }) => `${MEMORY}/${what}-${name.replaceAll(' ', '-')}.json`;
const onlyKnown = process.argv.includes('--known');
const wanted = process.argv.slice(2).filter((name) => name !== '--known');
const unknown = wanted.filter((name) => !GROUPS.some((group) => group.name === name));
if (unknown.length > 0) throw new Error(`No such group: ${unknown.join(', ')}.`);

for (const group of GROUPS) {
  if (wanted.length > 0 && !wanted.includes(group.name)) continue;
  const mutants = await tryGroup(group, fileOf('memory', group), onlyKnown);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(fileOf('result', group), JSON.stringify({ date, mutants }));
}

const results = GROUPS.filter((group) => existsSync(fileOf('result', group))).map((group) => ({
  group,
  ...JSON.parse(readFileSync(fileOf('result', group), 'utf8')),
}));
console.log(`${tableOf(results)}\n\n${results.map(survivorsOf).join('\n\n')}`);
if (results.length === GROUPS.length) writeFileSync(PAGE, pageOf(results));
else console.log('\nSome groups have no result yet: the page is left as it is.');

for (const { group, mutants } of results) {
  const untried = mutants.filter(({ status }) => status === 'Untried').length;
  if (scoreOf(mutants) >= LEAST && untried === 0) continue;
  console.error(`${group.name} is under ${LEAST} %, or not all tried (${untried} left).`);
  process.exitCode = 1;
}
