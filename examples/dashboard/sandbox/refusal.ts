import type { SandboxClock } from './clock.js';
import { newMeldId } from './banks.js';

/** An answer that is not a success, in Meld's form. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly code: string;

  constructor(status: RefusalStatus, message: string, code: string = CODES[status]) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What the sandbox can refuse with. */
export type RefusalStatus = keyof typeof CODES;

const CODES = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
} as const;

const STATUSES = [400, 401, 403, 404, 409, 429, 500, 503] as const satisfies readonly RefusalStatus[];

/** A number that the sandbox can refuse with, or nothing. */
export const readRefusalStatus = (value: unknown): RefusalStatus | undefined =>
  STATUSES.find((each) => each === Number(value));

/** Meld's error body. Branch on `code`; the message may be reworded. Source: Meld's OpenAPI files, `ErrorResponse`. */
export function errorBody(refusal: Refusal, clock: SandboxClock): Readonly<Record<string, unknown>> {
  return {
    code: refusal.code,
    message: refusal.message,
    requestId: newMeldId(),
    timestamp: new Date(clock.read()).toISOString(),
    // Errors can carry a provider's own details as well.
    serviceProviderDetails: { error_message: 'CANARY: the provider’s own words' },
  };
}
