import { ACCESS_RULES } from './access-rules.js';
import { LIST_RULES } from './list-rules.js';
import type { ContractCheck, ContractReport, FetcherContractOptions } from './options.js';
import { PRESS_RULES } from './press-rules.js';
import { Skipped, surroundingsOf } from './rule.js';
import type { ContractRule } from './rule.js';
import { SECRET_RULES } from './secret-rules.js';
import { STREAM_RULES } from './stream-rules.js';

/** All of the contract, in the order in which it is checked. */
export const RULES: readonly ContractRule[] = [
  ...LIST_RULES,
  ...SECRET_RULES,
  ...ACCESS_RULES,
  ...STREAM_RULES,
  ...PRESS_RULES,
];

/**
 * Checks your own back end, through the fetcher that asks it, against everything the kit takes for granted: that the list pages,
 * that nothing secret is read, whose connections they are, what is refused, that each session is a new one, that the stream loses
 * nothing. Needs no test runner and no browser: a script, a health check or a deployment may run it. Never rejects because of what
 * the back end does, but where `only` names what is no check. In Node, `createHttpFetcher` takes an absolute `baseUrl`, and the session as a `cookie` among its `headers`.
 *
 * @example
 * const session = { cookie: 'session=of-a-test-customer' };
 * const baseUrl = 'http://localhost:3000/api/meld';
 * const report = await checkFetcherContract({
 *   fetcher: {
 *     ...createHttpFetcher({ baseUrl, headers: session }),
 *     subscribe: fetchStream({ url: `${baseUrl}/events`, headers: session, share: false }),
 *   },
 *   signedOut: createHttpFetcher({ baseUrl }),
 *   foreign: 'id-of-another-customers-connection',
 * });
 * for (const { outcome, title, why } of report.checks) console.log(outcome, title, why ?? '');
 */
export async function checkFetcherContract(options: FetcherContractOptions): Promise<ContractReport> {
  expectKnown(options);
  const checks: ContractCheck[] = [];
  for (const rule of RULES.filter(({ id }) => isWanted(id, options)))
    checks.push(await checkRule(rule, options));
  return { ok: checks.every(({ outcome }) => outcome !== 'failed'), checks };
}

/** What comes of one rule. */
export async function checkRule(
  { id, title, missing, check }: ContractRule,
  options: FetcherContractOptions,
): Promise<ContractCheck> {
  const lacks = isWanted(id, options) ? missing(options) : 'It is not among the checks of `only`.';
  if (lacks !== null) return { id, title, outcome: 'skipped', why: lacks };
  try {
    await check(surroundingsOf(options));
    return { id, title, outcome: 'passed', why: null };
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return { id, title, outcome: thrown instanceof Skipped ? 'skipped' : 'failed', why };
  }
}

/** A name that is misspelt would leave out a check in silence. */
export function expectKnown({ only = [] }: FetcherContractOptions): void {
  const unknown = only.find((id) => RULES.every((rule) => rule.id !== id));
  if (unknown === undefined) return;
  const known = RULES.map(({ id }) => `\`${id}\``).join(', ');
  throw new TypeError(
    `[meld-connections] There is no check \`${unknown}\`, which \`only\` names. Nothing was checked. Name some of ${known}.`,
  );
}

function isWanted(id: string, { only }: FetcherContractOptions): boolean {
  return only?.includes(id) ?? true;
}
