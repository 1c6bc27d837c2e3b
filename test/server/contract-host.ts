import { serve } from '@hono/node-server';
import { PATIENCE } from '../patience.js';
import { findFreePort } from '../../examples/dashboard/free-port.js';
import { createSandboxMeld } from '../../examples/dashboard/sandbox/index.js';
import { createHttpFetcher } from '../../src/data/http-fetcher.js';
import type { ConnectionsFetcher } from '../../src/data/fetcher.js';
import { fetchStream } from '../../src/live/fetch-stream.js';
import { createConnectionsHandler, createMeldClient, createMemoryStore } from '../../src/server/index.js';
import type { FetcherContractOptions } from '../../src/testing/index.js';

export const WORKS = { status: 'ACTIVE', statusReason: null } as const;
export const DOWN = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const API_KEY = 'key-CANARY';

/** A fetcher over HTTP, as a host's own test makes it: an absolute address, and the session in a header. */
export function fetcherAt(origin: string, headers: Record<string, string>): ConnectionsFetcher {
  const baseUrl = `${origin}/api/meld`;
  return {
    ...createHttpFetcher({ baseUrl, headers }),
    subscribe: fetchStream({ url: `${baseUrl}/events`, headers, share: false }),
  };
}

/** A back end over the sandbox Meld, on a port of its own, and all that the contract can ask of a host. */
export async function openContractHost() {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const webhook = { url: `${origin}/api/meld/webhook`, secret: 'whsec-CANARY' };
  const meld = createSandboxMeld({ apiKey: API_KEY, webhook, retryScale: 0.01 });
  let presses = 0;
  const client = createMeldClient({
    apiKey: API_KEY,
    baseUrl: 'http://meld.example',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'GET') presses += 1;
      return meld.fetch(request);
    },
  });
  const { connections, log } = createMemoryStore();
  const handler = createConnectionsHandler({
    meld: client,
    connections,
    log,
    webhook,
    authorize: ({ headers }) => {
      const customer = headers.get('x-customer');
      return customer === null ? null : { customer };
    },
    start: () => ({ products: ['BALANCES'], regions: ['US'] }),
  });
  const server = serve({ fetch: handler, port, hostname: '127.0.0.1' });

  const add = (externalCustomerId: string, state: object = WORKS) =>
    meld.add({ externalCustomerId, ...state });
  const changing = add('ada');
  const foreign = add('grace');
  for (let count = 0; count < 4; count += 1) add('ada');
  let changes = 0;
  const push = (id: string) => {
    changes += 1;
    meld.push(id, changes % 2 === 1 ? DOWN : WORKS);
    return id;
  };
  const options: FetcherContractOptions = {
    fetcher: fetcherAt(origin, { 'x-customer': 'ada' }),
    signedOut: fetcherAt(origin, {}),
    foreign,
    reconnectRequired: add('ada', { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    ended: add('ada', { status: 'EXPIRED', statusReason: null }),
    repairable: add('ada', { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    refreshable: add('ada', DOWN),
    deletable: () => add('ada'),
    start: {},
    trigger: () => push(changing),
    triggerForeign: () => push(foreign),
    countPresses: () => presses,
    promises: { lastEventId: true, statusChangedAt: true },
    forbidden: ['CANARY'],
    widgetOrigins: ['http://127.0.0.1'],
    scope: 'ada',
    timeoutMs: PATIENCE.timeout,
    quietMs: 100,
  };
  return {
    options,
    fetcherOf: (customer: string) => fetcherAt(origin, { 'x-customer': customer }),
    async close() {
      await meld.settled();
      await meld.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
