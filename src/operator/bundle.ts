import { eventTypeOf } from '../domain/events.js';
import { adviceFor } from '../domain/index.js';
import type { Connection, ConnectionState } from '../domain/index.js';
import { readHistory } from './event-history.js';
import type { PastEvent } from './event-history.js';
import { readProviderDetails } from './provider-details.js';
import type { ProviderDetails } from './provider-details.js';
import { codeText, idText, timeText } from './shapes.js';
import { validNow } from './times.js';
import { KIT_VERSION } from './version.js';

/** What {@link diagnosticBundle} is made from. */
export interface DiagnosticSources {
  readonly connection: Connection;
  /** Stored webhooks of this connection, as `ConnectionDiagnostics` takes them. */
  readonly events?: readonly unknown[] | undefined;
  /** The provider's raw error. */
  readonly providerDetails?: unknown;
  /** When the bundle is made. */
  readonly now?: Date | undefined;
}

const EVENTS_MAX = 20;
const WITHHELD = '(withheld: not of the usual shape)';
const NONE = '(none)';

/**
 * What a ticket to Meld or to a provider needs, as text: the id, the pair, the provider's codes, times, the last events. By an
 * allow-list: each line is of a known name and its value of a known shape. No names, no accounts, no words of a bank's, a provider's
 * or a person's, no addresses, no tokens. Pure; never throws.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'UNDETERMINED', statusReason: 'INTERNAL_ERROR' });
 * const text = connection && diagnosticBundle({ connection, providerDetails: { errorCode: 'TIMEOUT' }, now: new Date() });
 */
export function diagnosticBundle({ connection, events, providerDetails, now }: DiagnosticSources): string {
  const made = validNow(now);
  const history = readHistory(events, connection.id);
  return [
    `meld-connections ${KIT_VERSION}`,
    ...(made ? [`made: ${made.toISOString()}`] : []),
    '',
    ...connectionLines(connection, made),
    '',
    `last events (${history.events.length}, newest first${history.unreadable > 0 ? `; ${history.unreadable} unreadable` : ''}):`,
    ...listed(history.events.slice(0, EVENTS_MAX).map(eventLine)),
    '',
    'provider error:',
    ...providerLines(readProviderDetails(providerDetails)),
    '',
  ].join('\n');
}

function connectionLines(connection: Connection, now: Date | undefined): string[] {
  const attempts = connection.refreshAttempts;
  return [
    `connection id: ${idText(connection.id) ?? WITHHELD}`,
    `institution id: ${shaped(connection.institutionId, idText)}`,
    `status: ${pairText(connection)}`,
    ...(connection.reported ? [`reported: ${reportedText(connection.reported)}`] : []),
    `operator task: ${adviceFor(connection, { now }).operatorTask ?? NONE}`,
    `status since: ${shaped(connection.statusChangedAt, timeText)}`,
    `created: ${shaped(connection.createdAt, timeText)}`,
    `last successful aggregation: ${shaped(connection.successfullyAggregatedAt, timeText)}`,
    `next refresh allowed: ${shaped(connection.nextRefreshAllowedAt, timeText)}`,
    `refreshes tried in this state: ${Number.isSafeInteger(attempts) ? attempts : WITHHELD}`,
  ];
}

function reportedText({ status, statusReason }: NonNullable<Connection['reported']>): string {
  return `${shaped(status, codeText, 'null')} / ${shaped(statusReason, codeText, 'null')}`;
}

// Narrowed at the door, but a host may hand over a connection that it did not parse.
function pairText({ status, statusReason }: ConnectionState): string {
  return `${shaped(status, codeText)} / ${shaped(statusReason, codeText, 'null')}`;
}

function eventLine({ event }: PastEvent): string {
  const { type, eventId, at, state } = event;
  const change = state
    ? `, ${pairText(state)}${state.reported ? ` (reported ${reportedText(state.reported)})` : ''}`
    : '';
  return `${at ?? '(no time)'}  ${eventTypeOf(type)}, id ${shaped(eventId, idText)}${change}`;
}

function providerLines({ facts, withheld, isCutOff }: ProviderDetails): string[] {
  const lines = facts.map(
    ({ path, value, isText }) => `${path}: ${isText ? '(withheld: free text)' : value}`,
  );
  return [
    ...listed(lines),
    ...(withheld.length > 0
      ? [`  (${withheld.length}${isCutOff ? ' or more' : ''} other values withheld)`]
      : []),
  ];
}

function shaped(value: unknown, read: (value: unknown) => string | null, none = NONE): string {
  return value === null || value === undefined ? none : (read(value) ?? WITHHELD);
}

function listed(lines: readonly string[]): string[] {
  return lines.length === 0 ? [`  ${NONE}`] : lines.map((line) => `  ${line}`);
}
