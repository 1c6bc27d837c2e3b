import type { StreamState } from '../data/index.js';
import { parseConnectionEvent } from '../domain/events.js';
import { toRelayedEvent } from '../domain/relay-event.js';
import type { RelayedEvent } from '../domain/relay-event.js';

/** An event as other tabs get it: id, state and time, nothing that is the bank's or the customer's. */
export interface SharedEvent {
  readonly id: string | undefined;
  readonly event: RelayedEvent;
}

/** What tabs of one customer tell each other. */
export type TabMessage =
  /** A tab joins, or wonders whether the one that streams still lives. `place`: the last event that it has. */
  | { readonly kind: 'hello'; readonly place: string | undefined }
  /** The answer, from the tab that streams: whether it is open, and whether the joining tab gets everything since its place. */
  | { readonly kind: 'here'; readonly isOpen: boolean; readonly resumedFrom: string | undefined }
  | { readonly kind: 'state'; readonly state: StreamState }
  | ({ readonly kind: 'event' } & SharedEvent);

/**
 * An event for other tabs; `null` for what is none. One that carries the bank's own words goes without its state, so that they
 * read it, words and all.
 */
export function toShared(raw: unknown, id: string | undefined): SharedEvent | null {
  const event = parseConnectionEvent(raw);
  if (event === null) return null;
  const { institutionMessage } = event;
  return {
    id,
    event: toRelayedEvent({
      ...event,
      institutionMessage: null,
      state: institutionMessage === null ? event.state : null,
    }),
  };
}

/** What another tab said. It may run another version of the kit, or none: anything else is `null`. */
export function readMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  const said: Record<string, unknown> = { ...data };
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  switch (said['kind']) {
    case 'hello':
      return { kind: 'hello', place: text(said['place']) };
    case 'here':
      return { kind: 'here', isOpen: said['isOpen'] === true, resumedFrom: text(said['resumedFrom']) };
    case 'state':
      return { kind: 'state', state: readState(said['state']) };
    case 'event': {
      const shared = toShared(said['event'], text(said['id']));
      return shared && { kind: 'event', ...shared };
    }
    default:
      return null;
  }
}

function readState(data: unknown): StreamState {
  const said: { readonly state?: unknown; readonly resumed?: unknown; readonly reason?: unknown } =
    Object(data);
  if (said.state === 'open') return { state: 'open', resumed: said.resumed === true };
  const { reason } = said;
  return { state: 'closed', reason: reason === 'unauthorized' || reason === 'ended' ? reason : 'network' };
}
