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

// For who looks at the network, and finds a code.
const WHY = {
  MC470: 'The request cannot be read. Nothing was done. Send what `createHttpFetcher` sends.',
  MC471:
    'Nobody is signed in. Nothing was done. `authorize` answered with no customer; send them to sign in.',
  MC472: 'It was too soon or too often. Nothing was done. Wait as long as `retry-after` says.',
  MC473:
    'The request does not come from your page. Nothing was done. Look at its origin and at your CSRF header.',
  MC474: 'There is nothing here for this customer. Nothing was done. Look at the address and the id.',
  MC475: 'The method does not go with the address. Nothing was done. Look at the route.',
  MC476: 'The request is too large. It was not read. Nothing the kit sends is.',
  MC477: 'The request is not JSON. It was not read. Send `content-type: application/json`.',
  MC479: 'The connection is in another state by now. Nothing was done. Read it again.',
} as const;

/** Thrown to answer with a status and nothing else. */
export class Refusal extends Error {
  readonly status: keyof typeof CODES;

  constructor(status: keyof typeof CODES) {
    const code = CODES[status];
    super(`[meld-connections] Refused. ${code in WHY ? WHY[code as keyof typeof WHY] : ''} (${code})`);
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
