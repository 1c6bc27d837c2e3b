import { createConnectionsHandler, createMeldClient, createMemoryStore } from 'meld-connections/server';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const { MELD_URL = '', MELD_API_KEY = '', WEBHOOK_SECRET = '', WEBHOOK_URL = '' } = process.env;

/** Everything under `/api/meld`. Whoever asks is Ada: a host asks its session. */
export const backEnd = createConnectionsHandler({
  ...createMemoryStore(),
  meld: createMeldClient({ apiKey: MELD_API_KEY, baseUrl: MELD_URL }),
  authorize: () => ({ customer: 'ada' }),
  start: () => ({ products: ['BALANCES', 'TRANSACTIONS'], regions: ['US'] }),
  webhook: { secret: WEBHOOK_SECRET, url: WEBHOOK_URL },
});
