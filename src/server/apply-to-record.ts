import { applyEvent, judgeEvent } from '../domain/apply-event.js';
import type { EventVerdict } from '../domain/apply-event.js';
import type { ConnectionEvent } from '../domain/events.js';
import { parseConnection, policyFor } from '../domain/index.js';
import type { Connection, ConnectionRecord } from '../domain/index.js';
import type { KeptConnection } from './connection-store.js';
import type { WebhookDelivery } from './webhook-delivery.js';

/** What an event makes of what is kept. */
export interface AppliedDelivery {
  /** The very object that came in when nothing changes. */
  readonly kept: KeptConnection | null;
  /** `drop`: something newer is known, and nobody needs to hear of it. `read`: Meld has to be asked. */
  readonly verdict: EventVerdict;
}

/** What an event can change, beside the pair. Everything else of the record stays as it was, letter by letter. */
const FIELDS = [
  'statusChangedAt',
  'institutionMessage',
  'refreshAttempts',
  'nextRefreshAllowedAt',
  'aggregation',
  'successfullyAggregatedAt',
  'accessExpiresAt',
  'activeDuplicateConnectionId',
] as const satisfies readonly (keyof Connection & keyof ConnectionRecord)[];

/**
 * A kept connection after a webhook. A connection that nobody knows yet is made of what the event says, if that is a whole pair or
 * a completed link; its details are missing until Meld is asked. Applying the same event twice is applying it once.
 */
export function applyToKept(
  kept: KeptConnection | null,
  delivery: WebhookDelivery,
  customer: string,
): AppliedDelivery {
  const { event, institution } = delivery;
  const known = kept && parseConnection(kept.record);
  if (kept === null || known === null) return { kept: begin(delivery, customer) ?? kept, verdict: 'read' };
  const judged = judgeEvent(known, event, kept);
  if (judged === 'drop') return { kept, verdict: 'drop' };
  const isApplied = judged === 'apply' || isFirstWord(kept, known);
  const after = applyVerdict(kept, known, isApplied ? event : { ...event, state: null });
  const isCompleted = event.type === 'completed';
  const change = {
    ...changedFields(known, after),
    ...(isCompleted && known.institutionId === null && filled('institutionId', institution.institutionId)),
    ...(isCompleted &&
      known.institutionName === null &&
      filled('institutionName', institution.institutionName)),
  };
  const appliedAt = isApplied && event.state !== null ? latest(kept.appliedAt, event.at) : kept.appliedAt;
  const isNewState = 'status' in change;
  const isSame = Object.keys(change).length === 0 && appliedAt === kept.appliedAt;
  const next = { ...kept, record: { ...kept.record, ...change }, appliedAt };
  return {
    kept: isSame ? kept : isNewState ? { ...next, triedAt: null } : next,
    verdict: kept.readAt === null ? 'read' : judged,
  };
}

/** Nothing has told its state yet but that it was begun, which no connection goes back to: any other state is later. */
function isFirstWord({ readAt, appliedAt }: KeptConnection, known: Connection): boolean {
  return readAt === null && appliedAt === null && policyFor(known).label === 'connecting';
}

function applyVerdict(kept: KeptConnection, known: Connection, event: ConnectionEvent): Connection {
  const after = applyEvent(known, event);
  if (event.state === null) return after;
  return {
    ...after,
    reported: event.state.reported, // two undocumented values are one pair to us, and two to operators
    statusChangedAt: isFirstWord(kept, known) ? event.at : after.statusChangedAt,
  };
}

function begin({ event, institution }: WebhookDelivery, customer: string): KeptConnection | null {
  const { connectionId: id, state } = event;
  if (state === null && event.type !== 'completed') return null;
  // A completed link is being set up until an event or a reading says more.
  const first = parseConnection({ id, status: 'IN_PROGRESS', statusReason: null });
  if (first === null) return null;
  const after = { ...applyEvent(first, event), statusChangedAt: state === null ? null : event.at };
  const status = { status: first.status, statusReason: first.statusReason };
  return {
    id,
    customer,
    record: { id, ...status, ...institution, ...changedFields(first, after) },
    readAt: null,
    appliedAt: state === null ? null : event.at,
    triedAt: null,
  };
}

function changedFields(before: Connection, after: Connection): Partial<ConnectionRecord> {
  const isSamePair =
    before.status === after.status &&
    before.statusReason === after.statusReason &&
    JSON.stringify(before.reported) === JSON.stringify(after.reported);
  const { status, statusReason } = after.reported ?? after; // undocumented values as Meld wrote them
  return {
    ...(!isSamePair && { status: status ?? after.status, statusReason }),
    ...Object.fromEntries(
      FIELDS.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
    ),
  };
}

function filled(name: 'institutionId' | 'institutionName', value: string | null): Partial<ConnectionRecord> {
  return value === null ? {} : { [name]: value };
}

function latest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
