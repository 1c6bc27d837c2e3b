import type { ConnectionState } from '../../src/domain/index.js';

/** Appears in everything that must not leave the server: the key, and what the provider says. */
export const CANARY = 'canary-7f3e';
export const API_KEY = `${CANARY}-key`;
export const MELD_URL = 'https://api.meld.example';

/** One row as Meld has it. */
export interface MeldRow {
  readonly id: string;
  readonly externalCustomerId: string;
  readonly status: string;
  readonly statusReason: string | null;
  readonly [field: string]: unknown;
}

export interface MeldCall {
  readonly method: string;
  /** Below `/bank-linking`, with the query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** How one kind of call goes wrong: a status with what Meld sends along, a broken line, or no answer at all. */
export type Trouble =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | 'breaks'
  | 'hangs';

/** Meld’s documented bank-linking endpoints behind a `fetch`, with a clock of its own. */
export interface FakeMeld {
  readonly fetch: typeof globalThis.fetch;
  readonly calls: MeldCall[];
  readonly count: (call: RegExp) => number;
  readonly rows: Map<string, MeldRow>;
  readonly put: (id: string, state: ConnectionState, fields?: Record<string, unknown>) => void;
  /** Every call that matches goes wrong from now on; `null`: none does. `"POST /connections/a/refresh"`. */
  readonly trouble: (call: RegExp, trouble: Trouble | null) => void;
  /** Runs once Meld has looked, before its answer is on its way. */
  whenRead: (call: MeldCall) => void | Promise<void>;
  now: Date;
}

export function fakeMeld({ now = new Date('2026-11-01T09:00:00.400Z') } = {}): FakeMeld {
  const troubles: { call: RegExp; trouble: Trouble | null }[] = [];
  const secrets = {
    serviceProvider: 'PLAID',
    accessToken: `${CANARY}-token`,
    connectUrl: `https://x/${CANARY}`,
  };

  const meld: FakeMeld = {
    calls: [],
    rows: new Map(),
    now,
    whenRead: () => {},
    count: (call) => meld.calls.filter(({ method, path }) => call.test(`${method} ${path}`)).length,
    trouble: (call, trouble) => void troubles.unshift({ call, trouble }),
    put(id, state, fields = {}) {
      const known = meld.rows.get(id) ?? {
        externalCustomerId: 'anna',
        accountId: `${CANARY}-account`,
        customerId: `${CANARY}-customer`,
        institutionId: `bank-${id}`,
        institutionName: `Bank ${id}`,
        products: ['BALANCES'],
        createdAt: '2026-10-01T00:00:00.123456Z',
        successfullyAggregatedAt: null,
        serviceProviderDetails: secrets,
      };
      meld.rows.set(id, { ...known, ...state, ...fields, id });
    },
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      const path = url.href.slice(`${MELD_URL}/bank-linking`.length);
      const text = typeof init?.body === 'string' ? init.body : '';
      const call: MeldCall = {
        method: init?.method ?? 'GET',
        path,
        headers: new Headers(init?.headers),
        body: text === '' ? null : JSON.parse(text),
      };
      meld.calls.push(call);
      const response = await reply(call, url, init?.signal ?? null);
      await meld.whenRead(call);
      return response;
    },
  };

  async function reply(call: MeldCall, url: URL, signal: AbortSignal | null): Promise<Response> {
    const name = `${call.method} ${call.path}`;
    const wrong = troubles.find((each) => each.call.test(name))?.trouble ?? null;
    if (wrong === 'breaks') throw new TypeError(`fetch failed: ${CANARY} ${url.href}`);
    if (wrong === 'hangs') return hang(signal);
    if (wrong !== null) return problem(wrong.status, wrong.headers);
    if (call.headers.get('authorization') !== `BASIC ${API_KEY}`) return problem(401);
    const [, kind, id = '', verb] = url.pathname
      .slice('/bank-linking'.length)
      .split('/')
      .map(decodeURIComponent);
    if (kind === 'connect') return connect(id, Object(call.body) as Record<string, unknown>);
    if (id === '') return list(url.searchParams);
    const row = meld.rows.get(id);
    if (!row) return problem(404);
    if (call.method === 'GET') return json(200, row);
    if (row.status === 'DELETED') return problem(409);
    if (verb === 'refresh') return json(202, { requestId: 'r1', serviceProviderDetails: secrets });
    meld.put(id, { status: 'DELETED', statusReason: null });
    return new Response(null, { status: 204, headers: date() });
  }

  function list(query: URLSearchParams): Response {
    const customer = query.get('externalCustomerId');
    const mine = [...meld.rows.values()].filter((row) => row.externalCustomerId === customer);
    const start = query.has('after') ? mine.findIndex(({ id }) => `key-${id}` === query.get('after')) + 1 : 0;
    const page = mine.slice(start, start + Number(query.get('limit') ?? 10));
    const connections = page.map((row) => ({ ...row, key: `key-${row.id}` }));
    return json(200, {
      connections,
      count: page.length,
      remaining: mine.length - start - page.length,
    });
  }

  function connect(verb: string, body: Record<string, unknown>): Response {
    const isStart = verb === 'start';
    const id = isStart ? `new-${meld.rows.size}` : String(body['connectionId']);
    if (!isStart && !meld.rows.has(id)) return problem(404);
    if (isStart)
      meld.put(
        id,
        { status: 'IN_PROGRESS', statusReason: null },
        { externalCustomerId: body['externalCustomerId'], institutionName: null },
      );
    return json(201, {
      id,
      connectToken: `${CANARY}-connect`,
      widgetUrl: `https://institution-connect.meld.io?connectToken=for-the-browser`,
    });
  }

  const date = () => ({ date: meld.now.toUTCString() });
  const json = (status: number, body: object) => Response.json(body, { status, headers: date() });
  const problem = (status: number, headers: Record<string, string> = {}) =>
    Response.json(
      { code: 'ERROR', message: `${CANARY} ${API_KEY}`, requestId: 'req-1', serviceProviderDetails: secrets },
      { status, headers: { ...date(), ...headers } },
    );
  return meld;
}

function hang(signal: AbortSignal | null): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException(CANARY, 'AbortError')));
  });
}
