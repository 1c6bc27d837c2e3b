import { checkRule, expectKnown, RULES } from './check-fetcher-contract.js';
import type { FetcherContractOptions } from './options.js';

/** Where tests are declared: the module `vitest` or `node:test`, `@jest/globals`, or anything alike. */
export interface ContractRunner {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: (
    title: string,
    body: (...context: readonly unknown[]) => Promise<void>,
    timeoutMs: number,
  ) => unknown;
}

/** A runner's own limit, often five seconds, would cut off the sentence that says what is wrong. */
const LONGEST_MS = 60_000;
/** No check waits for its back end more often. */
const WAITS = 10;

/**
 * The checks of {@link checkFetcherContract}, each as a test of your own runner: the one you hand over, or else the global
 * `describe` and `it`. The options may be a function, which is asked once and within the first test, for a back end that has to be
 * started. What a check needs and you leave out makes it a skipped test, whose reason says what to pass.
 *
 * @example
 * import { describe, it } from 'node:test'; // or 'vitest', or '@jest/globals'
 * const fetcher = createHttpFetcher({ baseUrl: 'http://localhost:3000/api/meld', headers: { cookie: 'session=…' } });
 * describeFetcherContract({ fetcher, pageSize: 2 }, { describe, it });
 */
export function describeFetcherContract(
  options: FetcherContractOptions | (() => FetcherContractOptions | Promise<FetcherContractOptions>),
  runner: ContractRunner = globalRunner(),
): void {
  const { describe, it } = runner;
  let made: Promise<FetcherContractOptions> | undefined;
  const make = async () => {
    const given = await (typeof options === 'function' ? options() : options);
    expectKnown(given);
    return given;
  };
  const timeoutMs = typeof options === 'function' ? undefined : options.timeoutMs;
  describe('the back end behind the fetcher', () => {
    for (const rule of RULES)
      it(
        rule.title,
        async (...context) => {
          const { outcome, why } = await checkRule(rule, await (made ??= make()));
          if (outcome === 'failed') throw new Error(`[meld-connections] ${why} (contract: ${rule.id})`);
          if (outcome === 'skipped') skip(context[0], `${rule.title}: ${why}`);
        },
        Math.max(LONGEST_MS, WAITS * (timeoutMs ?? 0)),
      );
  });
}

/** Vitest and `node:test` can skip a test that runs already; Jest cannot, and its log says it. */
function skip(context: unknown, why: string): void {
  const own = Object(context) as { readonly skip?: unknown };
  if (typeof own.skip === 'function') (own as { readonly skip: (why: string) => void }).skip(why);
  else console.info(`[meld-connections] Not checked. ${why}`);
}

function globalRunner(): ContractRunner {
  const { describe, it } = globalThis as Partial<ContractRunner>;
  if (typeof describe === 'function' && typeof it === 'function') return { describe, it };
  throw new Error(
    '[meld-connections] describeFetcherContract found no global `describe` and `it`. No test was declared. Pass those of your runner: describeFetcherContract(options, { describe, it }).',
  );
}
