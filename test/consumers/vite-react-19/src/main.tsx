import { ConnectionManager, ConnectionsProvider, createHttpFetcher } from 'meld-connections';
import 'meld-connections/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App as QuickStart } from './quick-start'; // the first example of the README, put here by scripts/consumers.mjs

const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
const widgetOrigins = [String(import.meta.env['VITE_WIDGET_ORIGIN'])];

/** The same, with a pretend bank in place of Meld's. */
const WithPretendBank = () => (
  <ConnectionsProvider fetcher={fetcher} scope="ada" widgetOrigins={widgetOrigins}>
    <h1>Linked banks</h1>
    <ConnectionManager />
  </ConnectionsProvider>
);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      {location.pathname === '/quick-start' ? <QuickStart customerId="ada" /> : <WithPretendBank />}
    </StrictMode>,
  );
