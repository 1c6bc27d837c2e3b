import { adviceFor, guardResolver } from '../domain/index.js';
import type { PolicyResolver } from '../domain/index.js';
import { answer, answerMeldError, Refusal, refuse } from './answers.js';
import { createConnectionReader } from './connection-reader.js';
import type { ConnectionStore } from './connection-store.js';
import { isFromElsewhere } from './csrf.js';
import type { ConnectionEventLog } from './event-log.js';
import { createConnectionEventStream } from './event-stream.js';
import { createFaultTeller } from './fault.js';
import type { ServerFault } from './fault.js';
import type { MeldClient } from './meld-client.js';
import { MeldError } from './meld-error.js';
import { createOperations } from './operations.js';
import { readBody } from './read-body.js';
import { allowedAt, routesAt } from './routes.js';
import type { Route } from './routes.js';
import type { StartConnection } from './start-wish.js';
import { createStreamPlaces } from './stream-places.js';
import { createMeldWebhookHandler } from './webhook.js';
import type { MeldWebhookHandlerOptions } from './webhook.js';
import type { WebhookFault } from './webhook-fault.js';

type SignedIn = { readonly customer: string } | null;

/** What {@link createConnectionsHandler} takes. */
export interface ConnectionsHandlerOptions {
  readonly meld: MeldClient;
  readonly connections: ConnectionStore;
  readonly log: ConnectionEventLog;
  /**
   * Who is signed in: your own id of the customer, the `externalCustomerId` that Meld has of them. `null` answers 401. The one
   * thing that only you can get right.
   */
  readonly authorize: (request: Request) => SignedIn | Promise<SignedIn>;
  readonly start: StartConnection;
  /** Where it is served; `/api/meld` by default, and the `baseUrl` of `createHttpFetcher`. */
  readonly basePath?: string | undefined;
  /** Further origins your own pages have, for example `https://app.ledgerly.example`. Their browsers also ask for CORS: your part. */
  readonly origins?: readonly string[] | undefined;
  /** Receives Meld's webhooks at `POST {basePath}/webhook`; without it there is no such path. */
  readonly webhook?:
    | Omit<MeldWebhookHandlerOptions, 'connections' | 'log' | 'onNeedsReading' | 'onFault' | 'now'>
    | undefined;
  /** How many streams a customer may have open here at a time; 20 by default. One more ends the oldest, which comes back. */
  readonly maxStreams?: number | undefined;
  readonly resolve?: PolicyResolver | undefined;
  readonly now?: (() => Date) | undefined;
  /** For your log. */
  readonly onFault?: ((fault: ServerFault | WebhookFault) => void) | undefined;
  /** Keeps a runtime awake for work that outlives the answer: a worker's `waitUntil`. Without it there, readings get lost. */
  readonly background?: ((work: Promise<unknown>) => void) | undefined;
}

/**
 * The back end that `createHttpFetcher` asks: list, one, repair, start, refresh and delete, the event stream, and Meld's webhook.
 * From a standard `Request` to a standard `Response`: for Node (Hono), route handlers, workers. Lists come from your own store;
 * Meld is asked once per customer, and for a connection of which an event brings news. Never rejects; an error's body is
 * `{ code }`. Each connection is given to its own customer only: to all others it does not exist (404).
 *
 * @example
 * const handle = (meld: MeldClient, connections: ConnectionStore, log: ConnectionEventLog) =>
 *   createConnectionsHandler({
 *     meld,
 *     connections,
 *     log,
 *     authorize: async (request) => (request.headers.has('cookie') ? { customer: 'customer-42' } : null),
 *     start: () => ({ products: ['BALANCES', 'TRANSACTIONS'], regions: ['US'] }),
 *   });
 */
export function createConnectionsHandler(
  options: ConnectionsHandlerOptions,
): (request: Request) => Promise<Response> {
  const { meld, connections, log, authorize, start, webhook } = options;
  const { basePath = '/api/meld', origins = [], now = () => new Date(), resolve = adviceFor } = options;
  const onFault = createFaultTeller(options.onFault);
  const join = createStreamPlaces(options.maxStreams ?? 20);
  const background = (work: Promise<unknown>) => options.background?.(work);
  const attempt = (work: () => unknown, during: string) =>
    background(
      Promise.resolve()
        .then(work)
        .catch((thrown: unknown) => onFault(thrown, during)),
    );
  const reader = createConnectionReader({
    meld,
    connections,
    log,
    onChange: (change) => attempt(() => webhook?.onChange?.(change), 'onChange'),
  });
  const operations = createOperations({
    meld,
    connections,
    log,
    reader,
    start,
    now,
    onFault,
    background,
    resolve: guardResolver(resolve),
  });
  const receive =
    webhook &&
    createMeldWebhookHandler({
      ...webhook,
      connections,
      log,
      now,
      onFault: options.onFault,
      onNeedsReading: (id, customer) => attempt(() => reader.readOne(id, customer), 'reading'),
    });

  async function answerRoute(route: Route, request: Request): Promise<Response> {
    const signedIn = await authorize(request);
    if (typeof signedIn?.customer !== 'string' || signedIn.customer === '') throw new Refusal(401);
    const { customer } = signedIn;
    const query = new URL(request.url).searchParams;
    const body = request.method === 'POST' ? await readBody(request) : {};
    switch (route.name) {
      case 'list':
        return operations.list(customer, query);
      case 'one':
        return operations.one(customer, route.id);
      case 'start':
        return operations.start(customer, body);
      case 'repair':
        return operations.repair(customer, route.id);
      case 'refresh':
        return operations.refresh(customer, route.id);
      case 'delete':
        return operations.remove(customer, route.id);
      case 'events':
        return createConnectionEventStream({
          log,
          customer,
          signal: request.signal,
          join: (end) => join(customer, end),
          lastEventId: query.get('lastEventId') ?? request.headers.get('last-event-id'),
        });
      case 'webhook':
        throw new Refusal(404);
    }
  }

  async function handle(request: Request): Promise<Response> {
    const routes = routesAt(new URL(request.url).pathname, basePath);
    if (routes === null || (routes['POST']?.name === 'webhook' && !receive)) return refuse(404);
    const allow = allowedAt(routes);
    if (request.method === 'OPTIONS') return answer(204, null, { allow });
    const isHead = request.method === 'HEAD' && allow.includes('HEAD');
    const method = isHead ? 'GET' : request.method;
    const route = Object.hasOwn(routes, method) ? routes[method] : undefined; // a method can be called anything
    if (!route) return refuse(405, { allow });
    if (route.name === 'webhook' && receive) return receive(request);
    const isSafe = request.method === 'GET' || isHead;
    if (!isSafe && isFromElsewhere(request, origins)) return refuse(403);
    const response = await answerRoute(route, request);
    return isHead ? new Response(null, response) : response;
  }

  return async (request) => {
    try {
      return await handle(request);
    } catch (thrown) {
      if (thrown instanceof Refusal) return refuse(thrown.status);
      const isOrdinary = thrown instanceof MeldError && (thrown.status === 404 || thrown.status === 409);
      if (!isOrdinary) onFault(thrown, 'request');
      return thrown instanceof MeldError ? answerMeldError(thrown) : refuse(500);
    }
  };
}
