import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { connectionsQueryOptions, createHttpFetcher } from 'meld-connections';
import { summarizeConnections } from 'meld-connections/domain';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { backEnd, CUSTOMER } from '../back-end';
import { Banks, HostData } from './banks';

// The same convention as in the browser, without a way over the network.
const fetcher = createHttpFetcher({
  baseUrl: 'http://localhost/api/meld',
  fetch: (url, init) => backEnd(new Request(url, init)),
});

/** The heading is sent at once; the banks follow when they have been read. */
export default function Page() {
  return (
    <HostData>
      <h1>Linked banks</h1>
      <Suspense fallback={<p>Reading your banks…</p>}>
        <BanksReadAhead />
      </Suspense>
    </HostData>
  );
}

async function BanksReadAhead() {
  await connection(); // per customer, and never from a cache
  const client = new QueryClient();
  const { connections } = await client.fetchQuery(connectionsQueryOptions({ fetcher, scope: CUSTOMER }));
  const { actionRequired } = summarizeConnections(connections);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <p>{`Said by the server: ${actionRequired} of ${connections.length} need you`}</p>
      <Banks customer={CUSTOMER} widgetOrigins={[process.env['WIDGET_ORIGIN'] ?? '']} />
    </HydrationBoundary>
  );
}
