/** The way in. A demo: no password. */
export function SignIn({ onSignIn }: { readonly onSignIn: (customer: string) => void }) {
  return (
    <main className="app-sign-in">
      <img src="/ledgerly.svg" alt="" width="44" height="44" />
      <h1>Welcome to Ledgerly</h1>
      <p>All your money in one place. This is a demo: choose who you want to be.</p>
      <button type="button" className="app-primary" onClick={() => onSignIn('ada')}>
        Sign in as Ada
      </button>
      <button type="button" className="app-quiet" onClick={() => onSignIn('grace')}>
        Sign in as Grace
      </button>
    </main>
  );
}
