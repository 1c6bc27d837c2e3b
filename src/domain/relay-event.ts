import { eventTypeOf } from './events.js';
import type { ConnectionEvent } from './events.js';
import type { ConnectionRecord } from './record.js';

/** One event in the small form that a back end sends on to browsers. Made by {@link toRelayedEvent}. */
export interface RelayedEvent {
  readonly eventType: string;
  readonly eventId: string | null;
  readonly timestamp: string | null;
  readonly connectionId: string;
  readonly status?: string | undefined;
  readonly statusReason?: string | null | undefined;
  readonly institutionMessage?: ConnectionRecord['institutionMessage'];
  readonly successfullyAggregatedAt?: string | undefined;
  readonly activeDuplicateConnectionId?: string | undefined;
}

/**
 * An event as a back end sends it on to browsers: only what {@link parseConnectionEvent} reads, which makes an equal event of it
 * again. Nothing of the provider, no customer, no account.
 *
 * @example
 * const relay = (event: ConnectionEvent): string => JSON.stringify(toRelayedEvent(event));
 */
export function toRelayedEvent(event: ConnectionEvent): RelayedEvent {
  const { type, eventId, at, connectionId, state } = event;
  const { institutionMessage, successfullyAggregatedAt, activeDuplicateConnectionId } = event;
  return {
    eventType: eventTypeOf(type),
    eventId,
    timestamp: at,
    connectionId,
    ...(state && { status: state.status, statusReason: state.statusReason }),
    ...(state?.reported && reportedOf(state.reported, state.status)), // so that operators' pages know what Meld said
    ...(institutionMessage && { institutionMessage }),
    ...(successfullyAggregatedAt !== null && { successfullyAggregatedAt }),
    ...(activeDuplicateConnectionId !== null && { activeDuplicateConnectionId }),
  };
}

function reportedOf(
  reported: { readonly status: string | null; readonly statusReason: string | null },
  status: string,
): Pick<RelayedEvent, 'status' | 'statusReason'> {
  return { status: reported.status ?? status, statusReason: reported.statusReason };
}
