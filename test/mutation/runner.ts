// Runs each test once as it is and then once for every mutant that it reaches, so that a process starts for a group of files and
// not for each of a thousand mutants. What only shows while a module loads is left to `one`: a run of its own.
import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { TestRunner } from 'vitest';
import type { RunnerTestCase } from 'vitest';

type Test = Readonly<RunnerTestCase>;
type Suite = NonNullable<Test['suite']>;

/** What the script asks for: every mutant but some, or one alone, from the first line of its module on. */
type Order = { readonly all: true; readonly but: readonly string[] } | { readonly one: string | null };

/** Where the mutated code looks which mutant is on, and leaves which ones it came by. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

setMaxListeners(0); // every run of a test listens to the same signal

const TOO_OFTEN = 200_000; // for a loop that a mutant keeps from ending
const TOO_LONG = 10_000;
const A_WHILE = 300;
const { setTimeout: wait, clearTimeout: stopWaiting } = globalThis; // before a test takes the clock away

const board = ((globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {});
const settled = new Set<string>();

export default class MutantRunner extends TestRunner {
  readonly #order = JSON.parse(readFileSync(process.env['MUTATION_ORDER'] ?? '', 'utf8')) as Order;

  constructor(...given: ConstructorParameters<typeof TestRunner>) {
    super(...given);
    board.activeMutant = 'one' in this.#order ? (this.#order.one ?? undefined) : undefined;
    if ('all' in this.#order) for (const id of this.#order.but) settled.add(id);
    if (board.activeMutant !== undefined) Object.assign(board, { hitCount: 0, hitLimit: TOO_OFTEN });
  }

  async runTask(test: Test): Promise<void> {
    board.currentTestId = test.id;
    const began = performance.now();
    await fnOf(test)();
    const tookLong = performance.now() - began > A_WHILE;
    if ('one' in this.#order) return;
    const reached = Object.keys(board.mutantCoverage?.perTest[test.id] ?? {});
    const killed: string[] = [];
    let spoilt = false;
    for (const id of reached) {
      if (spoilt || tookLong) break; // a long test is left to `one`, for the few that nothing else notices
      if (settled.has(id) || (await passes(test, id))) continue;
      settled.add(id);
      killed.push(id);
      // What a mutant left behind in a module’s memory must not be taken for the next one’s fault.
      spoilt = !(await passes(test, undefined));
    }
    board.currentTestId = undefined;
    Object.assign(test.meta, { killed, spoilt });
  }
}

async function passes(test: Test, mutant: string | undefined): Promise<boolean> {
  Object.assign(board, { hitCount: 0, hitLimit: TOO_OFTEN });
  const suites = suitesOf(test);
  try {
    for (const suite of suites) await hooksOf(suite, 'afterEach', test);
    board.activeMutant = mutant;
    for (const suite of suites.toReversed()) await hooksOf(suite, 'beforeEach', test);
    await soon(fnOf(test)());
    return true;
  } catch {
    return false;
  } finally {
    board.activeMutant = undefined;
  }
}

const fnOf = (test: Test) => TestRunner.getTestFn(test as RunnerTestCase);

/** The test’s suites, the innermost first. */
function suitesOf({ suite, file }: Test): Suite[] {
  const suites: Suite[] = [];
  for (let each = suite; each; each = each.suite) suites.push(each);
  return suites.includes(file) ? suites : [...suites, file];
}

async function hooksOf(suite: Suite, name: 'beforeEach' | 'afterEach', test: Test): Promise<void> {
  for (const hook of TestRunner.getSuiteHooks(suite)[name]) await hook(test.context, suite);
}

/** Fails what does not come. */
async function soon(work: unknown): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = wait(() => reject(new Error('too late')), TOO_LONG);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    stopWaiting(timer);
  }
}
