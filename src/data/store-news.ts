import type { ConnectionsStore } from './store.js';

/**
 * Listens to the store for as long as somebody wants to know. `recovered`: a reading came through after one that had failed, and
 * says something even where nothing changed.
 */
export function listenToStore(
  store: ConnectionsStore,
  onNews: (recovered: boolean) => void,
): { readonly listen: (wanted: boolean) => void } {
  let stop: (() => void) | null = null;
  return {
    listen(wanted) {
      if (wanted && stop === null) {
        let failing = store.list().error !== null;
        stop = store.subscribe(() => {
          const recovered = failing && store.list().error === null;
          failing = store.list().error !== null;
          onNews(recovered);
        });
      } else if (!wanted) {
        stop?.();
        stop = null;
      }
    },
  };
}
