import { ConnectionsProvider, createHttpFetcher } from 'meld-connections';
import { eventSourceStream } from 'meld-connections/live/event-source';
import { useEffect, useState } from 'react';
import { BanksPage } from './banks-page.js';
import { Header } from './header.js';
import { Overview } from './overview.js';
import { usePage } from './page.js';
import { readSession, signIn, signOut } from './session.js';
import type { Session } from './session.js';
import { SignIn } from './sign-in.js';

// The conventional back end in two lines: what it serves, and its stream of Meld's webhooks.
const fetcher = {
  ...createHttpFetcher({ baseUrl: '/api/meld' }),
  subscribe: eventSourceStream({ url: '/api/meld/events' }),
};

/** The whole of Ledgerly. Nothing of the kit shows before somebody has signed in: the customer is its `scope`. */
export function App() {
  const [session, setSession] = useState<Session | null>(null);
  const [isDown, setDown] = useState(false);
  const page = usePage();
  const follow = (next: Promise<Session>) => {
    next.then(setSession, () => setDown(true));
  };
  // The server knows who is signed in.
  useEffect(() => follow(readSession()), []);

  if (session === null) return isDown ? <p className="app-down">Ledgerly cannot be reached.</p> : null;
  const { customer, widgetOrigins } = session;
  if (customer === null) return <SignIn onSignIn={(id) => follow(signIn(id))} />;
  return (
    <ConnectionsProvider
      fetcher={fetcher}
      scope={customer.id}
      widgetOrigins={widgetOrigins}
      storage={window.localStorage}
      onAuthError={() => setSession({ ...session, customer: null })}
    >
      <Header
        customer={customer}
        page={page}
        onSwitch={(id) => follow(signIn(id))}
        onSignOut={() => follow(signOut())}
      />
      {page === 'banks' ? <BanksPage /> : <Overview customer={customer} />}
    </ConnectionsProvider>
  );
}
