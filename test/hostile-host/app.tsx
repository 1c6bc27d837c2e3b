// One copy of the kit, with a React and a cache of its own, beside another one that knows nothing of it. Whatever its host does
// wrong was done before, by start.ts. Its back end is test/browser/back-end.ts; its stream, test/browser/event-server.ts.
import { QueryClient } from '@tanstack/react-query';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ConnectionManager, ConnectionsProvider, createHttpFetcher } from '../../src/index.js';
import { eventSourceStream } from '../../src/live/event-source.js';
import { STORAGES } from './storages.js';

const copy = new URL(import.meta.url).pathname.split('/')[1];
const parameters = new URLSearchParams(window.location.search);
const storage = STORAGES[parameters.get('keep') ?? '']?.();
const queryClient = new QueryClient();
const fetcher = {
  ...createHttpFetcher({ baseUrl: '/api' }),
  subscribe: eventSourceStream({ url: `/api/events?run=${parameters.get('run')}` }),
};

/** As a host would keep it for its developers: everything that it is told. */
function log(what: string, told: object): void {
  console.info(
    what,
    JSON.stringify(told, [...Object.getOwnPropertyNames(told), 'message', 'stack', 'cause']),
  );
}

// What the host is told from outside: `host:scope` says who is signed in, or nobody; `host:cache` is given all that is cached.
window.addEventListener('host:cache', (event) => {
  const queries = queryClient.getQueryCache().getAll();
  const told: unknown = (event as CustomEvent).detail;
  if (Array.isArray(told))
    told.push(...queries.map(({ queryKey, state }) => JSON.stringify([queryKey, state])));
});

function Host() {
  const [scope, setScope] = useState('customer-1');
  // The outside world: the journey.
  useEffect(() => {
    const change = (event: Event) => setScope(String((event as CustomEvent).detail));
    window.addEventListener('host:scope', change);
    return () => window.removeEventListener('host:scope', change);
  }, []);
  return (
    <>
      <h1>{`Your banks, ${copy}`}</h1>
      {scope === '' ? null : (
        <ConnectionsProvider
          fetcher={fetcher}
          scope={scope}
          queryClient={queryClient}
          timeZone="UTC"
          widgetOrigins={parameters.getAll('origin')}
          storage={storage}
          onError={(error) => log('error', error)}
          onEvent={(event) => log('event', event)}
        >
          <ConnectionManager />
        </ConnectionsProvider>
      )}
    </>
  );
}

const root = document.querySelector(`#${copy}`);
if (root)
  createRoot(root).render(
    <StrictMode>
      <Host />
    </StrictMode>,
  );
