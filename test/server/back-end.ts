import { createHmac } from 'node:crypto';
import { createHttpFetcher } from '../../src/data/http-fetcher.js';
import type { ConnectionsFetcher } from '../../src/data/fetcher.js';
import { createConnectionsHandler } from '../../src/server/connections-handler.js';
import type { ConnectionsHandlerOptions } from '../../src/server/connections-handler.js';
import { createMeldClient } from '../../src/server/meld-client.js';
import { createMemoryStore } from '../../src/server/memory-store.js';
import type { KeptState } from '../../src/server/memory-store.js';
import { API_KEY, fakeMeld, MELD_URL } from './fake-meld.js';

export const HOST = 'https://ledgerly.example';
const SECRET = 'the webhook secret';
const WEBHOOK_URL = `${HOST}/api/meld/webhook`;

/** A host’s back end over a fake Meld: what a browser asks goes through the real fetcher. */
export function backEnd(
  options: Partial<ConnectionsHandlerOptions> = {},
  state: KeptState = createMemoryStore(),
) {
  const meld = fakeMeld();
  const faults: unknown[] = [];
  const inBackground: Promise<unknown>[] = [];
  const client = createMeldClient({ apiKey: API_KEY, baseUrl: MELD_URL, fetch: meld.fetch });
  const handler = createConnectionsHandler({
    meld: client,
    connections: state.connections,
    log: state.log,
    // The test’s own session: who says who they are is believed.
    authorize: async ({ headers }) => {
      const customer = headers.get('x-customer');
      return customer === null ? null : { customer: decodeURIComponent(customer) };
    },
    start: () => ({ products: ['BALANCES'], regions: ['US'] }),
    webhook: { secret: SECRET, url: WEBHOOK_URL },
    onFault: (fault) => faults.push(fault),
    background: (work) => inBackground.push(work),
    ...options,
  });

  /** Another request than the fetcher would make. */
  const send = (path: string, init: RequestInit & { customer?: string | null } = {}) => {
    const { customer = 'anna', ...rest } = init;
    const headers = new Headers(rest.headers);
    if (customer !== null) headers.set('x-customer', encodeURIComponent(customer));
    return handler(new Request(`${HOST}/api/meld${path}`, { ...rest, headers }));
  };

  return {
    ...state,
    meld,
    client,
    handler,
    faults,
    send,
    as: (customer: string): Required<Omit<ConnectionsFetcher, 'subscribe'>> =>
      createHttpFetcher({
        baseUrl: `${HOST}/api/meld`,
        headers: { 'x-customer': encodeURIComponent(customer) },
        fetch: (url, init) => handler(new Request(url, init)),
      }),
    /** What Meld’s webhook would bring, signed. */
    tell(eventType: string, payload: Record<string, unknown>, at = meld.now.toISOString()) {
      const event = { eventType, eventId: crypto.randomUUID(), timestamp: at, payload };
      const body = JSON.stringify(event);
      const signature = createHmac('sha256', SECRET)
        .update(`${at}.${WEBHOOK_URL}.${body}`)
        .digest('base64url');
      const headers = { 'meld-signature': signature, 'meld-signature-timestamp': at };
      return handler(new Request(WEBHOOK_URL, { method: 'POST', body, headers }));
    },
    /** Until nothing is going on behind the answers. */
    async settle() {
      for (let count = -1; count < inBackground.length;) {
        count = inBackground.length;
        await Promise.all(inBackground);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    /** Everything that was relayed to a customer: in memory, the place of somebody unheard of lies before everything. */
    logOf: async (customer: string) => {
      const { head } = await state.log.readAfter('nobody-yet', null);
      return (await state.log.readAfter(customer, head)).events;
    },
  };
}

export type BackEnd = ReturnType<typeof backEnd>;

const { signal } = new AbortController();
export const CALL = { signal };
