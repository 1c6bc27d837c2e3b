import * as v from 'valibot';
import type { Connection } from './connection.js';
import { problem, Problems } from './problems.js';
import type { PayloadProblem } from './problems.js';
import { rowSchema } from './schema.js';
import { readState } from './state.js';

/** What {@link parseConnections} read. */
export interface ParsedConnections {
  /** The rows that could be read, in the order they came. */
  readonly connections: readonly Connection[];
  /** What was wrong, by path. The payload's values are not repeated here. */
  readonly problems: readonly PayloadProblem[];
  /** How many rows could not be read at all. */
  readonly skipped: number;
  /** The cursor of the next page, or `null` when this is the last one. */
  readonly nextCursor: string | null;
}

/**
 * Reads what a back end sent: an array of {@link ConnectionRecord}, `{ connections, nextCursor }`, or Meld's own page
 * (`{ connections, remaining }`, where the next cursor is the last row's `key`). Never throws. A row that cannot be read is
 * left out and reported, a field that cannot be read is ignored and reported; the rest stays.
 *
 * @example
 * const { connections, problems } = parseConnections([{ id: 'c1', status: 'ACTIVE', statusReason: null }]);
 */
export function parseConnections(payload: unknown): ParsedConnections {
  try {
    const page = openPage(payload);
    return page === null ? UNREADABLE : parsePage(page);
  } catch {
    return UNREADABLE; // a payload whose own accessors throw
  }
}

function parsePage(page: Page): ParsedConnections {
  const found = new Map<string, Connection>();
  const problems = new Problems();
  let skipped = Math.max(0, page.rows.length - ROWS_MAX);
  if (page.isCutOff) problems.add('MC106', page.path);
  for (let index = 0; index < Math.min(page.rows.length, ROWS_MAX); index++) {
    const path = `${page.path}[${index}]`;
    const connection = parseRow(page.rows, index, path, problems);
    if (connection === null) skipped += 1;
    else if (found.has(connection.id)) problems.add('MC105', path);
    else found.set(connection.id, connection);
  }
  return { connections: [...found.values()], problems: problems.list, skipped, nextCursor: page.nextCursor };
}

/**
 * Reads one connection, or returns `null` when it cannot be read. Never throws.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' });
 */
export function parseConnection(record: unknown): Connection | null {
  return parseConnections([record]).connections[0] ?? null;
}

const ROWS_MAX = 50_000;
const UNREADABLE: ParsedConnections = {
  connections: [],
  problems: [problem('MC101', '')],
  skipped: 0,
  nextCursor: null,
};

interface Page {
  readonly rows: readonly unknown[];
  readonly path: string;
  readonly nextCursor: string | null;
  /** More rows remain, and nothing says how to reach them. */
  readonly isCutOff: boolean;
}

function openPage(payload: unknown): Page | null {
  if (Array.isArray(payload)) return { rows: payload, path: '', nextCursor: null, isCutOff: false };
  if (!isObject(payload) || !Array.isArray(payload['connections'])) return null;
  const rows: readonly unknown[] = payload['connections'];
  const remains = typeof payload['remaining'] === 'number' && payload['remaining'] > 0;
  const nextCursor = readText(payload['nextCursor']) ?? (remains ? lastKey(rows) : null);
  return { rows, path: 'connections', nextCursor, isCutOff: remains && nextCursor === null };
}

function lastKey(rows: readonly unknown[]): string | null {
  try {
    const last = rows.at(-1);
    return isObject(last) ? readText(last['key']) : null;
  } catch {
    return null; // an accessor that throws costs the cursor, not the page
  }
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function parseRow(
  rows: readonly unknown[],
  index: number,
  path: string,
  problems: Problems,
): Connection | null {
  try {
    const row = rows[index];
    const first = v.safeParse(rowSchema, row);
    if (first.success) return toConnection(first.output, path, problems);
    // Read again without the fields that failed. Without an id, or when it is no object, it fails again.
    const fields = isObject(row) ? row : {};
    const failed = new Set(first.issues.map((issue) => v.getDotPath(issue)?.split('.')[0]));
    const names = Object.keys(rowSchema.entries);
    const readable = names.filter((name) => !failed.has(name)).map((name) => [name, fields[name]] as const);
    const second = v.safeParse(rowSchema, Object.fromEntries(readable));
    if (second.success) {
      for (const name of names) if (failed.has(name)) problems.add('MC103', `${path}.${name}`);
      // Not as if there were no reason: without one, ACTIVE is a bank that works.
      const reason = failed.has('statusReason') ? { statusReason: NO_TEXT } : {};
      return toConnection({ ...second.output, ...reason }, path, problems);
    }
  } catch {
    // an accessor that throws costs its row, not the page
  }
  problems.add('MC102', path);
  return null;
}

/** A reason that cannot be read, as operators see it. */
const NO_TEXT = '(no text)';

function toConnection(row: v.InferOutput<typeof rowSchema>, path: string, problems: Problems): Connection {
  const state = readState(row.status, row.statusReason);
  if (state.reported) problems.addOnce('MC104', `${path}.status`, JSON.stringify(state.reported));
  return { ...row, ...state, accounts: row.accounts.filter((account) => account.name !== '') };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
