import { useSyncExternalStore } from 'react';

/** The pages of Ledgerly, as in the address: `#banks`. */
export type Page = 'overview' | 'banks';

/** Which page the address names. */
export function usePage(): Page {
  return useSyncExternalStore(subscribe, read);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

const read = (): Page => (window.location.hash === '#banks' ? 'banks' : 'overview');
