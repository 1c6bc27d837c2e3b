import { isConnectionId } from './connection-id.js';
import { MeldError } from './meld-error.js';
import { askMeld } from './meld-request.js';
import type { MeldAnswer } from './meld-request.js';

/** What {@link createMeldClient} takes. */
export interface MeldClientOptions {
  /** Secret: it stays on your server, and is in no error. */
  readonly apiKey: string;
  /** Production by default; the sandbox is `https://api-sb.meld.io`. */
  readonly baseUrl?: string | undefined;
  /** The version of Meld's API that is asked for. */
  readonly version?: string | undefined;
  /** Another `fetch`, such as one that adds tracing. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long to wait for an answer; 10 seconds by default, as the browser waits 15 for yours. */
  readonly timeoutMs?: number | undefined;
}

/** What to list. `after` is the `nextKey` of the page before. */
export interface MeldConnectionsQuery {
  readonly externalCustomerId: string;
  /** 1 to 100; Meld gives 10 by default. */
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** Rows as they came, which may hold credentials: see `toConnectionRecord`. */
export interface MeldPage {
  readonly connections: readonly unknown[];
  /** Where the next page begins; `null` when this is the last. */
  readonly nextKey: string | null;
}

/** A session of Meld's widget, and the connection it is for. */
export interface MeldSession {
  readonly id: string;
  /** Carries a secret. For the customer's own browser, and for no log. */
  readonly widgetUrl: string;
}

/** What the kit asks of Meld. Every method rejects with a {@link MeldError}. Source: Meld's bank-linking OpenAPI file. */
export interface MeldClient {
  readonly listConnections: (query: MeldConnectionsQuery) => Promise<MeldAnswer<MeldPage>>;
  /** The row as it came, which may hold credentials. */
  readonly getConnection: (id: string) => Promise<MeldAnswer<unknown>>;
  readonly startConnection: (body: Readonly<Record<string, unknown>>) => Promise<MeldAnswer<MeldSession>>;
  readonly repairConnection: (id: string) => Promise<MeldAnswer<MeldSession>>;
  /** Accepted, not done: events tell. Can cost money at the provider. No `products` means all. */
  readonly refreshConnection: (
    id: string,
    options?: { readonly products?: readonly string[] | undefined },
  ) => Promise<MeldAnswer<null>>;
  readonly deleteConnection: (id: string) => Promise<MeldAnswer<null>>;
}

/**
 * A small client of Meld's bank-linking API, for a server: it holds the secret key.
 *
 * Source: Meld, “Refreshing connections”, “Repairing connections”, “Deleting connections”, “Pagination”.
 *
 * @example
 * const meld = createMeldClient({ apiKey: 'from your vault', baseUrl: 'https://api-sb.meld.io' });
 */
export function createMeldClient({
  apiKey,
  baseUrl = 'https://api.meld.io',
  version = '2026-02-03',
  fetch = globalThis.fetch,
  timeoutMs = 10_000,
}: MeldClientOptions): MeldClient {
  const root = `${baseUrl.replace(/\/+$/, '')}/bank-linking`;
  const access = { apiKey, baseUrl: root, version, fetch, timeoutMs };
  const askAbout = async (method: 'GET' | 'POST' | 'DELETE', id: string, verb = '', body?: object) => {
    if (!isConnectionId(id)) throw new MeldError({ status: 404 }); // `..` would be another address
    return askMeld(access, method, `/connections/${encodeURIComponent(id)}${verb}`, body);
  };
  return {
    async listConnections({ externalCustomerId, limit = 100, after }) {
      const query = new URLSearchParams({ externalCustomerId, limit: String(limit) });
      if (after !== undefined) query.set('after', after);
      return read(await askMeld(access, 'GET', `/connections?${query}`), toPage);
    },
    getConnection: (id) => askAbout('GET', id),
    async startConnection(body) {
      return read(await askMeld(access, 'POST', '/connect/start', body), toSession);
    },
    async repairConnection(id) {
      return read(await askMeld(access, 'POST', '/connect/repair', { connectionId: id }), toSession);
    },
    async refreshConnection(id, { products = [] } = {}) {
      return read(await askAbout('POST', id, '/refresh', { products }), () => null);
    },
    async deleteConnection(id) {
      return read(await askAbout('DELETE', id), () => null);
    },
  };
}

function read<T>({ value, readAt }: MeldAnswer<unknown>, as: (value: unknown) => T): MeldAnswer<T> {
  return { value: as(value), readAt };
}

function toPage(value: unknown): MeldPage {
  const { connections, remaining } = fieldsOf(value);
  if (!Array.isArray(connections)) throw new MeldError({ code: 'MC462' });
  const rows: readonly unknown[] = connections;
  if (typeof remaining !== 'number' || remaining <= 0) return { connections: rows, nextKey: null };
  const { key } = fieldsOf(rows.at(-1));
  // More rows, and no way to them: half a list must not pass for the whole.
  if (typeof key !== 'string' || key === '') throw new MeldError({ code: 'MC462' });
  return { connections: rows, nextKey: key };
}

function toSession(value: unknown): MeldSession {
  const { id, widgetUrl } = fieldsOf(value);
  if (
    typeof id !== 'string' ||
    id === '' ||
    typeof widgetUrl !== 'string' ||
    !/^https?:\/\//i.test(widgetUrl)
  )
    throw new MeldError({ code: 'MC462' });
  return { id, widgetUrl };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
