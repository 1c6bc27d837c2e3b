import { isConnectionId } from './connection-id.js';

/** What a request is for. */
export type Route =
  | { readonly name: 'list' | 'start' | 'events' | 'webhook' }
  | { readonly name: 'one' | 'repair' | 'refresh' | 'delete'; readonly id: string };

/** The routes at one path, by method. */
export type Routes = Readonly<Partial<Record<string, Route>>>;

/**
 * What a path offers, by method; `null` for a path that is not ours. The same table as `createHttpFetcher`'s.
 */
export function routesAt(pathname: string, basePath: string): Routes | null {
  const base = basePath.replace(/\/+$/, '');
  if (!pathname.startsWith(`${base}/`)) return null;
  const [head, rawId, verb, ...rest] = pathname.slice(base.length + 1).split('/');
  if (rest.length > 0) return null;
  if (rawId === undefined) return ROOTS.get(head ?? '') ?? null;
  const id = decode(rawId);
  if (head !== 'connections' || id === null) return null;
  if (verb === undefined) return { GET: { name: 'one', id }, DELETE: { name: 'delete', id } };
  if (verb === 'repair' || verb === 'refresh') return { POST: { name: verb, id } };
  return null;
}

const ROOTS: ReadonlyMap<string, Routes> = new Map<string, Routes>([
  ['connections', { GET: { name: 'list' }, POST: { name: 'start' } }],
  ['events', { GET: { name: 'events' } }],
  ['webhook', { POST: { name: 'webhook' } }],
]);

/** The methods a path answers, for `Allow`. `HEAD` goes where `GET` goes, but for the stream, which has no end to skip to. */
export function allowedAt(routes: Routes): string {
  const methods = Object.keys(routes);
  const hasHead = 'GET' in routes && routes['GET']?.name !== 'events';
  return [...methods, ...(hasHead ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function decode(segment: string): string | null {
  try {
    const id = decodeURIComponent(segment);
    return isConnectionId(id) ? id : null;
  } catch {
    return null; // a percent sign that begins nothing
  }
}
