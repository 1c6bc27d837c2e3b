// Everything that a page with the kit on it may meet, at random, in a real browser: npm run torture [-- --seed N] [-- --scale K]
// The same seed is the same torture. At the end stands one page: what was done, how often, and what must be zero.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import './ensure-browser.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, scale: { type: 'string', default: '1' } },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const scale = Number(values.scale);
if (!Number.isInteger(seed) || !(scale > 0))
  throw new TypeError('--seed is a whole number, --scale is above 0.');
process.env.TORTURE_SEED = String(seed);
process.env.TORTURE_SCALE = String(scale);

console.log(`Torture with the seed ${seed}, scale ${scale}.`);
const began = performance.now();
const vitest = await startVitest('test', [], { project: ['torture'], run: true, watch: false });
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const rows = tests.map((test) => ({
  name: test.name,
  state: test.result().state,
  seconds: Math.round((test.diagnostic()?.duration ?? 0) / 1000),
  figures: test.meta().figures,
}));
await vitest.close();

console.log(page(rows));
process.exitCode = rows.length > 0 && rows.every(isWell) ? 0 : 1;

function isWell({ state, figures }) {
  return (
    state === 'passed' && figures !== undefined && Object.values(figures.faults).every((count) => count === 0)
  );
}

function page(all) {
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const lines = all.flatMap(({ name, state, seconds, figures }) => {
    if (figures === undefined) return [`${state.toUpperCase()}  ${name}: no figures`, ''];
    const { what, asked, run, seen, faults } = figures;
    const list = (counts) =>
      Object.entries(counts).map(([each, count]) => `${each} ${count.toLocaleString('en')}`);
    return [
      `${state === 'passed' ? 'ok' : state.toUpperCase()}  ${what}: ${run.toLocaleString('en')} of ${asked.toLocaleString('en')} in ${seconds} s`,
      `    ${list(seen).join(', ')}`,
      `    ${list(faults).join(', ')}`,
      '',
    ];
  });
  const total = all.reduce((sum, { figures }) => sum + (figures?.run ?? 0), 0);
  const verdict =
    all.length > 0 && all.every(isWell) ? 'All that must be zero is.' : 'NOT all that must be zero is.';
  return [
    '',
    `Torture, seed ${seed}, scale ${scale}: ${total.toLocaleString('en')} runs in ${minutes} minutes. ${verdict}`,
    `Again: npm run torture -- --seed ${seed} --scale ${scale}`,
    '',
    ...lines,
  ].join('\n');
}
