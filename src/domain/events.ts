import * as v from 'valibot';
import type { Connection, ConnectionState, InstitutionMessage } from './connection.js';
import { idSchema, messageSchema } from './schema.js';
import { readState } from './state.js';
import { parseTime } from './time.js';

/** The pair, and for operators what was sent where Meld documents no such value. */
type ReportedState = ConnectionState & Pick<Connection, 'reported'>;

/** What Meld's bank-linking webhooks can be about. `customerActionRequired` is an older name that some accounts still get. */
export type ConnectionEventType = (typeof TYPES)[keyof typeof TYPES];

/** One webhook about one connection, parsed: plain data without anything of the provider. Made by {@link parseConnectionEvent}. */
export interface ConnectionEvent {
  readonly type: ConnectionEventType;
  /** Meld's `eventId`, the same in every delivery. */
  readonly eventId: string | null;
  readonly connectionId: string;
  /** When it happened at Meld, not when it arrived. ISO, UTC. */
  readonly at: string | null;
  /** The whole pair, where the event carries one. */
  readonly state: ReportedState | null;
  /** The bank's own words, cleaned, where the host's relay adds them. */
  readonly institutionMessage: InstitutionMessage | null;
  readonly successfullyAggregatedAt: string | null;
  readonly activeDuplicateConnectionId: string | null;
}

// Source: the event types of Meld's webhook profile, and one from its older lists.
const PREFIX = 'BANK_LINKING_';
const TYPES = {
  CONNECTION_COMPLETED: 'completed',
  CONNECTION_STATUS_CHANGE: 'statusChanged',
  CONNECTION_DELETED: 'deleted',
  CUSTOMER_ACTION_REQUIRED: 'customerActionRequired',
  NEW_ACCOUNTS_AVAILABLE: 'newAccountsAvailable',
  ACCOUNTS_ADDED: 'accountsAdded',
  ACCOUNTS_UPDATING: 'accountsUpdating',
  ACCOUNTS_UPDATED: 'accountsUpdated',
  ACCOUNTS_REMOVED: 'accountsRemoved',
  TRANSACTIONS_AGGREGATED: 'transactionsAggregated',
  HISTORICAL_TRANSACTIONS_AGGREGATED: 'historicalTransactionsAggregated',
} as const;

/** A field that cannot be read costs itself, not the event. */
const maybe = <const T extends v.GenericSchema>(schema: T) => v.fallback(v.nullish(schema, null), null);
/** Missing is `undefined` here, as `null` is a documented reason. */
const text = v.fallback(v.optional(v.nullable(v.string())), undefined);
const time = v.fallback(v.pipe(v.unknown(), v.transform(parseTime)), null);

const outer = v.object({
  eventType: v.string(),
  eventId: maybe(idSchema),
  timestamp: time,
  payload: v.optional(v.unknown()),
});
const inner = v.object({
  connectionId: idSchema,
  status: text,
  newStatus: text,
  statusReason: text,
  newStatusReason: text,
  successfullyAggregatedAt: time,
  activeDuplicateConnectionId: maybe(idSchema),
  institutionMessage: maybe(messageSchema),
});

/**
 * Reads one event: Meld's webhook, its JSON text, or the smaller form of a relay, which is the same without the envelope
 * (`{ eventType, eventId, timestamp, connectionId, status, statusReason, … }`). `null` for anything else, and for events that
 * are not about a linked bank. Never throws. Where Meld gives no pair, none is made up, except for the two events that mean one:
 * a deletion, and the older `CUSTOMER_ACTION_REQUIRED`.
 *
 * @example
 * const event = parseConnectionEvent({
 *   eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
 *   eventId: 'e1',
 *   timestamp: '2026-11-01T09:00:00Z',
 *   payload: { connectionId: 'c1', newStatus: 'RECONNECT_REQUIRED', newStatusReason: 'LOGIN_REQUIRED' },
 * });
 */
export function parseConnectionEvent(value: unknown): ConnectionEvent | null {
  try {
    const data: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    const envelope = v.safeParse(outer, data);
    if (!envelope.success) return null;
    const { eventType, eventId, timestamp, payload } = envelope.output;
    const type = typeOf(eventType);
    const body = v.safeParse(inner, payload ?? data);
    if (type === null || !body.success) return null;
    const { connectionId, institutionMessage, successfullyAggregatedAt, activeDuplicateConnectionId } =
      body.output;
    return {
      type,
      eventId,
      connectionId,
      at: timestamp,
      state: stateOf(type, body.output),
      institutionMessage: institutionMessage && {
        ...institutionMessage,
        receivedAt: institutionMessage.receivedAt ?? timestamp,
      },
      successfullyAggregatedAt,
      activeDuplicateConnectionId,
    };
  } catch {
    return null; // no JSON, or an object whose own accessors throw
  }
}

/** Meld's own name of a type: the `eventType` that reads as it. */
export function eventTypeOf(type: ConnectionEventType): string {
  const name = Object.entries(TYPES).find(([, known]) => known === type)?.[0] ?? '';
  return `${PREFIX}${name}`;
}

function typeOf(eventType: string): ConnectionEventType | null {
  if (!eventType.startsWith(PREFIX)) return null;
  const name = eventType.slice(PREFIX.length);
  return Object.entries(TYPES).find(([known]) => known === name)?.[1] ?? null;
}

function stateOf(type: ConnectionEventType, body: v.InferOutput<typeof inner>): ReportedState | null {
  if (type === 'deleted') return { status: 'DELETED', statusReason: null, reported: null };
  if (type === 'customerActionRequired') return readState('CUSTOMER_ACTION_REQUIRED', null);
  const isMelds = body.newStatus !== undefined; // else the relay's form; never one half of each
  const status = isMelds ? body.newStatus : body.status;
  const statusReason = isMelds ? body.newStatusReason : body.statusReason;
  // Half a pair decides nothing: a reading has to tell.
  const isWhole = typeof status === 'string' && statusReason !== undefined;
  return type === 'statusChanged' && isWhole ? readState(status, statusReason) : null;
}
