/** What happens to the page that a stream belongs to. */
interface PageChanges {
  /** It is left, for good or for the back–forward cache. */
  readonly left: () => void;
  /** It comes out of that cache. */
  readonly back: () => void;
  /** Somebody looks at it again, or the network is back. */
  readonly seen: () => void;
}

/** Tells what happens to the page. Returns how to stop. Tells nothing where there is no page. */
export function onPageChange({ left, back, seen }: PageChanges): () => void {
  if (typeof window === 'undefined') return () => {};
  const over = new AbortController();
  const { signal } = over;
  const look = () => {
    if (document.visibilityState === 'visible') seen();
  };
  window.addEventListener('pagehide', left, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && back(), { signal });
  window.addEventListener('online', seen, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  document.addEventListener('resume', look, { signal }); // Chromium thaws what it froze
  return () => over.abort();
}
