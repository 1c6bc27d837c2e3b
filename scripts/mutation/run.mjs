// Mutation testing: breaks the code in a thousand small ways and runs the tests for each; what no test notices is listed.
// `npm run test:mutation` runs all groups, `npm run test:mutation -- parse events` two of them. Only what has changed since
// the last run is tried again. Exits with 1 when a group is under its score.
import { Stryker } from '@stryker-mutator/core';
import { GROUPS } from './groups.mjs';

const wanted = process.argv.slice(2);
const groups = GROUPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

async function mutate({ name, files, tests, dom = false }) {
  process.env.MUTATION_TESTS = tests.join(' ');
  process.env.MUTATION_DOM = dom ? '1' : '';
  const id = name.replaceAll(' ', '-');
  const stryker = new Stryker({
    mutate: files,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', new URL('./prose.mjs', import.meta.url).pathname],
    ignorers: ['prose'],
    vitest: { configFile: 'test/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 15_000,
    incremental: true,
    incrementalFile: `.stryker/${id}.json`,
    tempDirName: `.stryker/tmp-${id}`,
    ignorePatterns: [
      '/stories',
      '/bench',
      '/examples',
      '/.storybook',
      '/test/visual',
      '/test/browser',
      '/.stryker',
      '/dist',
    ],
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    disableTypeChecks: false,
    checkers: [],
  });
  return stryker.runMutationTest();
}

for (const group of groups) {
  const began = Date.now();
  const mutants = await mutate(group);
  const by = Object.groupBy?.(mutants, ({ status }) => status) ?? {};
  const counts = {};
  for (const { status } of mutants) counts[status] = (counts[status] ?? 0) + 1;
  console.log(group.name, counts, Object.keys(by).length, Math.round((Date.now() - began) / 1000));
  for (const m of mutants.filter(({ status }) => ['Survived', 'NoCoverage'].includes(status)))
    console.log(
      m.status,
      m.fileName,
      m.location.start,
      m.location.end,
      m.mutatorName,
      JSON.stringify(m.replacement),
    );
}
