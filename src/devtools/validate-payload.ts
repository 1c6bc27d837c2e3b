import { isListed, parseConnection, parseConnections, policyFor } from '../domain/index.js';
import type { ConnectionStatus, LabelId, PayloadProblemCode, StatusReason, Tone } from '../domain/index.js';
import { findJsonFault } from './json-fault.js';
import { readingOf, whyOf } from './row-reading.js';
import type { RowReading } from './row-reading.js';

const WHAT = {
  MC151: 'The text is not JSON. Nothing of it was read. Correct it at the line and column that are named.',
  MC152:
    'A row carries `serviceProviderDetails`, which can hold credentials. The kit never reads it, but the browser has it. Remove it on your server.',
} as const;

/** One thing that is wrong with a payload: where, and what to do about it. Never what it said. */
export interface PayloadFinding {
  readonly code: PayloadProblemCode | keyof typeof WHAT;
  /** For example `connections[3].status`; empty for the payload itself. */
  readonly path: string;
  readonly message: string;
}

/** What became of one row. */
export interface PayloadRow {
  readonly path: string;
  readonly id: string | null;
  /** As it was read; `null` where the row cannot be. */
  readonly status: ConnectionStatus | null;
  readonly statusReason: StatusReason | null;
  readonly reading: RowReading;
  readonly tone: Tone | null;
  readonly label: LabelId | null;
  /** Whether a default list shows it. */
  readonly isListed: boolean;
  /** Why its badge looks as it does. */
  readonly why: string;
}

/** What {@link validatePayload} found. */
export interface PayloadReport {
  /** How many connections would be shown to the kit. */
  readonly read: number;
  /** How many rows could not be read at all. */
  readonly skipped: number;
  /** Whether the payload says that another page follows. */
  readonly hasMore: boolean;
  readonly problems: readonly PayloadFinding[];
  readonly rows: readonly PayloadRow[];
}

/**
 * Says how the kit would read what a back end answers, as JSON text or as a value: what is wrong, by path, and for each row why
 * its badge looks as it does, when nobody has decided otherwise and no time has passed. Pure, in production too: good for a test
 * of your back end. Never throws.
 *
 * @example
 * const { rows } = validatePayload('[{ "id": "c1", "status": "DEGRADED", "statusReason": "SOLAR_FLARE" }]');
 * const why = rows[0]?.why; // “SOLAR_FLARE” is no reason that Meld documents. …
 */
export function validatePayload(json: unknown): PayloadReport {
  if (typeof json !== 'string') return reportOn(json);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ...NOTHING, problems: [notJson(json)] };
  }
  return reportOn(value);
}

const NOTHING: PayloadReport = { read: 0, skipped: 0, hasMore: false, problems: [], rows: [] };

function notJson(text: string): PayloadFinding {
  const fault = findJsonFault(text);
  const path = fault ? `line ${fault.line}, column ${fault.column}` : '';
  return finding('MC151', path);
}

function finding(code: keyof typeof WHAT, path: string): PayloadFinding {
  return { code, path, message: `[meld-connections] ${WHAT[code]} At: ${path || 'the text'}. (${code})` };
}

function reportOn(value: unknown): PayloadReport {
  const { connections, problems, skipped, nextCursor } = parseConnections(value);
  const { path, rows } = open(value);
  const seen = new Set<string>();
  const findings: PayloadFinding[] = [...problems];
  const reports = rows.map((row, index) => {
    const at = `${path}[${index}]`;
    if (carriesProviderDetails(row)) findings.push(finding('MC152', `${at}.serviceProviderDetails`));
    return reportOnRow(row, at, seen);
  });
  return {
    read: connections.length,
    skipped,
    hasMore: nextCursor !== null,
    problems: findings,
    rows: reports,
  };
}

function reportOnRow(row: unknown, path: string, seen: Set<string>): PayloadRow {
  const connection = parseConnection(row);
  if (connection === null) return { ...UNREAD, path };
  const { id, status, statusReason } = connection;
  const reading = seen.has(id) ? 'duplicate' : readingOf(row, connection);
  seen.add(id);
  const policy = policyFor(connection);
  return {
    path,
    id,
    status,
    statusReason,
    reading,
    tone: policy.tone,
    label: policy.label,
    isListed: reading !== 'duplicate' && isListed(connection, policy),
    why: whyOf(reading, row, connection),
  };
}

const UNREAD: PayloadRow = {
  path: '',
  id: null,
  status: null,
  statusReason: null,
  reading: 'unreadable',
  tone: null,
  label: null,
  isListed: false,
  why: 'The row cannot be read, and is left out: it is no object, or has no text `id`.',
};

const FINDINGS_MAX = 50_000;

function open(value: unknown): { readonly path: string; readonly rows: readonly unknown[] } {
  try {
    if (Array.isArray(value)) return { path: '', rows: copy(value) };
    if (typeof value !== 'object' || value === null || !('connections' in value)) return NO_ROWS;
    return Array.isArray(value.connections)
      ? { path: 'connections', rows: copy(value.connections) }
      : NO_ROWS;
  } catch {
    return NO_ROWS; // a value whose own accessors throw
  }
}

const NO_ROWS = { path: '', rows: [] };

/** Holes are rows too, and a row whose accessor throws is one that cannot be read. */
function copy(rows: readonly unknown[]): readonly unknown[] {
  return Array.from({ length: Math.min(rows.length, FINDINGS_MAX) }, (_, index) => {
    try {
      return rows[index];
    } catch {
      return null;
    }
  });
}

function carriesProviderDetails(row: unknown): boolean {
  try {
    return typeof row === 'object' && row !== null && Reflect.get(row, 'serviceProviderDetails') != null;
  } catch {
    return false;
  }
}
