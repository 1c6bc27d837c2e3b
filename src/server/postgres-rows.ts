import { parseConnection } from '../domain/index.js';
import type { ConnectionRecord } from '../domain/index.js';
import type { KeptConnection } from './connection-store.js';

type Row = Readonly<Record<string, unknown>>;

/** What a row says, or `null` for one that cannot be read: as if it were not there, until an event or a page asks for it. */
export function readKept(row: Row | undefined): KeptConnection | null {
  if (row === undefined) return null;
  const { id, customer, record: json } = row;
  if (typeof id !== 'string' || typeof customer !== 'string') return null;
  const record = readRecord(json);
  if (record === null || record.id !== id) return null;
  const { read_at: readAt, applied_at: appliedAt, tried_at: triedAt } = row;
  return {
    id,
    customer,
    record,
    readAt: textOf(readAt),
    appliedAt: textOf(appliedAt),
    triedAt: textOf(triedAt),
  };
}

function readRecord(json: unknown): ConnectionRecord | null {
  try {
    const value: unknown = typeof json === 'string' ? JSON.parse(json) : null;
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** As far as the type goes: the fields are parsed by whoever uses them. */
function isRecord(value: unknown): value is ConnectionRecord {
  return parseConnection(value) !== null && typeof (value as Row)['status'] === 'string';
}

/** A text of a row; `null` for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The name under which a customer's rows are found: short whatever their id is, and not the id itself. */
export async function keyOf(customer: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(customer)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
