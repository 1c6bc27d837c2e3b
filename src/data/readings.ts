import type { ConnectionsFetcher } from './fetcher.js';

/** When the list is being read, for whoever has to know what a reading can and cannot have seen. */
export interface Readings {
  /** When the latest reading began, as milliseconds of the local clock: only ever compared with itself. */
  readonly beganAt: () => number | null;
  /** The place in the host's event log that the latest answer belongs to, where the host says so. */
  readonly lastEventId: () => string | undefined;
  /** Calls back when a reading begins (each attempt of one), and when its first page was answered or failed. */
  readonly listen: (listener: (what: 'began' | 'answered') => void) => () => void;
}

const ID_MAX = 200;

/** A fetcher that does the same, and what can be told from its calls. */
export function noticeReadings(fetcher: ConnectionsFetcher): [ConnectionsFetcher, Readings] {
  const listeners = new Set<(what: 'began' | 'answered') => void>();
  const tell = (what: 'began' | 'answered') => listeners.forEach((listener) => listener(what));
  let beganAt: number | null = null;
  let lastEventId: string | undefined;
  const listConnections: ConnectionsFetcher['listConnections'] = async (call) => {
    if (call.cursor !== undefined) return fetcher.listConnections(call);
    beganAt = Date.now();
    tell('began');
    try {
      const page = await fetcher.listConnections(call);
      if (!call.signal.aborted) lastEventId = placeIn(page);
      return page;
    } finally {
      tell('answered');
    }
  };
  return [
    { ...fetcher, listConnections },
    {
      beganAt: () => beganAt,
      lastEventId: () => lastEventId,
      listen(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  ];
}

function placeIn(page: unknown): string | undefined {
  const place: unknown =
    typeof page === 'object' && page !== null && 'lastEventId' in page ? page.lastEventId : undefined;
  return typeof place === 'string' && place !== '' && place.length <= ID_MAX ? place : undefined;
}
