import type { ConnectionRecord } from '../domain/index.js';
import type { KeptConnection } from './connection-store.js';

/** One page of a list, as `createHttpFetcher` reads it. */
export interface ListPage {
  readonly connections: readonly ConnectionRecord[];
  readonly nextCursor: string | null;
}

const LIMIT_MAX = 100;
const PLACE = /^\d{17}\./;

/**
 * A page of what is kept: the newest first, then by id, so that a row has one place however the store orders them. The cursor is the
 * place of the page's last row: rows that come or go meanwhile move no others. What cannot be read of a query is left out.
 */
export function pageOf(kept: readonly KeptConnection[], query: URLSearchParams): ListPage {
  const limit = readLimit(query.get('limit'));
  const cursor = query.get('cursor') ?? '';
  const after = PLACE.test(cursor) ? cursor : '';
  const placed = kept
    .map(({ record }) => ({ record, place: placeOf(record) }))
    .toSorted((a, b) => compare(a.place, b.place))
    .filter(({ place }) => compare(place, after) > 0);
  const page = placed.slice(0, limit);
  const nextCursor = placed.length > limit ? (page.at(-1)?.place ?? null) : null;
  return { connections: page.map(({ record }) => record), nextCursor };
}

function readLimit(text: string | null): number {
  const limit = text !== null && /^\d{1,9}$/.test(text) ? Number(text) : LIMIT_MAX;
  return Math.min(Math.max(limit, 1), LIMIT_MAX);
}

/** Sorts as text: the later the time, the smaller the number in front. */
function placeOf({ createdAt, id }: ConnectionRecord): string {
  const created = typeof createdAt === 'string' ? Date.parse(createdAt) : Number.NaN;
  const age = LAST_TIME - (Number.isNaN(created) ? -LAST_TIME : created);
  return `${String(age).padStart(17, '0')}.${id}`;
}

const LAST_TIME = 8.64e15; // of any date

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
