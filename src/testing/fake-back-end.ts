import type { ConnectionsFetcher } from '../data/fetcher.js';
import { toConnectionsError } from '../data/normalize-error.js';
import { routesAt } from '../server/routes.js';
import type { Route } from '../server/routes.js';
import { fakeEventStream } from './fake-event-stream.js';

/** What {@link fakeBackEnd} takes. */
export interface FakeBackEndOptions {
  /** Where it is served; `/api/meld` by default, and the `baseUrl` of `createHttpFetcher`. */
  readonly basePath?: string | undefined;
}

/**
 * A fetcher as the back end that `createHttpFetcher` asks: from a standard `Request` to a standard `Response`, the event stream
 * included. Mock Service Worker, a stub of `fetch`, a test server and Playwright ({@link fulfillRoutes}) all stand on it. What the
 * fetcher throws becomes a status with `Retry-After`; an aborted request becomes a network error; what is no route of ours, a 404.
 *
 * @example
 * const respond = fakeBackEnd(fakeFetcher());
 * // Mock Service Worker: http.all('*\/api/meld/*', ({ request }) => respond(request))
 * const fetcher = createHttpFetcher({
 *   baseUrl: 'https://app.example/api/meld',
 *   fetch: (input, init) => respond(new Request(input, init)),
 * });
 */
export function fakeBackEnd(
  fetcher: ConnectionsFetcher,
  { basePath = '/api/meld' }: FakeBackEndOptions = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    const routes = routesAt(url.pathname, basePath);
    const route = routes && Object.hasOwn(routes, request.method) ? routes[request.method] : undefined;
    if (!route) return failure(routes === null ? 404 : 405);
    try {
      return await answer(fetcher, route, request, url.searchParams);
    } catch (thrown) {
      const { status, retryAfterMs } = toConnectionsError(thrown);
      if (isAbort(thrown) || status === null) return Response.error();
      return failure(status, retryAfterMs);
    }
  };
}

async function answer(
  fetcher: ConnectionsFetcher,
  route: Route,
  request: Request,
  query: URLSearchParams,
): Promise<Response> {
  const { signal } = request;
  const body: unknown = request.method === 'POST' ? await request.json().catch(() => ({})) : {};
  switch (route.name) {
    case 'list': {
      const cursor = query.get('cursor');
      const limit = Number(query.get('limit') ?? 100);
      return json(await fetcher.listConnections({ signal, limit, ...(cursor === null ? {} : { cursor }) }));
    }
    case 'one':
      return json(await offered(fetcher.getConnection?.(route.id, { signal })));
    case 'repair': {
      const isNew: unknown = Reflect.get(Object(body), 'intent');
      const intent = isNew === 'linkNewAccounts' ? 'linkNewAccounts' : 'reconnect';
      return json(await offered(fetcher.repairConnection?.(route.id, { signal, intent })), 201);
    }
    case 'start':
      return json(await offered(fetcher.startConnection?.({ ...Object(body), signal })), 201);
    case 'refresh':
      return json(await offered(fetcher.refreshConnection?.(route.id, { signal })), 202);
    case 'delete':
      return json(await offered(fetcher.deleteConnection?.(route.id, { signal })));
    case 'events': {
      const place = query.get('lastEventId') ?? request.headers.get('last-event-id') ?? undefined;
      return fakeEventStream(fetcher, signal, place) ?? failure(404);
    }
    case 'webhook':
      return failure(404);
  }
}

/** A method that the fetcher leaves out is a path that nobody serves. */
async function offered<T>(answered: Promise<T> | undefined): Promise<T> {
  if (answered === undefined) throw Object.assign(new Error('There is no such route.'), { status: 404 });
  return answered;
}

/** A text stands for itself: what `fakeFetcher` answers for `malformed` is a page, and comes as one. */
function json(value: unknown, status = 200): Response {
  if (value === undefined) return new Response(null, { status: 204 });
  if (typeof value === 'string') return new Response(value, { headers: { 'content-type': 'text/html' } });
  return Response.json(value, { status });
}

function failure(status: number, retryAfterMs: number | null = null): Response {
  const headers = retryAfterMs === null ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
  return Response.json({ code: `HTTP_${status}` }, { status, headers });
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError';
}
