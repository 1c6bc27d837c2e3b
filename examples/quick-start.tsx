import { ConnectionManager, ConnectionsProvider, createHttpFetcher } from 'meld-connections';
import 'meld-connections/styles.css';

const fetcher = createHttpFetcher({ baseUrl: '/api/meld' }); // your back end, which holds the Meld key

export const App = ({ customerId }: { customerId: string }) => (
  <ConnectionsProvider fetcher={fetcher} scope={customerId}>
    <ConnectionManager />
  </ConnectionsProvider>
);
