import { toConnectionsError } from '../../data/normalize-error.js';
import { parseConnections } from '../../domain/index.js';
import type { ParsedConnections } from '../../domain/index.js';
import { Broken } from './rule.js';
import type { ContractSurroundings } from './rule.js';

/** How a call ended. */
export type Outcome<T> =
  | { readonly answered: true; readonly value: T }
  | { readonly answered: false; readonly status: number | null };

/** Calls a method of the fetcher, as the kit does. Only silence is a fault here. */
export async function outcomeOf<T>(
  { timeoutMs }: ContractSurroundings,
  name: string,
  call: (signal: AbortSignal) => Promise<T>,
  controller = new AbortController(),
): Promise<Outcome<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, 'silence');
  });
  const outcome = Promise.resolve(controller.signal)
    .then(call)
    .then(
      (value): Outcome<T> => ({ answered: true, value }),
      (thrown: unknown): Outcome<T> => ({ answered: false, status: toConnectionsError(thrown).status }),
    );
  const first = await Promise.race([outcome, silence]);
  clearTimeout(timer);
  if (first !== 'silence') return first;
  controller.abort();
  throw new Broken(
    `${name} did not end within ${timeoutMs} ms`,
    'The kit waits 15 seconds, and the customer looks at a spinner meanwhile',
    'Answer sooner and honour the signal, or raise `timeoutMs` for a machine that is slow',
  );
}

/** The answer of a call that has to be answered. */
export async function answerOf<T>(
  around: ContractSurroundings,
  name: string,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const outcome = await outcomeOf(around, name, call);
  if (outcome.answered) return outcome.value;
  throw new Broken(
    `${name} failed with ${said(outcome.status)}`,
    'The customer sees that it did not work',
    outcome.status === null
      ? 'See that your back end runs, that the fetcher has its full address and that the answer is JSON, or throw errors that carry a status'
      : 'Answer it, or check that the session and the ids that you pass are good',
  );
}

/** Sees that a call is refused with one of these statuses. */
export async function expectRefusal(
  around: ContractSurroundings,
  name: string,
  statuses: readonly number[],
  soWhat: string,
  call: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const outcome = await outcomeOf(around, name, call);
  if (!outcome.answered && outcome.status !== null && statuses.includes(outcome.status)) return;
  const came = outcome.answered ? 'was answered as if all were well' : `failed with ${said(outcome.status)}`;
  throw new Broken(`${name} ${came}`, soWhat, `Answer ${statuses.join(' or ')}`);
}

export const said = (status: number | null): string =>
  status === null ? 'an error that carries no status' : `status ${status}`;

/** Meld’s largest page, and what the kit asks for. */
export const LIMIT = 100;
const PAGES_MAX = 1000;

/** One page as it came and as it reads. */
export interface ReadPage {
  readonly payload: unknown;
  readonly rows: readonly unknown[];
  readonly parsed: ParsedConnections;
}

/** All pages, as the kit walks them. A cursor that comes twice is a fault. */
export async function readPages(around: ContractSurroundings, limit = LIMIT): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  const cursors = new Set<string>();
  for (let cursor: string | null | undefined; cursor !== null;) {
    const place = cursor === undefined ? {} : { cursor };
    const payload: unknown = await answerOf(around, 'listConnections', (signal) =>
      around.fetcher.listConnections({ signal, limit, ...place }),
    );
    const parsed = parseConnections(payload);
    pages.push({ payload, rows: rowsIn(payload), parsed });
    cursor = parsed.nextCursor;
    if (cursor === null) continue;
    if (cursors.has(cursor) || cursors.size >= PAGES_MAX)
      throw new Broken(
        cursors.has(cursor)
          ? `Page ${pages.length} of the list has a cursor that came before`
          : `The list has no end: after ${PAGES_MAX} pages there was another cursor`,
        'The kit stops there and shows the list as incomplete',
        'Take the cursor that comes with the request for the place to go on, and end with `nextCursor: null`',
      );
    cursors.add(cursor);
  }
  return pages;
}

function rowsIn(payload: unknown): readonly unknown[] {
  const rows: unknown = Array.isArray(payload) ? payload : Reflect.get(Object(payload), 'connections');
  return Array.isArray(rows) ? rows : [];
}
