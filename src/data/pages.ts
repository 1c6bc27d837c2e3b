import { parseConnections } from '../domain/index.js';
import type { Connection, ParsedConnections, PayloadProblem } from '../domain/index.js';
import { ConnectionsError } from '../internal/errors.js';
import { ask } from './ask.js';
import type { ConnectionsFetcher } from './fetcher.js';
import { toConnectionsError } from './normalize-error.js';

/** What the query cache holds for a list: plain data, so that it can be dehydrated. */
export interface ConnectionsSnapshot {
  readonly connections: readonly Connection[];
  /** Something is missing: a later page failed, a cursor looped, or rows could not be read. */
  readonly incomplete: boolean;
  /** For the host developer. */
  readonly problems: readonly (
    | PayloadProblem
    | { readonly code: string; readonly path: string; readonly message: string }
  )[];
}

/** Meld's largest page. */
const LIMIT = 100;

/** A back end that invents a new cursor for ever is stopped. */
const PAGES_MAX = 1000;

/** Reads all pages, one after the other. The first page decides whether there is an answer; what fails later makes it incomplete. */
export async function readAllPages(
  fetcher: ConnectionsFetcher,
  signal: AbortSignal,
): Promise<ConnectionsSnapshot> {
  const found = new Map<string, Connection>();
  const problems: ConnectionsSnapshot['problems'][number][] = [];
  const visited = new Set<string>();
  let incomplete = false;
  let cursor: string | undefined;
  do {
    let page: ParsedConnections;
    try {
      page = await readPage(fetcher, signal, cursor);
    } catch (thrown) {
      const error = toConnectionsError(thrown);
      // An ended session is no missing page, whichever page finds out.
      if (cursor === undefined || signal.aborted || error.status === 401 || error.status === 403)
        throw thrown;
      problems.push(faultOf('MC270', error));
      incomplete = true;
      break;
    }
    for (const connection of page.connections)
      if (!found.has(connection.id)) found.set(connection.id, connection);
    problems.push(...page.problems);
    incomplete ||= page.skipped > 0 || page.problems.some(({ code }) => code === 'MC106');
    cursor = page.nextCursor ?? undefined;
    if (cursor !== undefined && (visited.has(cursor) || visited.size >= PAGES_MAX)) {
      problems.push(faultOf('MC271'));
      incomplete = true;
      break;
    }
    if (cursor !== undefined) visited.add(cursor);
  } while (cursor !== undefined);
  return { connections: [...found.values()], incomplete, problems };
}

async function readPage(
  fetcher: ConnectionsFetcher,
  signal: AbortSignal,
  cursor: string | undefined,
): Promise<ParsedConnections> {
  const payload: unknown = await ask(
    (callSignal) =>
      fetcher.listConnections({
        signal: callSignal,
        limit: LIMIT,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    signal,
  );
  const page = parseConnections(payload);
  if (page.problems.some(({ code }) => code === 'MC101')) throw new ConnectionsError({ code: 'MC262' });
  return page;
}

function faultOf(code: 'MC270' | 'MC271', cause?: ConnectionsError) {
  const { message } = new ConnectionsError({ code });
  return { code, path: '', message: cause ? `${message} Cause: ${cause.code}.` : message };
}
