import type { ConnectionsFetcher, ConnectionsStream } from '../../src/data/fetcher.js';
import type { FetcherContractOptions } from '../../src/testing/index.js';

/** A good fetcher, spoiled, the check that has to notice, and what it has to say. */
export type Planted = readonly [
  fault: string,
  id: string,
  says: RegExp,
  spoil: (
    good: Required<ConnectionsFetcher>,
    options: FetcherContractOptions,
  ) => Partial<FetcherContractOptions> | Partial<ConnectionsFetcher>,
];

type Page = { readonly connections: readonly Record<string, unknown>[]; readonly nextCursor: string | null };
type List = ConnectionsFetcher['listConnections'];

/** Changes each page of the list. */
const pages =
  (good: ConnectionsFetcher, change: (page: Page, isFirst: boolean) => object): List =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fault is what no type allows
  async (call) =>
    change((await good.listConnections(call)) as never, call.cursor === undefined) as never;
const rows = (good: ConnectionsFetcher, fields: object): List =>
  pages(good, (page) => ({ ...page, connections: page.connections.map((row) => ({ ...row, ...fields })) }));
/** What never comes is waited for in vain: long enough for a busy machine to do all the rest. */
const SOON = { timeoutMs: 2000 };
const never = new AbortController().signal;

const read = (event: unknown): object => Object(typeof event === 'string' ? JSON.parse(event) : event);

/** Hands a stream on, with something done to it. */
const stream =
  (good: Required<ConnectionsFetcher>, change: (given: ConnectionsStream) => Partial<ConnectionsStream>) =>
  (given: ConnectionsStream) =>
    good.subscribe({ ...given, ...change(given) });

