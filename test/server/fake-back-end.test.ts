import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHttpFetcher } from '../../src/data/http-fetcher.js';
import { toConnectionsError } from '../../src/data/normalize-error.js';
import { fetchStream } from '../../src/live/fetch-stream.js';
import { connectionRecord, fakeBackEnd, fakeFetcher, fulfillRoutes } from '../../src/testing/index.js';

const ORIGIN = 'http://ledgerly.example';
const baseUrl = `${ORIGIN}/api/meld`;
const { signal } = new AbortController();
const LIST = { signal, limit: 100 };

const fake = fakeFetcher({
  connections: ['a', 'b', 'c'].map((id) => connectionRecord({ id })),
  pageSize: 2,
  live: true,
});
const respond = fakeBackEnd(fake);
const mocked = setupServer(http.all('*/api/meld/*', ({ request }) => respond(request)));

beforeAll(() => mocked.listen({ onUnhandledRequest: 'error' }));
afterAll(() => mocked.close());

/** The same fake, asked in each of the ways a host's tests ask. */
describe.each([
  ['Mock Service Worker', createHttpFetcher({ baseUrl })],
  [
    'a stub of fetch',
    createHttpFetcher({ baseUrl, fetch: (input, init) => respond(new Request(input, init)) }),
  ],
])('a fake back end behind %s', (_, fetcher) => {
  it('pages, reads, and answers presses', async () => {
    const first = await fetcher.listConnections(LIST);
    expect(first).toMatchObject({ connections: [{ id: 'a' }, { id: 'b' }], nextCursor: '2' });
    expect(await fetcher.listConnections({ ...LIST, cursor: '2' })).toMatchObject({ nextCursor: null });
    expect(await fetcher.getConnection('b', { signal })).toMatchObject({ id: 'b' });
    const { widgetUrl } = await fetcher.repairConnection('a', { signal, intent: 'reconnect' });
    expect(widgetUrl).toMatch(/^https:\/\/institution-connect-sb\.meld\.io/);
    const { connectionId } = await fetcher.startConnection({ signal, institutionId: 'bank' });
    expect(connectionId).toMatch(/^connection-new/);
    expect(await fetcher.refreshConnection('a', { signal })).toBeUndefined();
    expect(await fetcher.deleteConnection(connectionId, { signal })).toBeUndefined();
  });

  it('refuses as the fake does, with the wait it asks for', async () => {
    await expect(fetcher.getConnection('nobody', { signal })).rejects.toMatchObject({ status: 404 });
    fake.fault('listConnections', { kind: 'status', status: 429, retryAfterMs: 30_000 }, 1);
    await expect(fetcher.listConnections(LIST)).rejects.toMatchObject({ status: 429, retryAfterMs: 30_000 });
    fake.fault('listConnections', { kind: 'malformed' }, 1);
    await expect(fetcher.listConnections(LIST)).rejects.toMatchObject({ code: 'MC262' });
    fake.fault('listConnections', { kind: 'abort' }, 1);
    const lost: unknown = await fetcher.listConnections(LIST).catch((thrown: unknown) => thrown);
    expect(toConnectionsError(lost)).toMatchObject({ code: 'MC261', status: null }); // which is tried again
  });
});

it.each([{ kind: 'hang' }, { kind: 'slow', ms: 60_000 }] as const)(
  'lets go of a call that is given up, as a network does ($kind)',
  async (fault) => {
    const fetcher = fakeFetcher();
    fetcher.fault('listConnections', fault);
    const call = new AbortController();
    const list = () => fetcher.listConnections({ signal: call.signal, limit: 100 }).catch(String);
    const waiting = list();
    call.abort();
    expect(await waiting).toMatch(/^AbortError/);
    expect(await list()).toMatch(/^AbortError/);
  },
);

it('streams what happens, through Mock Service Worker too', async () => {
  const leave = new AbortController();
  const heard: unknown[] = [];
  const subscribe = fetchStream({ url: `${baseUrl}/events`, share: false });
  await new Promise<void>((open) => {
    subscribe({
      signal: leave.signal,
      scope: 'test',
      onEvent: (event) => heard.push(event),
      onState: ({ state }) => state === 'open' && open(),
    });
  });
  fake.update('c', { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
  await vi.waitFor(() => expect(String(heard)).toContain('"connectionId":"c"'));
  leave.abort();
  await vi.waitFor(() => expect(fake.stream.listeners()).toBe(0));
});

it('knows its own paths only, wherever they are', async () => {
  const elsewhere = fakeBackEnd(fake, { basePath: '/banks' });
  const status = async (path: string, method = 'GET') =>
    (await elsewhere(new Request(ORIGIN + path, { method }))).status;
  expect(await status('/banks/connections')).toBe(200);
  expect(await status('/api/meld/connections')).toBe(404);
  expect(await status('/banks/connections', 'PATCH')).toBe(405);
  const bare = fakeBackEnd({ listConnections: fake.listConnections });
  expect((await bare(new Request(`${baseUrl}/connections/a/repair`, { method: 'POST' }))).status).toBe(404);
});

describe('a route of Playwright', () => {
  const route = (path: string, method = 'GET', body: object | null = null, accept = 'application/json') => ({
    request: () => ({
      url: () => baseUrl + path,
      method: () => method,
      postData: () => body && JSON.stringify(body),
      allHeaders: async () => ({ ':authority': 'ledgerly.example', accept }),
    }),
    fulfill:
      vi.fn<(answer: { status: number; headers: Record<string, string>; body: string }) => Promise<void>>(),
    abort: vi.fn<() => Promise<void>>(),
  });
  const handle = fulfillRoutes(respond);

  it('is fulfilled with status, headers and body', async () => {
    const list = route('/connections?limit=1');
    await handle(list);
    const [answer] = list.fulfill.mock.calls[0] ?? [];
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } });
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ nextCursor: '1' });
    const repair = route('/connections/a/repair', 'POST', { intent: 'reconnect' });
    await handle(repair);
    expect(repair.fulfill).toHaveBeenCalledWith(expect.objectContaining({ status: 201 }));
  });

  it('has no stream, and breaks where the network does', async () => {
    const stream = route('/events', 'GET', null, 'text/event-stream');
    await handle(stream);
    expect(stream.fulfill).toHaveBeenCalledWith({ status: 204, headers: {}, body: '' });
    fake.fault('listConnections', { kind: 'abort' }, 1);
    const list = route('/connections');
    await handle(list);
    expect([list.abort.mock.calls.length, list.fulfill.mock.calls.length]).toEqual([1, 0]);
  });
});
