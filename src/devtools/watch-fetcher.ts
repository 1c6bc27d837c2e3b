import type { ConnectionsFetcher } from '../data/index.js';
import { keepRecord, createRecord, recordOf } from './record.js';
import type { WatchedMethod } from './record.js';
import { watchedCall } from './watched-call.js';
import { watchedStream } from './watched-stream.js';

// Bundlers replace it, and drop what production does not use.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

const METHODS = [
  'listConnections',
  'getConnection',
  'repairConnection',
  'startConnection',
  'refreshConnection',
  'deleteConnection',
] as const satisfies readonly WatchedMethod[];

/**
 * A fetcher that does the same, and whose calls and events `<ConnectionsDevtools>` can show: which method, how long, what came of
 * it by code, how many rows. Never what was in them. Give the result to the provider, and make it once, outside of your
 * components. The same fetcher is only ever watched once. In production it is the fetcher itself.
 *
 * @example
 * const fetcher = watchFetcher(createHttpFetcher({ baseUrl: '/api/meld' }));
 * const page = (
 *   <ConnectionsProvider fetcher={fetcher} scope="customer-42">
 *     <ConnectionsDevtools />
 *   </ConnectionsProvider>
 * );
 */
export const watchFetcher: <Fetcher extends ConnectionsFetcher>(fetcher: Fetcher) => Fetcher =
  process.env.NODE_ENV === 'production' ? (fetcher) => fetcher : watch;

const watchedOnes = new WeakMap<object, object>();

function watch<Fetcher extends ConnectionsFetcher>(fetcher: Fetcher): Fetcher {
  const given: unknown = fetcher;
  if (typeof given !== 'object' || given === null || recordOf(given)) return fetcher; // the provider says what is wrong with it
  const known = watchedOnes.get(fetcher);
  if (known) return known as Fetcher;
  const record = createRecord();
  const watched = standInFor(fetcher);
  const put = (name: keyof ConnectionsFetcher, value: unknown) =>
    Object.defineProperty(watched, name, { value, enumerable: true, configurable: true, writable: true });
  for (const name of METHODS)
    if (typeof fetcher[name] === 'function') put(name, watchedCall(fetcher, name, record));
  if (typeof fetcher.subscribe === 'function') put('subscribe', watchedStream(fetcher, record));
  keepRecord(watched, record);
  watchedOnes.set(fetcher, watched);
  return watched;
}

/**
 * An object with everything that the host's has, and room for methods of ours. Its other methods work on the host's own: a token
 * that is set through one of them is the token that the calls are made with.
 */
function standInFor<Host extends object>(host: Host): Host {
  const methods = new WeakMap<object, object>();
  const standIn: Host = new Proxy<Host>(Object.create(host), {
    get(own, name) {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name);
      const value: unknown = Reflect.get(host, name);
      if (typeof value !== 'function' || name === 'constructor') return value;
      const known = methods.get(value);
      if (known) return known;
      const method = new Proxy(value, {
        apply: (called, self, args) => Reflect.apply(called, self === standIn ? host : self, args),
      });
      methods.set(value, method);
      return method;
    },
    set: (_, name, value) => Reflect.set(host, name, value),
  });
  return standIn;
}
