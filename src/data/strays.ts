import { QueryObserver } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Connection } from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';
import { connectionQueryOptions, connectionsKeys } from './query.js';
import type { ConnectionsQuerySource } from './query.js';
import { toOne } from './snapshots.js';
import type { OneSnapshot } from './snapshots.js';

type StrayObserver = QueryObserver<Connection | null, ConnectionsError>;

/** Ids that somebody reads and the list does not hold. Each has its own query, for as long as both are so. */
export interface Strays {
  readonly follow: (id: string, wanted: boolean) => void;
  /** The last answer its readers were told of; or, where nobody follows it, what the cache holds. */
  readonly read: (id: string) => OneSnapshot;
  readonly has: (id: string) => boolean;
  readonly refetch: () => readonly Promise<unknown>[];
}

export function createStrays(
  client: QueryClient,
  source: ConnectionsQuerySource,
  lasting: { readonly gcTime?: number },
  onAnswer: (id: string, error: ConnectionsError | null) => void,
): Strays {
  const strays = new Map<string, { readonly observer: StrayObserver; readonly result: OneSnapshot }>();
  return {
    follow(id, wanted) {
      const followed = strays.get(id);
      if (wanted && !followed) {
        const options = { ...connectionQueryOptions(source, id), ...lasting };
        const observer: StrayObserver = new QueryObserver(client, options);
        strays.set(id, { observer, result: toOne(observer.getCurrentResult()) });
        // It speaks while it is being subscribed to: by then it has its place.
        observer.subscribe((result) => {
          if (strays.get(id)?.observer !== observer) return;
          strays.set(id, { observer, result: toOne(result) });
          onAnswer(id, result.error);
        });
      } else if (!wanted && followed) {
        followed.observer.destroy();
        strays.delete(id);
      }
    },
    read(id) {
      const stray = strays.get(id);
      if (stray) return stray.result;
      const queryKey = connectionsKeys.connection(source.scope, id);
      // Not getQueryData: that would hash the key in the host client's way, and ours is hashed in our own.
      const cached = client.getQueryCache().find<Connection | null>({ queryKey })?.state.data;
      return { connection: cached, error: null, paused: false };
    },
    has: (id) => strays.has(id),
    refetch: () => [...strays.values()].map(({ observer }) => observer.refetch()),
  };
}
