import { MeldError } from './meld-error.js';

// Why the back end itself refused. With `MeldError`'s codes, the only thing that an error's body says.
const CODES = {
  400: 'MC470',
  401: 'MC471',
  403: 'MC473',
  404: 'MC474',
  405: 'MC475',
  409: 'MC479',
  413: 'MC476',
  415: 'MC477',
  429: 'MC472',
  500: 'MC478',
} as const;

/** Thrown to answer with a status and nothing else. */
export class Refusal extends Error {
  readonly status: keyof typeof CODES;

  constructor(status: keyof typeof CODES) {
    super(`[meld-connections] Refused. (${CODES[status]})`);
    this.status = status;
  }
}

// What a customer may see is nobody else's to keep, not even a cache's.
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** An answer in JSON that nobody may cache. */
export function answer(status: number, body: object | null, headers: Record<string, string> = {}): Response {
  return body === null
    ? new Response(null, { status, headers: { ...HEADERS, ...headers } })
    : Response.json(body, { status, headers: { ...HEADERS, ...headers } });
}

/** Refuses with a status of our own. */
export function refuse(status: keyof typeof CODES, headers?: Record<string, string>): Response {
  return answer(status, { code: CODES[status] }, headers);
}

/** How long a browser is asked to wait when Meld does not say, in seconds. */
const WAIT_S = 30;

/**
 * What the browser is told of an error of Meld's: the same status where the customer's request is the cause; 502 where it is the
 * host's (its key, a request that Meld cannot read), as 401 would sign the customer out; 503 for a failure that passes.
 */
export function answerMeldError({ status, code, retryAfterMs }: MeldError): Response {
  const seconds = retryAfterMs === null ? null : Math.ceil(retryAfterMs / 1000);
  if (status === 404 || status === 409) return answer(status, { code });
  if (status === 429)
    return answer(429, { code }, seconds === null ? {} : { 'retry-after': String(seconds) });
  const passes = status === null ? code !== 'MC462' : status >= 500 || status === 408;
  return passes ? answer(503, { code }, { 'retry-after': String(seconds ?? WAIT_S) }) : answer(502, { code });
}
