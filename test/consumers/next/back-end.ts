import { createConnectionsHandler, createMeldClient, createMemoryStore } from 'meld-connections/server';

/** Whose pages these are: a host asks its session. */
export const CUSTOMER = 'ada';

function createBackEnd() {
  const { MELD_URL = '', MELD_API_KEY = '', WEBHOOK_SECRET = '', WEBHOOK_URL = '' } = process.env;
  return createConnectionsHandler({
    ...createMemoryStore(),
    meld: createMeldClient({ apiKey: MELD_API_KEY, baseUrl: MELD_URL }),
    authorize: () => ({ customer: CUSTOMER }),
    start: () => ({ products: ['BALANCES', 'TRANSACTIONS'], regions: ['US'] }),
    webhook: { secret: WEBHOOK_SECRET, url: WEBHOOK_URL },
  });
}

// Next.js may bundle pages and route handlers apart, each with a copy of this module. A store in memory has to be one.
const shared = globalThis as { backEnd?: ReturnType<typeof createBackEnd> };

/** Everything under `/api/meld`. */
export const backEnd = (request: Request): Promise<Response> => (shared.backEnd ??= createBackEnd())(request);
