import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  ConnectionCard,
  ConnectionsProvider,
  connectionsQueryOptions,
  ConnectWidgetDialog,
  createHttpFetcher,
  useConnection,
  useConnections,
  useReconnect,
} from 'meld-connections';
import 'meld-connections/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
const queryClient = new QueryClient();
const widgetOrigins = [String(import.meta.env['VITE_WIDGET_ORIGIN'])];

/** The host's own reading of what the kit has cached: no second request. */
function Count() {
  const { data } = useQuery(connectionsQueryOptions({ fetcher, scope: 'ada' }));
  return <p>{data === undefined ? 'Reading…' : `${data.connections.length} banks in our own cache`}</p>;
}

function Bank({ id }: { id: string }) {
  const result = useConnection(id);
  const { start, dialogProps } = useReconnect(id);
  if (result.state !== 'ready') return null;
  return (
    <li>
      <ConnectionCard connection={result.connection} handlers={{ reconnect: () => start() }} />
      <ConnectWidgetDialog {...dialogProps} />
    </li>
  );
}

function Banks() {
  const { ids } = useConnections();
  return (
    <ul>
      {ids.map((id) => (
        <Bank key={id} id={id} />
      ))}
    </ul>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ConnectionsProvider
          fetcher={fetcher}
          scope="ada"
          queryClient={queryClient}
          widgetOrigins={widgetOrigins}
        >
          <h1>Linked banks</h1>
          <Count />
          <Banks />
        </ConnectionsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
