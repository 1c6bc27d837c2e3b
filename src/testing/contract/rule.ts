import type { ConnectionsFetcher } from '../../data/fetcher.js';
import type { FetcherContractOptions, GivenConnection } from './options.js';

/** Options with what is left out filled in. */
export interface ContractSurroundings extends FetcherContractOptions {
  readonly timeoutMs: number;
  readonly quietMs: number;
}

/** One promise of a back end, and how to find out. */
export interface ContractRule {
  readonly id: string;
  readonly title: string;
  /** What has to be passed and is not, or `null` when everything is there. */
  readonly missing: (options: FetcherContractOptions) => string | null;
  /** Throws a {@link Broken} or a {@link Skipped}. */
  readonly check: (around: ContractSurroundings) => Promise<void>;
}

/** The promise is not kept. */
export class Broken extends Error {
  constructor(what: string, soWhat: string, doThis: string) {
    super(`${what}. ${soWhat}. ${doThis}.`);
  }
}

/** Only an answer could tell that there is nothing to check. */
export class Skipped extends Error {}

/** What a check says that has found nothing wrong, and had nothing to look at. */
export const NO_ROWS = 'The customer has no connection. Sign in as one who has some.';

/** Fills in what a host leaves out. */
export function surroundingsOf(options: FetcherContractOptions): ContractSurroundings {
  return { ...options, timeoutMs: options.timeoutMs ?? 5000, quietMs: options.quietMs ?? 300 };
}

/** Whether a fetcher has a method, in the form that {@link needs} takes. */
export function offers(
  { fetcher }: FetcherContractOptions,
  name: keyof ConnectionsFetcher,
): true | undefined {
  return typeof fetcher[name] === 'function' || undefined;
}

/** The sentence about the first of several things that is not there. */
export function needs(...wanted: readonly (readonly [isThere: unknown, missing: string])[]): string | null {
  return wanted.find(([isThere]) => isThere === undefined || isThere === null)?.[1] ?? null;
}

/** The id of a connection that a host has given. */
export async function idOf(given: GivenConnection | undefined): Promise<string> {
  const id = typeof given === 'function' ? await given() : given;
  if (typeof id !== 'string' || id === '')
    throw new Skipped('No id of a connection was given. Pass one, or a function that resolves to one.');
  return id;
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
