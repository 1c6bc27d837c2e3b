import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { ConnectionsFetcher } from '../data/index.js';
import { keepOpen } from './keep-open.js';
import type { AttemptEars, Connect } from './keep-open.js';
import { shareAmongTabs } from './share-among-tabs.js';

/** What {@link fetchStream} takes. */
export interface FetchStreamOptions {
  /** Where your back end streams: `/api/meld/events` for `createConnectionsHandler`. */
  readonly url: string;
  /** Sent with every attempt; a function is asked each time, for a token that changes. */
  readonly headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>)
    | undefined;
  /** As for `fetch`; `same-origin` by default. */
  readonly credentials?: RequestCredentials | undefined;
  /** Another `fetch`, such as one that adds tracing. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** One tab streams for all tabs of a customer. `true` by default, where the browser can. */
  readonly share?: boolean | undefined;
}

const UNAUTHORIZED = new Set([401, 403]);

/**
 * The `subscribe` of a fetcher over `fetch`, for a session that lives in a header. Needs the package `eventsource-parser`. Comes
 * back by itself after a loss, after the last event it had; not after 401 or 403 (`onAuthError` is called), nor after 204, which
 * says that there is nothing to stream.
 *
 * @example
 * const token = () => ({ authorization: 'Bearer from-your-session' });
 * const fetcher: ConnectionsFetcher = {
 *   ...createHttpFetcher({ baseUrl: '/api/meld', headers: token }),
 *   subscribe: fetchStream({ url: '/api/meld/events', headers: token }),
 * };
 */
export function fetchStream(options: FetchStreamOptions): NonNullable<ConnectionsFetcher['subscribe']> {
  const connect: Connect = (lastEventId, ears) => {
    const controller = new AbortController();
    read(options, lastEventId, ears, controller.signal).catch(() => ears.lost('network'));
    return () => controller.abort();
  };
  const subscribe: NonNullable<ConnectionsFetcher['subscribe']> = (stream) => keepOpen(stream, connect);
  return options.share === false ? subscribe : shareAmongTabs(subscribe, options.url);
}

async function read(
  { url, headers, credentials = 'same-origin', fetch = globalThis.fetch }: FetchStreamOptions,
  lastEventId: string | undefined,
  ears: AttemptEars,
  signal: AbortSignal,
): Promise<void> {
  const own = typeof headers === 'function' ? await headers() : headers;
  const place = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...place, ...own },
    credentials,
    cache: 'no-store',
    signal,
  });
  if (UNAUTHORIZED.has(response.status)) return ears.lost('unauthorized');
  if (response.status === 204) return ears.lost('ended');
  const isStream = /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');
  if (!response.ok || response.body === null || !isStream) return ears.lost('network');
  ears.opened();
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (;;) {
    const { done, value } = await events.read();
    if (done) return ears.lost('network');
    if (value.event === 'ready') ears.ready(value.data, value.id);
    else if (value.event === undefined || value.event === 'message') ears.event(value.data, value.id);
    else ears.heard();
  }
}
