import { ConnectionsError } from '../internal/errors.js';
import type { ConnectionsFetcher } from './fetcher.js';

/**
 * A fetcher that always calls the host's latest one: hosts often make theirs anew on each render, which is no reason to read
 * again. A missing fetcher or scope becomes a coded failure here, so that the customer sees a calm screen and not a crash.
 */
export function followFetcher(latest: () => ConnectionsFetcher, scope: string): ConnectionsFetcher {
  const open = (): ConnectionsFetcher => {
    if (typeof scope !== 'string' || scope === '') throw new ConnectionsError({ code: 'MC003' });
    const fetcher: Partial<ConnectionsFetcher> | null | undefined = latest();
    if (typeof fetcher?.listConnections !== 'function') throw new ConnectionsError({ code: 'MC002' });
    return latest();
  };
  return {
    listConnections: async (call) => open().listConnections(call),
    async getConnection(id, call) {
      const fetcher = open();
      if (typeof fetcher.getConnection !== 'function') throw new ConnectionsError({ status: 404 });
      return fetcher.getConnection(id, call);
    },
  };
}
