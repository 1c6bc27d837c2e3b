import { CONNECTION_STATUSES, STATUS_REASONS } from './connection.js';
import type { Connection, ConnectionState, ConnectionStatus, StatusReason } from './connection.js';

// Older Meld documentation still names these; no current value carries them.
const LEGACY = new Map<string, ConnectionState>([
  ['RECONNECT_AVAILABLE', { status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' }],
  ['CUSTOMER_ACTION_REQUIRED', { status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' }],
]);

const RAW_MAX = 100;

/** Narrows the two texts to what Meld documents. Unknown text becomes `UNKNOWN` and is kept in `reported` for operators. */
export function readState(
  status: string | null,
  statusReason: string | null,
): ConnectionState & Pick<Connection, 'reported'> {
  const legacy = LEGACY.get(tidy(status));
  if (legacy) return { ...legacy, reported: null };
  const state: ConnectionState = {
    // A search over the list, never a look-up by object key: 'constructor' is a text too.
    status: CONNECTION_STATUSES.find((known) => known === tidy(status)) ?? 'UNKNOWN',
    statusReason: tidy(statusReason) === '' ? null : readReason(statusReason),
  };
  const known = state.status !== UNKNOWN && state.statusReason !== UNKNOWN;
  return { ...state, reported: known ? null : { status: clip(status), statusReason: clip(statusReason) } };
}

const UNKNOWN = 'UNKNOWN' satisfies ConnectionStatus & StatusReason;

function readReason(text: string | null): StatusReason {
  return STATUS_REASONS.find((known) => known === tidy(text)) ?? UNKNOWN;
}

function tidy(text: string | null): string {
  return text === null ? '' : text.slice(0, RAW_MAX).trim().toUpperCase();
}

function clip(text: string | null): string | null {
  return text === null ? null : text.slice(0, RAW_MAX);
}
