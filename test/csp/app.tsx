// A host of its own, as its customers get it: built for production and served with the strictest policy. Its back end is
// test/browser/back-end.ts. In its address:
//   origin=<origin>   an origin of the widget that it allows
//   alerts=yes        what needs the customer, above the list
//   modal=yes         all of it in a modal <dialog> of its own
//   dir=rtl           read from right to left
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  ConnectionAlerts,
  ConnectionManager,
  ConnectionsProvider,
  createHttpFetcher,
} from '../../src/index.js';
import { FIXTURE_NOW } from '../../src/testing/index.js';
import '../../src/styles/index.css';
import './app.css';

const parameters = new URLSearchParams(window.location.search);
const fetcher = createHttpFetcher({ baseUrl: '/api' });
document.documentElement.dir = parameters.get('dir') ?? '';

/** As a host would keep it for its developers: everything that it is told. */
function log(what: string, told: object): void {
  console.info(
    what,
    JSON.stringify(told, [...Object.getOwnPropertyNames(told), 'message', 'stack', 'cause']),
  );
}

const banks = (
  <>
    <h1>Your banks</h1>
    {parameters.has('alerts') ? <ConnectionAlerts /> : null}
    <ConnectionManager />
  </>
);

const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ConnectionsProvider
        fetcher={fetcher}
        scope="customer-1"
        timeZone="UTC"
        now={() => FIXTURE_NOW}
        widgetOrigins={parameters.getAll('origin')}
        storage={window.localStorage}
        onError={(error) => log('error', error)}
        onEvent={(event) => log('event', event)}
      >
        {parameters.has('modal') ? (
          <dialog aria-label="Settings" ref={(dialog) => void (dialog?.open || dialog?.showModal())}>
            {banks}
          </dialog>
        ) : (
          banks
        )}
      </ConnectionsProvider>
    </StrictMode>,
  );
