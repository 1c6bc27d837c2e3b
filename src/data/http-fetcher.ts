import { ConnectionsError } from '../internal/errors.js';
import type { ConnectionsFetcher, FetcherCall } from './fetcher.js';
import { parseRetryAfter } from './normalize-error.js';

/** What {@link createHttpFetcher} takes. */
export interface HttpFetcherOptions {
  /** Where your back end serves the convention, for example `/api/meld`. Your own server, never Meld's: that needs a secret key. */
  readonly baseUrl: string;
  /** Sent with every request; a function is asked each time, for a token or a CSRF header. */
  readonly headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>)
    | undefined;
  /** As for `fetch`; `same-origin` by default. */
  readonly credentials?: RequestCredentials | undefined;
  /** Another `fetch`, such as one that adds tracing. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * A fetcher for a conventional back end. All answers are JSON:
 *
 * | call | request | answer |
 * | --- | --- | --- |
 * | list | `GET {baseUrl}/connections?limit=100[&cursor=…]` | an array, `{ connections, nextCursor, lastEventId? }`, or Meld's page |
 * | one | `GET {baseUrl}/connections/{id}` | a connection |
 * | repair | `POST {baseUrl}/connections/{id}/repair` with `{ intent }` | `{ widgetUrl, expiresAt? }` |
 * | start | `POST {baseUrl}/connections` with `{ institutionId?, replacesConnectionId?, reason? }` | `{ widgetUrl, connectionId }` |
 * | refresh | `POST {baseUrl}/connections/{id}/refresh` | nothing, or `{ nextRefreshAllowedAt?, widget? }` |
 * | delete | `DELETE {baseUrl}/connections/{id}` | nothing |
 * | stream | `GET {baseUrl}/events[?lastEventId=…]`, for `eventSourceStream` and `fetchStream` | server-sent events |
 *
 * The stream begins with the event `ready` and `{ "resumed", "heartbeatMs" }`; a silent one sends `heartbeat`. All else has an
 * `id` and one of Meld's webhooks, or its relayed form. `createConnectionsHandler` of `meld-connections/server` serves all of it.
 *
 * Any other status than 2xx is thrown as a {@link ConnectionsError} with `Retry-After` where there is one; so is an answer that
 * is not JSON (a login page, for one).
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld', headers: { 'X-CSRF': 'from-your-page' } });
 */
export function createHttpFetcher(
  options: HttpFetcherOptions,
): Required<Omit<ConnectionsFetcher, 'subscribe'>> {
  if (typeof options?.baseUrl !== 'string') throw new ConnectionsError({ code: 'MC004' });
  const base = options.baseUrl.replace(/\/+$/, '');
  const one = (id: string) => `/connections/${encodeURIComponent(id)}`;
  const send = <T>(method: string, path: string, { signal }: FetcherCall, body?: object) =>
    request<T>(options, method, base + path, signal, body);
  return {
    listConnections: (call) =>
      send('GET', `/connections${query({ limit: call.limit, cursor: call.cursor })}`, call),
    getConnection: (id, call) => send('GET', one(id), call),
    repairConnection: (id, call) => send('POST', `${one(id)}/repair`, call, { intent: call.intent }),
    startConnection: ({ signal, ...wanted }) => send('POST', '/connections', { signal }, wanted),
    refreshConnection: (id, call) => send('POST', `${one(id)}/refresh`, call, {}),
    deleteConnection: (id, call) => send('DELETE', one(id), call),
  };
}

// The answer is whatever the server sent: the type is the convention's, and every use parses.
async function request<T>(
  { headers, credentials = 'same-origin', fetch = globalThis.fetch }: HttpFetcherOptions,
  method: string,
  url: string,
  signal: AbortSignal,
  body: object | undefined,
): Promise<T> {
  const own = typeof headers === 'function' ? await headers() : headers;
  const response = await fetch(url, {
    method,
    signal,
    credentials,
    headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}), ...own },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) {
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'));
    // A stub of `fetch` may answer with `Response.error()`, whose status is 0, where a real one would have thrown.
    throw new ConnectionsError({ status: response.status || undefined, retryAfterMs });
  }
  const text = await response.text();
  if (text === '') return undefined as T;
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new ConnectionsError({ code: 'MC262' }); // not the parser's error: it quotes the answer
  }
}

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}
