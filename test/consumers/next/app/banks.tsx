'use client';
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import {
  ConnectionAlerts,
  ConnectionManager,
  ConnectionsProvider,
  createHttpFetcher,
} from 'meld-connections';
import { useState } from 'react';
import type { ReactNode } from 'react';

const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });

/** The host's own cache, into which the server's readings are put. */
export function HostData({ children }: { readonly children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

interface BanksProps {
  readonly customer: string;
  readonly widgetOrigins: readonly string[];
}

export function Banks({ customer, widgetOrigins }: BanksProps) {
  return (
    <ConnectionsProvider
      fetcher={fetcher}
      scope={customer}
      queryClient={useQueryClient()}
      widgetOrigins={widgetOrigins}
    >
      <ConnectionManager />
    </ConnectionsProvider>
  );
}

/** Everything that a page may have before anybody has asked for it: Next.js draws it when the app is built. */
export function DrawnAhead({ customer }: { readonly customer: string }) {
  return (
    <ConnectionsProvider fetcher={fetcher} scope={customer}>
      <ConnectionAlerts />
      <ConnectionManager />
    </ConnectionsProvider>
  );
}