export const PLANTED: readonly Planted[] = [
  [
    'a list that is not one',
    'list-reads',
    /MC101 at the payload/,
    (good) => ({ listConnections: pages(good, () => ({ rows: [] })) }),
  ],
  [
    'a state that Meld does not know',
    'list-reads',
    /MC104 at connections\[0\]\.status/,
    (good) => ({ listConnections: rows(good, { status: 'HIBERNATING' }) }),
  ],
  [
    'a list that never comes',
    'list-reads',
    /did not end within \d+ ms/,
    () => ({ ...SOON, listConnections: () => new Promise(() => {}) }),
  ],
  [
    'numbers for ids',
    'list-says-state',
    /no text as its `id`/,
    (good) => ({ listConnections: rows(good, { id: 7 }) }),
  ],
  [
    'everything at once',
    'list-honours-limit',
    /A page of 2 was asked for, and \d+ rows came/,
    (good) => ({ listConnections: (call) => good.listConnections({ ...call, limit: 100 }) }),
  ],
  [
    'no further pages',
    'list-pages',
    /rows came with pages of 100, and not with pages of 2/,
    (good) => ({ listConnections: pages(good, (page) => ({ ...page, nextCursor: null })) }),
  ],
  [
    'a cursor that comes again',
    'list-pages',
    /Page \d+ of the list has a cursor that came before/,
    (good) => ({ listConnections: pages(good, (page) => ({ ...page, nextCursor: 'again' })) }),
  ],
  [
    'a cursor that is not read',
    'list-pages',
    /A row came on two pages of 2/,
    (good) => {
      let page = 0;
      return {
        listConnections: async ({ signal, limit, cursor }) => {
          const { connections } = (await good.listConnections({ signal, limit })) as {
            readonly connections: readonly unknown[];
          };
          return {
            connections: connections as never,
            nextCursor: limit === 2 && (cursor === undefined || (page += 1) < 3) ? `p${page}` : null,
          };
        },
      };
    },
  ],
  [
    'a signal that is ignored',
    'list-aborts',
    /was aborted and answered all the same/,
    (good) => ({ listConnections: (call) => good.listConnections({ ...call, signal: never }) }),
  ],
  [
    'no place of the stream',
    'list-has-place',
    /no text as its `lastEventId`/,
    (good) => ({ listConnections: pages(good, (page) => ({ ...page, lastEventId: undefined })) }),
  ],
  [
    'no time of the last change',
    'list-says-since',
    /no time as its `statusChangedAt`/,
    (good) => ({ ...SOON, listConnections: rows(good, { statusChangedAt: undefined }) }),
  ],
  [
    'Meld’s row, passed through',
    'reads-hide-provider',
    /what no page may have, at the answer\[0\]\.connections\[0\]\.serviceProviderDetails/,
    (good) => ({ listConnections: rows(good, { serviceProviderDetails: { accessToken: 'x' } }) }),
  ],
  [
    'a token in one connection',
    'reads-hide-tokens',
    /at the answer\[\d\]\.debug\.accessToken\./,
    (good) => ({
      getConnection: async (id, call) =>
        Object.assign(await good.getConnection(id, call), { debug: { accessToken: 'secret' } }),
    }),
  ],
  [
    'a token under an innocent name',
    'reads-hide-tokens',
    /at the answer\[0\]\.connections\[0\]\.note\./,
    (good) => ({ listConnections: rows(good, { note: 'access-sandbox-0000' }) }),
  ],
  [
    'a widget in the list',
    'reads-hide-widgets',
    /at the answer\[0\]\.connections\[0\]\.open\./,
    (good) => ({
      listConnections: rows(good, { open: 'https://institution-connect.meld.io/?connectToken=x' }),
    }),
  ],
  [
    'another customer’s connection, read',
    'foreign-is-not-read',
    /getConnection for another customer’s connection was answered/,
    () => ({ getConnection: async (id) => ({ id, status: 'ACTIVE', statusReason: null }) }),
  ],
  [
    'another customer’s connection in the list',
    'foreign-is-not-read',
    /The list has another customer’s connection/,
    (good, { foreign }) => ({
      listConnections: pages(good, (page, isFirst) =>
        isFirst ? { ...page, connections: [...page.connections, { id: foreign, status: 'ACTIVE' }] } : page,
      ),
    }),
  ],
  [
    'another customer’s connection, repaired',
    'foreign-is-not-pressed',
    /repairConnection for another customer’s connection was answered/,
    () => ({ repairConnection: async () => ({ widgetUrl: 'https://institution-connect.meld.io/?a' }) }),
  ],
  [
    'another customer’s connection, refused as a fault',
    'foreign-is-not-pressed',
    /deleteConnection for another customer’s connection failed with status 500/,
    () => ({ deleteConnection: async () => Promise.reject(Object.assign(new Error('no'), { status: 500 })) }),
  ],
  [
    'a list for whoever asks',
    'signed-out-is-told',
    /listConnections, signed out, was answered/,
    (good) => ({ signedOut: { listConnections: good.listConnections } }),
  ],
  [
    'a stream for whoever asks',
    'signed-out-is-told',
    /subscribe, signed out, opened a stream/,
    (good, { signedOut = good }) => ({ signedOut: { ...signedOut, subscribe: good.subscribe } }),
  ],
  [
    'a refresh that cannot work',
    'refresh-is-refused',
    /refreshConnection on a connection in RECONNECT_REQUIRED was answered/,
    () => ({ refreshConnection: async () => {} }),
  ],
  [
    'a repair of what is over',
    'repair-is-refused',
    /repairConnection on a connection that has ended was answered/,
    () => ({ repairConnection: async () => ({ widgetUrl: 'https://institution-connect.meld.io/?a' }) }),
  ],
  [
    'one session for all',
    'repair-gives-sessions',
    /answered twice with the same session/,
    (good) => {
      const first: ReturnType<typeof good.repairConnection>[] = [];
      return {
        repairConnection: (id, call) => {
          first.push(first[0] ?? good.repairConnection(id, call));
          return first[0] ?? good.repairConnection(id, call);
        },
      };
    },
  ],
  [
    'a session from elsewhere',
    'start-gives-sessions',
    /without an address that the kit opens/,
    () => ({ startConnection: async () => ({ widgetUrl: 'https://evil.example', connectionId: 'new' }) }),
  ],
  [
    'a session of nobody knows what',
    'start-gives-sessions',
    /without an id of the new connection/,
    (good) => ({
      startConnection: async (call) => ({ ...(await good.startConnection(call)), connectionId: 'same' }),
    }),
  ],
  [
    'a second session of nobody knows what',
    'start-gives-sessions',
    /without an id of the new connection/,
    (good) => {
      const ids: string[] = [];
      return {
        startConnection: async (call) => {
          const session = await good.startConnection(call);
          ids.push(session.connectionId);
          return { ...session, connectionId: ids.length > 1 ? '' : session.connectionId };
        },
      };
    },
  ],
  [
    'a refresh with every reading',
    'readings-press-nothing',
    /Reading the list made the back end ask Meld for something/,
    (good, { refreshable }) => ({
      listConnections: async (call) => {
        await good.refreshConnection(String(refreshable), { signal: call.signal });
        return good.listConnections(call);
      },
    }),
  ],
  [
    'a deletion that comes with the webhook',
    'deletion-is-seen',
    /shows it as before/,
    () => ({ deleteConnection: async () => {} }),
  ],
  [
    'a deleted connection that makes it fail',
    'deletion-is-seen',
    /getConnection on what was deleted failed with status 500/,
    () => ({
      getConnection: async () => Promise.reject(Object.assign(new Error('no'), { status: 500 })),
    }),
  ],
  [
    'a stream that never opens',
    'stream-opens',
    /did not open within \d+ ms/,
    () => ({ ...SOON, subscribe: () => {} }),
  ],
  [
    'a stream that is silent',
    'stream-delivers',
    /A change did not reach the stream/,
    (good) => ({ ...SOON, subscribe: stream(good, () => ({ onEvent: () => {} })) }),
  ],
  [
    'Meld’s webhook with all that it knows of a provider, relayed',
    'stream-delivers',
    /An event of the stream has what no page may have, at the event\.serviceProviderDetails\./,
    (good) => ({
      subscribe: stream(good, ({ onEvent }) => ({
        onEvent: (event, meta) => onEvent({ ...read(event), serviceProviderDetails: { code: 'x' } }, meta),
      })),
    }),
  ],
  [
    'a token in an event that nobody can read',
    'stream-delivers',
    /An event of the stream has what no page may have, at the event\.accessToken\./,
    (good) => ({
      subscribe: stream(good, ({ onEvent }) => ({
        onEvent: (event, meta) => {
          onEvent(JSON.stringify({ accessToken: 'secret' }), meta);
          onEvent(event, meta);
        },
      })),
    }),
  ],
  [
    'events without a place',
    'stream-delivers',
    /An event of the stream has no id/,
    (good) => ({ subscribe: stream(good, ({ onEvent }) => ({ onEvent: (event) => onEvent(event, {}) })) }),
  ],
  [
    'a stream that starts afresh',
    'stream-resumes',
    /said that it cannot go on there/,
    (good) => ({
      subscribe: stream(good, ({ onState }) => ({
        lastEventId: undefined,
        onState: (state) => onState(state.state === 'open' ? { ...state, resumed: false } : state),
      })),
    }),
  ],
  [
    'events that are lost on the way back',
    'stream-resumes',
    /an event of the meantime did not come/,
    (good) => ({
      ...SOON,
      subscribe: stream(good, ({ onState }) => ({
        lastEventId: undefined,
        onState: (state) => onState(state.state === 'open' ? { ...state, resumed: true } : state),
      })),
    }),
  ],
  [
    'events that come twice on the way back',
    'stream-resumes',
    /sent an event twice that the page had already/,
    (good) => ({
      subscribe: stream(good, ({ lastEventId, onEvent }) => ({
        onEvent: (event, meta) => {
          onEvent(event, meta);
          if (lastEventId !== undefined) onEvent(event, meta);
        },
      })),
    }),
  ],
  [
    'a gap between list and stream',
    'stream-goes-on-from-list',
    /A change between the list and the stream did not come/,
    (good) => ({ ...SOON, subscribe: stream(good, () => ({ lastEventId: undefined })) }),
  ],
  [
    'a stream that nobody can leave',
    'stream-closes',
    /was aborted and went on/,
    (good) => ({ subscribe: stream(good, () => ({ signal: AbortSignal.timeout(20_000) })) }),
  ],
  [
    'everybody’s stream',
    'stream-is-private',
    /told of another customer’s connection/,
    (good, { foreign }) => ({
      subscribe: stream(good, ({ onEvent }) => ({
        onEvent: (event, meta) => {
          onEvent({ eventType: 'BANK_LINKING_ACCOUNTS_UPDATED', connectionId: foreign }, meta);
          onEvent(event, meta);
        },
      })),
    }),
  ],
];
