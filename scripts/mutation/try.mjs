import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { cellsOf, withSwitches } from './cells.mjs';
import { mutantsOf } from './stryker.mjs';

const ORDER = '.stryker/order.json';

/** Tries every mutant of a group; says of each whether a test noticed. `memory` is what is known from the last time. */
export async function tryGroup({ name, files, tests, near = {} }, memory, onlyKnown = false) {
  const { code, mutants } = await mutantsOf(files);
  const all = number([...mutants, ...files.flatMap((file) => cellsOf(file))]);
  const known = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};
  const state = hashOf(...files, ...tests);
  for (const mutant of all)
    Object.assign(mutant, { status: 'Untried' }, stillTrue(known[keyOf(mutant)], state));
  const untried = () => all.filter(({ status }) => status === 'Untried');
  console.log(`${name}: ${all.length} mutants, ${untried().length} to try`);
  if (onlyKnown || untried().length === 0) return all;

  const order = `${ORDER}.${process.pid}`;
  process.env.MUTATION_ORDER = resolve(order);
  process.env.MUTATION_TESTS = tests.join(' ');
  const swap = {
    name: 'mutants',
    enforce: 'pre',
    transform(_, id) {
      const file = relative(process.cwd(), id);
      return code.has(file) ? { code: withSwitches(file, code.get(file)), map: null } : null;
    },
  };
  const vitest = await createVitest(
    'test',
    { config: 'test/mutation/vitest.config.ts', watch: false, maxWorkers: 1, reporters: [{}] },
    { plugins: [swap] },
  );
  const run = async (what, { bail = 1, only = tests } = {}) => {
    writeFileSync(order, JSON.stringify(what));
    vitest.config.bail = bail;
    for (const project of vitest.projects) project.config.bail = bail;
    for (const file of files) vitest.invalidateFile(resolve(file));
    vitest.state.filesMap.clear();
    const { testModules, unhandledErrors } = await vitest.start(only);
    const failed = testModules.find((module) => !module.ok());
    return {
      testModules,
      killer: failed
        ? relative(process.cwd(), failed.moduleId)
        : unhandledErrors.length > 0
          ? tests[0]
          : null,
    };
  };
  const kill = (mutant, killer) =>
    Object.assign(mutant, { status: 'Killed', killer, proof: hashOf(mutant.fileName, killer) });
  let rounds = known.rounds;
  const save = () => {
    const tried = all.filter(({ status }) => status !== 'Untried');
    const entries = tried.map((mutant) => {
      const { status, killer, proof } = mutant;
      return [keyOf(mutant), { status, killer, proof }];
    });
    writeFileSync(memory, JSON.stringify({ ...Object.fromEntries(entries), rounds }));
  };

  try {
    const byId = new Map(all.map((mutant) => [mutant.id, mutant]));
    const isDone = known.rounds?.proof === state; // nothing has changed since: only what was interrupted is left
    for (let again = !isDone, round = 0; again && round < 20; round += 1) {
      again = false;
      const but = all.filter(({ status }) => status !== 'Untried').map(({ id }) => id);
      const { testModules, killer } = await run({ all: true, but }, { bail: 0 });
      const before = untried().length;
      for (const module of testModules)
        for (const test of module.children.allTests()) {
          const { killed = [], spoilt = false } = test.meta();
          for (const id of killed) kill(byId.get(id), relative(process.cwd(), module.moduleId));
          again ||= spoilt || !module.ok();
        }
      if (killer !== null && untried().length === before)
        throw new Error(`${killer} fails before anything is changed.`);
      console.log(`${name}: round ${round}, ${untried().length} left${again ? ', memory spoilt' : ''}`);
      save();
    }
    rounds = { proof: state };
    // The tests that are about its file will most likely notice; only what they let through needs all of them.
    for (const tried of [(mutant) => near[mutant.fileName], () => tests])
      for (const mutant of untried()) {
        const only = tried(mutant);
        if (only === undefined) continue;
        const { killer } = await run({ one: mutant.id }, { only });
        if (killer !== null) kill(mutant, killer);
        else if (only === tests) Object.assign(mutant, { status: 'Survived', proof: state });
        save();
      }
  } finally {
    await vitest.close();
    process.exitCode = undefined; // a test that failed here is a mutant that was noticed
  }
  return all;
}

const keyOf = ({ fileName, line, kind, original, replacement, nth }) =>
  [fileName, line, kind, original, replacement, ...(nth > 0 ? [nth] : [])].join('|');

/** Tells apart what stands twice in a line. */
function number(mutants) {
  const seen = new Map();
  for (const mutant of mutants) {
    const nth = seen.get(keyOf(mutant)) ?? 0;
    seen.set(keyOf(mutant), nth + 1);
    if (nth > 0) mutant.nth = nth;
  }
  return mutants;
}

/** A mutant that was killed stays so until its file or the test that noticed changes; one that survived, until anything does. */
function stillTrue(result, state) {
  if (result === undefined || result.status === 'NoCoverage') return {};
  if (result.status !== 'Killed') return result.proof === state ? result : {};
  const [file] = result.proof.split(' ');
  return existsSync(result.killer) && hashOf(file, result.killer) === result.proof ? result : {};
}

function hashOf(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return `${files[0]} ${hash.digest('hex')}`;
}
