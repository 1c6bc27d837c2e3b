import { ConnectionList, ConnectionsProvider, createHttpFetcher, useConnections } from 'meld-connections';
import 'meld-connections/styles.css';

const fetcher = createHttpFetcher({ baseUrl: '/api/meld' }); // your back end, which holds the Meld key

function Banks() {
  const { listProps } = useConnections();
  return <ConnectionList {...listProps} />;
}

export const App = ({ customerId }: { customerId: string }) => (
  <ConnectionsProvider fetcher={fetcher} scope={customerId}>
    <Banks />
  </ConnectionsProvider>
);
