/** What {@link fulfillRoutes} needs of one of Playwright's routes. */
export interface FakeRoute {
  request(): {
    url(): string;
    method(): string;
    allHeaders(): Promise<Record<string, string>>;
    postData(): string | null;
  };
  fulfill(answer: { status: number; headers: Record<string, string>; body: string }): Promise<void>;
  abort(): Promise<void>;
}

/**
 * A handler for Playwright's `page.route`. A route is fulfilled all at once, so that the stream is said to have nothing (204): the
 * page reads when it is looked at again.
 *
 * @example
 * const onRoute = fulfillRoutes(fakeBackEnd(fakeFetcher()));
 * const open = async (page: { route(url: string, handler: (route: FakeRoute) => Promise<void>): Promise<unknown> }) =>
 *   page.route('**\/api/meld/**', onRoute);
 */
export function fulfillRoutes(
  respond: (request: Request) => Promise<Response>,
): (route: FakeRoute) => Promise<void> {
  return async (route) => {
    const asked = route.request();
    const [url, method, body] = [asked.url(), asked.method(), asked.postData()];
    const headers = await asked.allHeaders();
    if (headers['accept'] === 'text/event-stream')
      return route.fulfill({ status: 204, headers: {}, body: '' });
    // HTTP/2 names a request's parts as if they were headers.
    const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
    const response = await respond(
      new Request(url, { method, headers: named, ...(body === null ? {} : { body }) }),
    );
    if (response.type === 'error') return route.abort();
    const text = await response.text();
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: text,
    });
  };
}
