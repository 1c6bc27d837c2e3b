// Webhooks as Meld sends them, signed by another implementation than the one under test.
import { createHmac } from 'node:crypto';
import { createMeldWebhookHandler, createMemoryStore } from '../../src/server/index.js';
import type { KeptState, MeldWebhookHandlerOptions, WebhookFault } from '../../src/server/index.js';

const PROFILE = { secret: 'our secret', url: 'https://ledgerly.example/webhooks/meld' };

/** Minutes after nine o’clock. */
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute)).toISOString();

export function sign(body: string | Uint8Array, secret = PROFILE.secret): Record<string, string> {
  const timestamp = '2026-11-01T09:00:00.123456Z';
  const hmac = createHmac('sha256', secret).update(`${timestamp}.${PROFILE.url}.`).update(body);
  const signature = hmac.digest('base64').replaceAll('+', '-').replaceAll('/', '_');
  return { 'meld-signature': signature, 'meld-signature-timestamp': timestamp };
}

export function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = sign(body),
): Request {
  return new Request('http://internal:3000/webhooks/meld', { method: 'POST', body, headers });
}

export function webhook(name: string, minute: number, payload: object = {}, envelope: object = {}): object {
  return {
    eventType: `BANK_LINKING_${name}`,
    eventId: `${name}-${minute}-${JSON.stringify(payload).length}`,
    timestamp: at(minute),
    accountId: 'ACCT_1',
    version: '2026-02-03',
    payload: { connectionId: 'c1', customerId: 'CUST_1', externalCustomerId: 'me', ...payload },
    ...envelope,
  };
}

export const changed = (minute: number, status: string, reason: string | null, payload: object = {}) =>
  webhook('CONNECTION_STATUS_CHANGE', minute, { newStatus: status, newStatusReason: reason, ...payload });

/** A back end: its store, its handler, and what it was told. */
export function backEnd(
  options: Partial<MeldWebhookHandlerOptions> = {},
  state: KeptState = createMemoryStore(),
) {
  const faults: WebhookFault[] = [];
  const readings: string[] = [];
  const handle = createMeldWebhookHandler({
    ...PROFILE,
    connections: state.connections,
    log: state.log,
    onFault: (fault) => faults.push(fault),
    onNeedsReading: (...asked) => readings.push(asked.join(' of ')),
    ...options,
  });
  const start = new Map<string, Promise<string>>();
  const startOf = (customer: string) => {
    const head = start.get(customer) ?? state.log.readAfter(customer, null).then((stretch) => stretch.head);
    start.set(customer, head);
    return head;
  };
  return {
    ...state,
    handle,
    faults,
    readings,
    codes: () => faults.map(({ code }) => code),
    /** Answers the status. */
    deliver: async (value: object) => {
      await Promise.all([startOf('me'), startOf('another')]);
      return (await handle(post(JSON.stringify(value)))).status;
    },
    record: async (id = 'c1') => (await state.connections.get(id))?.record,
    relayed: async (customer = 'me') => {
      const { events } = await state.log.readAfter(customer, await startOf(customer));
      return events.map(({ data }): unknown => JSON.parse(data));
    },
  };
}
