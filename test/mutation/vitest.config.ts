import { defineConfig } from 'vitest/config';

// The tests that judge one group of files, run once for every mutant: `scripts/mutation/run.mjs` names the group’s tests.
const FEWER_RUNS = new URL('./fewer-runs.ts', import.meta.url).pathname;

export default defineConfig({
  plugins: [
    {
      name: 'fewer-runs',
      enforce: 'pre',
      resolveId: (id, importer) => (id === 'fast-check' && importer !== FEWER_RUNS ? FEWER_RUNS : undefined),
    },
  ],
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: process.env['MUTATION_TESTS']?.split(' ') ?? [],
    environment: 'node', // a test that needs a page says so
    restoreMocks: true,
    runner: new URL('./runner.ts', import.meta.url).pathname,
    isolate: false,
    testTimeout: 30_000,
  },
});
