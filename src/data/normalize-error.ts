import { ConnectionsError } from '../internal/errors.js';

/** What a server may ask us to wait, at most. */
export const LONGEST_WAIT = 5 * 60_000;

/** Whatever a fetcher threw, as a coded error. A status is found where HTTP clients usually put it. Never throws. */
export function toConnectionsError(thrown: unknown): ConnectionsError {
  if (thrown instanceof ConnectionsError) return thrown;
  try {
    const response = read(thrown, 'response');
    const status = statusOf(thrown) ?? statusOf(response);
    const headers = read(response, 'headers') ?? read(thrown, 'headers');
    return new ConnectionsError({ status, retryAfterMs: retryAfterOf(headers), cause: thrown });
  } catch {
    return new ConnectionsError({ code: 'MC261' }); // an error whose own accessors throw
  }
}

/**
 * How long a `Retry-After` header asks to wait, in milliseconds, five minutes at most: seconds or an HTTP date. `undefined`
 * when there is none or it cannot be read.
 */
export function parseRetryAfter(value: string | null | undefined, now = Date.now()): number | undefined {
  if (value === null || value === undefined || value.trim() === '') return undefined;
  const text = value.trim();
  const wait = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}

function statusOf(value: unknown): number | undefined {
  for (const name of ['status', 'statusCode']) {
    const status = read(value, name);
    if (typeof status === 'number' && Number.isInteger(status) && status >= 100 && status < 600)
      return status;
  }
  return undefined;
}

function retryAfterOf(headers: unknown): number | undefined {
  if (headers instanceof Headers) return parseRetryAfter(headers.get('retry-after'));
  const value = read(headers, 'retry-after') ?? read(headers, 'Retry-After');
  return typeof value === 'string' || typeof value === 'number' ? parseRetryAfter(String(value)) : undefined;
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
