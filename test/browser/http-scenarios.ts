// What the back end of the browser tests answers, by scenario: the first part of the path.

/** One request, as a scenario sees it. */
export interface Asked {
  readonly method: string;
  /** Below the scenario: `/connections/c1`. */
  readonly path: string;
  readonly cursor: string | null;
  /** How many requests this run has made before. */
  readonly earlier: number;
}

/** `hang`: no answer at all. `breakOff`: the connection is cut in the middle of the body. */
export type Answer =
  | 'hang'
  | 'breakOff'
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown };

const banks = Array.from({ length: 37 }, (_, index) => ({
  id: `c${index}`,
  key: `k${index}`,
  status: 'ACTIVE',
  statusReason: null,
  institutionName: `Bank ${index}`,
}));

const PAGE = 10;
const fine: Answer = { body: banks.slice(0, 3) };

const cursorPage = (from: number): Answer => ({
  body: {
    connections: banks.slice(from, from + PAGE),
    nextCursor: from + PAGE < banks.length ? `after/${from + PAGE}&more` : null,
  },
});

export const SCENARIOS: Readonly<Record<string, (asked: Asked) => Answer>> = {
  fine: () => fine,
  'paged-cursor': ({ cursor }) => cursorPage(Number(/\d+/.exec(cursor ?? '0')?.[0])),
  'paged-meld': ({ cursor }) => {
    const from = banks.findIndex(({ key }) => key === cursor) + 1;
    const connections = banks.slice(from, from + PAGE);
    const remaining = banks.length - from - connections.length;
    return { body: { connections, count: connections.length, remaining } };
  },
  looping: ({ cursor }) => ({
    body: { connections: cursor ? banks.slice(3, 6) : banks.slice(0, 3), nextCursor: 'round and round' },
  }),
  'later-page-fails': ({ cursor }) => (cursor ? { status: 500, body: 'stack trace' } : cursorPage(0)),
  'bad-row': () => ({ body: [banks[0], { status: 'ACTIVE' }, banks[1]] }),
  'heals-after-500': ({ earlier }) => (earlier === 0 ? { status: 500 } : fine),
  'breaks-off': ({ earlier }) => (earlier === 0 ? 'breakOff' : fine),
  hangs: () => 'hang',
  html: () => ({ headers: { 'content-type': 'text/html' }, body: '<!doctype html><h1>Please sign in</h1>' }),
  unauthorized: () => ({ status: 401, body: { message: 'token expired' } }),
  'rate-limited': ({ earlier }) => (earlier === 0 ? { status: 429, headers: { 'retry-after': '1' } } : fine),
  actions: ({ method, path }) => {
    if (method === 'DELETE') return { status: 204 };
    if (path.endsWith('/repair')) return { body: { widgetUrl: 'https://widget.example/repair' } };
    if (path.endsWith('/refresh')) return { body: { nextRefreshAllowedAt: '2030-01-01T00:00:00Z' } };
    if (method === 'POST')
      return { body: { widgetUrl: 'https://widget.example/start', connectionId: 'new' } };
    return path === '/connections' ? { body: [] } : { body: { id: 'far/away', status: 'ACTIVE' } };
  },
};
