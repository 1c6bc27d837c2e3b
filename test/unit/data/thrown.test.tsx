import { describe, expect, it, vi } from 'vitest';
import { useConnections } from '../../../src/data/index.js';
import type { ConnectionsErrorCode } from '../../../src/data/index.js';
import { toConnectionsError } from '../../../src/data/normalize-error.js';
import { listing, MINUTE, pass, renderKitHook, setTheScene } from './harness.js';

setTheScene();

const hostile = {
  get status(): number {
    throw new Error('gotcha');
  },
};

const THROWN: readonly (readonly [string, unknown, ConnectionsErrorCode, number | null])[] = [
  ['an error', new Error('boom'), 'MC261', null],
  ['a text', 'boom', 'MC261', null],
  ['nothing', undefined, 'MC261', null],
  ['null', null, 'MC261', null],
  ['a DOMException', new DOMException('stopped', 'AbortError'), 'MC261', null],
  ['a TypeError of fetch', new TypeError('Failed to fetch'), 'MC261', null],
  ['an object with status', { status: 401 }, 'MC201', 401],
  ['an object with statusCode', { statusCode: 404 }, 'MC204', 404],
  ['an object with response.status', { response: { status: 409 } }, 'MC209', 409],
  ['a Response', new Response(null, { status: 503 }), 'MC250', 503],
  ['a status that is no status', { status: 0 }, 'MC261', null],
  ['a status in words', { status: 'error' }, 'MC261', null],
  ['a getter that throws', hostile, 'MC261', null],
  ['a request time-out of the server', { status: 408 }, 'MC260', 408],
];

describe('whatever a fetcher throws', () => {
  it.each(THROWN)('is understood: %s', (_, thrown, code, status) => {
    expect(toConnectionsError(thrown)).toMatchObject({ name: 'ConnectionsError', code, status });
  });

  it.each(THROWN)('never reaches the page when it rejects: %s', async (_, thrown, code) => {
    const onError = vi.fn();
    const listConnections = listing(() => Promise.reject(thrown));
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'failed', error: { code } });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual([code]);
  });

  it.each(THROWN)('never reaches the page when it is thrown at once: %s', async (_, thrown, code) => {
    const listConnections = listing(() => {
      throw thrown;
    });
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections },
      onError: () => {},
    });
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'failed', error: { code } });
  });

  it('keeps its own text out of the message, and for the developer in the cause', () => {
    const thrown = new Error('token=secret');
    const error = toConnectionsError(thrown);
    expect(error.message).not.toContain('secret');
    expect(error.cause).toBe(thrown);
  });

  it.each([
    ['Headers', new Headers({ 'retry-after': '3' })],
    ['a plain object', { 'retry-after': '3' }],
    ['a plain object in title case', { 'Retry-After': 3 }],
  ])('is read for Retry-After in %s, on the error or on its response', (_, headers) => {
    expect(toConnectionsError({ status: 429, headers }).retryAfterMs).toBe(3000);
    expect(toConnectionsError({ response: { status: 429, headers } }).retryAfterMs).toBe(3000);
  });
});
