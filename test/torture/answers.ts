// What a host's fetcher may do when it is asked for the list, besides answering.
import fc from 'fast-check';
import type { ConnectionsFetcher } from '../../src/index.js';
import { payloads } from '../unit/components/payloads.js';
import { DETAILS } from './canary.js';

/** One answer of a back end. */
export type Answer =
  | { readonly kind: 'payload'; readonly payload: unknown }
  | { readonly kind: 'rejects'; readonly reason: unknown }
  | { readonly kind: 'throws'; readonly reason: unknown }
  | { readonly kind: 'pages'; readonly pages: readonly unknown[] };

const status = fc.constantFrom(400, 401, 403, 404, 408, 409, 418, 429, 500, 503, 599, -1, NaN);
const reason = fc.oneof(
  status.map((each) => ({ status: each })),
  status.map((each) => ({ statusCode: String(each) })),
  status.map((each) => ({ response: { status: each, headers: 'none' } })),
  fc.constantFrom('offline', null, undefined, 0, new DOMException('Stop.', 'AbortError'), new Error()),
  fc.anything(),
);

/** Secrets of a provider in every row that can hold them: a back end that forgot to take them out. */
const withDetails = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((row: unknown) => (isPlain(row) ? { ...row, serviceProviderDetails: DETAILS } : row)); // prettier-ignore
  return isPlain(value) && Array.isArray(value['connections'])
    ? { ...value, connections: withDetails(value['connections']), serviceProviderDetails: DETAILS }
    : value;
};
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const payload = payloads.map(withDetails);

export const answers: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 12, arbitrary: payload.map((each) => ({ kind: 'payload' as const, payload: each })) },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('rejects' as const), reason }),
      fc.record({ kind: fc.constant('throws' as const), reason }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(payload, { minLength: 1, maxLength: 3 })
      .map((pages) => ({ kind: 'pages' as const, pages })),
  },
);

/** Gives one answer, page by page where it has pages; the last page says that there is another, for ever. */
export function give(answer: Answer): ConnectionsFetcher['listConnections'] {
  let page = 0;
  return (({ cursor }) => {
    if (answer.kind === 'throws') throw answer.reason;
    if (answer.kind === 'rejects') return Promise.reject(answer.reason);
    if (answer.kind !== 'pages') return Promise.resolve(answer.payload);
    page = cursor === undefined ? 0 : page + 1;
    const rows = answer.pages[page % answer.pages.length];
    return Promise.resolve({ connections: Array.isArray(rows) ? rows : [], nextCursor: `page-${page % 5}` });
  }) as ConnectionsFetcher['listConnections'];
}
