const ERRORS = {
  MC401:
    'Meld refused the key. Nothing can be read or repaired. Check the key, and that it belongs to this environment.',
  MC404:
    'Meld answered 404. There is no such connection. Check the id, and that the key is of its environment.',
  MC409: 'Meld answered 409. The state does not allow it. Read the connection again.',
  MC429: 'Meld answered 429. It was too soon or too often. Wait for `retryAfterMs`, or back off.',
  MC440: 'Meld refused the request. Nothing was done. Look at its status, and ask Meld with `requestId`.',
  MC450: 'Meld failed. It may have been done all the same. Try again later; a webhook tells.',
  MC460: 'Meld did not answer in time. It may have been done all the same. Try again later; a webhook tells.',
  MC461: 'Meld could not be reached. Nothing is known. Look at the network, and at `baseUrl`.',
  MC462:
    'Meld’s answer cannot be read. It was not used. Check the version, and what is between Meld and you.',
} as const;

/** Why Meld did not do what it was asked. Each code stands for one cause. */
export type MeldErrorCode = keyof typeof ERRORS;

/** What a {@link MeldError} is made of. */
export interface MeldErrorOptions {
  /** Without one, the status names the cause. */
  readonly code?: MeldErrorCode | undefined;
  readonly status?: number | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly retryAfterMs?: number | null | undefined;
}

/**
 * What every method of a {@link MeldClient} rejects with. Carries nothing of what was sent or answered but Meld's `requestId`, so
 * it can be logged.
 *
 * @example
 * const isGone = (error: unknown) => error instanceof MeldError && error.status === 404;
 */
export class MeldError extends Error {
  override readonly name = 'MeldError';
  readonly code: MeldErrorCode;
  /** HTTP status; `null` when there was no answer. */
  readonly status: number | null;
  /** What Meld's support asks for. */
  readonly requestId: string | null;
  /** How long Meld asks to wait, in milliseconds; a day at most. Meld documents no `Retry-After`, so mostly `null`. */
  readonly retryAfterMs: number | null;

  constructor({ code, status = null, requestId = null, retryAfterMs = null }: MeldErrorOptions) {
    const decided = code ?? codeOf(status);
    super(`[meld-connections] ${ERRORS[decided]} (${decided})`);
    this.code = decided;
    this.status = status;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
  }
}

const BY_STATUS = new Map<number, MeldErrorCode>([
  [401, 'MC401'],
  [403, 'MC401'],
  [404, 'MC404'],
  [408, 'MC460'],
  [409, 'MC409'],
  [429, 'MC429'],
]);

function codeOf(status: number | null): MeldErrorCode {
  if (status === null) return 'MC461';
  return BY_STATUS.get(status) ?? (status >= 500 ? 'MC450' : status >= 400 ? 'MC440' : 'MC462');
}
