import { ConnectionManager } from 'meld-connections';

/** Everything about the linked banks: one line of the kit, and a word of Ledgerly's own. */
export function BanksPage() {
  return (
    <main className="app-main">
      <h1>Linked banks</h1>
      <div className="banks-columns">
        <ConnectionManager headingLevel={2} />
        <aside className="app-panel banks-aside" aria-labelledby="banks-how">
          <h2 id="banks-how">How linking works</h2>
          <p>You sign in on your bank’s own page. Ledgerly never sees your password.</p>
          <p>We can read balances and transactions. We cannot move money.</p>
          <p>You can disconnect a bank at any time.</p>
        </aside>
      </div>
    </main>
  );
}
