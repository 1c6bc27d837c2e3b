import { DAY, parseTime } from '../domain/time.js';
import { MeldError } from './meld-error.js';

/** What was answered, and when Meld said so. */
export interface MeldAnswer<T> {
  readonly value: T;
  /**
   * Meld's own clock, from the header `Date`, and never earlier than what it says of: the header is in whole seconds, so one is
   * added. ISO; `null` without the header, as no other clock may stand in for it.
   */
  readonly readAt: string | null;
}

/** How to reach Meld. */
export interface MeldAccess {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly version: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
}

const SECOND = 1000;
const HTTP_DATE = /^[A-Za-z]{3}, .* GMT$/; // `Date.parse` alone makes a date of “-5”
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Sends one request and resolves to the parsed body (`null` for none). Rejects with a {@link MeldError}, whatever happened. */
export async function askMeld(
  access: MeldAccess,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<MeldAnswer<unknown>> {
  const timeOut = new AbortController();
  const timer = setTimeout(() => timeOut.abort(), access.timeoutMs);
  try {
    const { fetch } = access; // called on its own: a method of `access` would be an illegal invocation in some runtimes
    const response = await fetch(access.baseUrl + path, {
      method,
      signal: timeOut.signal,
      redirect: 'manual', // the key goes to this address and to no other
      headers: {
        accept: 'application/json',
        authorization: `BASIC ${access.apiKey}`,
        'meld-version': access.version,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text(); // the time-out counts for the body too
    if (!response.ok) throw errorOf(response, text);
    return { value: text === '' ? null : readJson(text), readAt: readDate(response.headers) };
  } catch (thrown) {
    if (thrown instanceof MeldError) throw thrown;
    throw new MeldError({ code: timeOut.signal.aborted ? 'MC460' : 'MC461' }); // what was thrown may quote the address or a header
  } finally {
    clearTimeout(timer);
  }
}

function errorOf({ status, headers }: Response, text: string): MeldError {
  return new MeldError({ status, requestId: readRequestId(text), retryAfterMs: readRetryAfter(headers) });
}

function readRequestId(text: string): string | null {
  try {
    const { requestId } = Object(JSON.parse(text)) as Record<string, unknown>;
    return typeof requestId === 'string' && REQUEST_ID.test(requestId) ? requestId : null;
  } catch {
    return null; // no JSON: a proxy's page, for one
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MeldError({ code: 'MC462' }); // not the parser's error: it quotes the answer
  }
}

function readDate(headers: Headers): string | null {
  const said = dateOf(headers.get('date'));
  return said === null ? null : parseTime(new Date(said + SECOND).toISOString());
}

/** Seconds, or a date, which is held against the answer's own: our clock is another. */
function readRetryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.min(Number(value) * SECOND, DAY);
  const [until, said] = [dateOf(value), dateOf(headers.get('date'))];
  return until === null || said === null ? null : Math.min(Math.max(until - said, 0), DAY);
}

function dateOf(header: string | null): number | null {
  const time = header !== null && HTTP_DATE.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
