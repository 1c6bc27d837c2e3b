import { act } from '@testing-library/react';
import { vi } from 'vitest';
// Loaded here already, so that the page's own import takes no real time.
import '../../../src/data/live.js';
import type { ConnectionsFetcher, ConnectionsStream, StreamState } from '../../../src/data/index.js';

type Subscribe = NonNullable<ConnectionsFetcher['subscribe']>;

/** A host's stream, spoken for by the test. */
export function hostStream() {
  let stream: ConnectionsStream | null = null;
  let events = 0;
  const current = (): ConnectionsStream => {
    if (stream === null) throw new Error('Nobody has subscribed.');
    return stream;
  };
  return {
    subscribe: vi.fn<Subscribe>((given) => {
      stream = given;
    }),
    current,
    state: (state: StreamState) => act(async () => current().onState(state)),
    open: (resumed = false) => act(async () => current().onState({ state: 'open', resumed })),
    lose: () => act(async () => current().onState({ state: 'closed', reason: 'network' })),
    /** Hands over events in one go, as they are. */
    say: (...raw: readonly unknown[]) =>
      act(async () => {
        for (const each of raw) current().onEvent(each, { id: String((events += 1)) });
      }),
  };
}

let made = 0;

/** Meld's webhook about a change of state, `second` seconds into the day. */
export function changed(
  connectionId: string,
  second: number,
  status: string,
  statusReason: string | null = null,
  more: object = {},
): object {
  return happened('CONNECTION_STATUS_CHANGE', connectionId, second, {
    newStatus: status,
    newStatusReason: statusReason,
    ...more,
  });
}

/** Any other of Meld's webhooks. */
export function happened(name: string, connectionId: string, second: number, payload: object = {}): object {
  return {
    eventType: `BANK_LINKING_${name}`,
    eventId: `event-${(made += 1)}`,
    timestamp: at(second),
    payload: { connectionId, ...payload },
  };
}

/** A time of the day these tests happen on. */
export const at = (second: number): string => new Date(Date.UTC(2026, 2, 1, 12, 0, second)).toISOString();
