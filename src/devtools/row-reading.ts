import { CONNECTION_STATUSES, isListed, policyFor, STATUS_REASONS } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import { isDocumented } from './decision.js';

/**
 * How a row's pair was read. `legacy`: an older name, mapped to what Meld calls it now. `unknownStatus`: nothing is known of it,
 * so the badge says only that. `unknownReason` and `undocumentedPair`: the calm fallback of its status.
 */
export type RowReading =
  | 'documented'
  | 'legacy'
  | 'unknownStatus'
  | 'unknownReason'
  | 'undocumentedPair'
  | 'duplicate'
  | 'unreadable';

/** Finds out how a row was read, from what was sent and what became of it. */
export function readingOf(row: unknown, { status, statusReason, ...connection }: Connection): RowReading {
  const isStatus = CONNECTION_STATUSES.some((known) => known === status);
  const isReason = statusReason === null || STATUS_REASONS.some((known) => known === statusReason);
  if (!isStatus) return 'unknownStatus';
  if (!isReason) return 'unknownReason';
  if (!isDocumented({ status, statusReason })) return 'undocumentedPair';
  const sent = sentAs(row, 'status');
  const isOther = typeof sent === 'string' && sent.trim().toUpperCase() !== status;
  return isOther && connection.reported === null ? 'legacy' : 'documented';
}

/** Why the badge looks as it does, in a sentence for the developer. */
export function whyOf(reading: RowReading, row: unknown, connection: Connection): string {
  const policy = policyFor(connection);
  const { tone, actor } = policy;
  const { status, statusReason, reported } = connection;
  const look = `The badge is ${tone}`;
  const left = policy.listed === 'withInstitution' ? LEFT_FOR_NOW : LEFT;
  const reason = statusReason ?? 'null';
  const sentReason = sentAs(row, 'statusReason');
  const why = {
    documented: `Meld documents this pair. ${look}: ${WHOSE_TURN[actor]}.`,
    legacy: `An older name; read as ${status} / ${reason}. ${look}: ${WHOSE_TURN[actor]}.`,
    unknownStatus: `${said('status', reported?.status ?? sentAs(row, 'status'))} is no status that Meld documents. ${look}, without a prompt or a button.`,
    unknownReason: `${said('reason', isNoText(sentReason) ? sentReason : reported?.statusReason)} is no reason that Meld documents. ${look}: the calm fallback of ${status}.`,
    undocumentedPair: `Meld documents ${status}, but not with the reason ${reason}. ${look}: the calm fallback of ${status}.`,
    duplicate: 'A row before it has the same id, and is the one that is shown.',
    unreadable: 'The row cannot be read, and is left out.',
  } as const satisfies Record<RowReading, string>;
  if (reading === 'duplicate') return why.duplicate;
  return why[reading] + (isListed(connection, policy) ? '' : left);
}

const LEFT = ' A default list leaves it out.';
const LEFT_FOR_NOW = ' A default list leaves it out for as long as it has no institution.';

const WHOSE_TURN = {
  customer: 'it is the customer’s turn',
  institution: 'it is the bank’s turn',
  operator: 'it is your own staff’s turn',
  nobody: 'nobody has to do anything',
} as const;

function said(what: string, sent: unknown): string {
  if (isNoText(sent)) return `A ${what} that is no text`;
  return typeof sent === 'string' && sent !== '' ? `“${sent}”` : `A missing ${what}`;
}

function isNoText(sent: unknown): boolean {
  return sent !== null && sent !== undefined && typeof sent !== 'string';
}

function sentAs(row: unknown, name: 'status' | 'statusReason'): unknown {
  try {
    return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
  } catch {
    return undefined; // an accessor that does not answer each time
  }
}
