import { defineConfig } from 'vitest/config';

const here = (name: string) => new URL(`./${name}.ts`, import.meta.url).pathname;
const FEWER_RUNS = here('fewer-runs');
const PATIENCE = here('patience');

// The tests that judge one group of files, run once for every mutant: `scripts/mutation/run.mjs` names the group’s tests.
export default defineConfig({
  plugins: [
    {
      name: 'stand-ins',
      enforce: 'pre',
      resolveId: (id, importer) => {
        if (id === 'fast-check' && importer !== FEWER_RUNS) return FEWER_RUNS;
        return id.endsWith('/patience.js') && importer !== PATIENCE ? PATIENCE : undefined;
      },
    },
  ],
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: process.env['MUTATION_TESTS']?.split(' ') ?? [],
    environment: 'node', // a test that needs a page says so
    restoreMocks: true,
    runner: here('runner'),
    isolate: false,
    testTimeout: 30_000,
  },
});
