import type { ConnectionsFetcher } from '../data/index.js';
import { keepOpen } from './keep-open.js';
import type { Connect } from './keep-open.js';
import { shareAmongTabs } from './share-among-tabs.js';

/** What {@link eventSourceStream} takes. */
export interface EventSourceStreamOptions {
  /** Where your back end streams: `/api/meld/events` for `createConnectionsHandler`. The session is its cookie. */
  readonly url: string;
  /** Sends cookies to another origin of yours, too. */
  readonly withCredentials?: boolean | undefined;
  /** One tab streams for all tabs of a customer. `true` by default, where the browser can. */
  readonly share?: boolean | undefined;
}

/**
 * The `subscribe` of a fetcher over the browser's own `EventSource`, for a session that lives in a cookie. Comes back by itself
 * after a loss, after the last event it had; an `EventSource` is not told why a server refused, so an ended session is tried again
 * as well, twice a minute at most.
 *
 * @example
 * const fetcher: ConnectionsFetcher = {
 *   ...createHttpFetcher({ baseUrl: '/api/meld' }),
 *   subscribe: eventSourceStream({ url: '/api/meld/events' }),
 * };
 */
export function eventSourceStream({
  url,
  withCredentials = false,
  share = true,
}: EventSourceStreamOptions): NonNullable<ConnectionsFetcher['subscribe']> {
  const connect: Connect = (lastEventId, ears) => {
    const source = new EventSource(withPlace(url, lastEventId), { withCredentials });
    source.addEventListener('open', ears.opened);
    source.addEventListener('ready', ({ data, lastEventId: id }) => {
      ears.ready(String(data), id);
    });
    source.addEventListener('heartbeat', ears.heard);
    source.addEventListener('message', ({ data, lastEventId: id }) => ears.event(String(data), id));
    // It would come back by itself, all pages at once.
    source.addEventListener('error', () => ears.lost('network'));
    return () => source.close();
  };
  const subscribe: NonNullable<ConnectionsFetcher['subscribe']> = (stream) => keepOpen(stream, connect);
  return share ? shareAmongTabs(subscribe, url) : subscribe;
}

/** An `EventSource` sends no headers of ours. */
function withPlace(url: string, lastEventId: string | undefined): string {
  if (lastEventId === undefined) return url;
  const [path = '', hash] = url.split('#', 2);
  const place = `${path.includes('?') ? '&' : '?'}lastEventId=${encodeURIComponent(lastEventId)}`;
  return `${path}${place}${hash === undefined ? '' : `#${hash}`}`;
}
