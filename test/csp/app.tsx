// A host of its own, as its customers get it: built for production and served with the strictest policy. In its address:
//   widget=<url>     the address that every session has; its origin is allowed
//   heals=no         finishing at the bank changes nothing
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConnectionManager, ConnectionsProvider } from '../../src/index.js';
import type { ConnectionsFetcher } from '../../src/index.js';
import { fakeFetcher, FIXTURE_NOW, recordIn } from '../../src/testing/index.js';
import '../../src/styles/index.css';
import './app.css';

const parameters = new URLSearchParams(window.location.search);
const widget = new URL(parameters.get('widget') ?? 'https://institution-connect-sb.meld.io/');

const fake = fakeFetcher({
  connections: [
    recordIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }, { id: 'platypus' }),
    recordIn(
      { status: 'ACTIVE', statusReason: null },
      { id: 'harbour', institutionName: 'Harbour Credit Union' },
    ),
  ],
});
const session = { widgetUrl: widget.href };
const fetcher: ConnectionsFetcher = {
  ...fake,
  repairConnection: async (id, call) => ({ ...(await fake.repairConnection(id, call)), ...session }),
  startConnection: async (call) => ({ ...(await fake.startConnection(call)), ...session }),
};

// What Meld would do behind the scenes: the bank shares again, and only then is there anything to read.
if (parameters.get('heals') !== 'no')
  window.addEventListener('message', ({ origin, data }) => {
    if (origin === widget.origin && data?.eventName === 'connect_complete')
      fake.update('platypus', { status: 'ACTIVE', statusReason: null });
  });

const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ConnectionsProvider
        fetcher={fetcher}
        scope="customer-1"
        timeZone="UTC"
        now={() => FIXTURE_NOW}
        widgetOrigins={[widget.origin]}
      >
        <h1>Your banks</h1>
        <ConnectionManager />
      </ConnectionsProvider>
    </StrictMode>,
  );
