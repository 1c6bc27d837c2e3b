import { MeldError } from './meld-error.js';
import type { MeldErrorCode } from './meld-error.js';

/** What went wrong on the host's server, for its log: no contents, no ids of customers, no secrets. */
export interface ServerFault {
  /** `MC478`: something of the host's own threw. Any other code is a `MeldError`'s. */
  readonly code: MeldErrorCode | 'MC478';
  /** What happened, so what, do this. */
  readonly message: string;
  /** What was being done, for example `list`. */
  readonly during: string;
  /** What Meld's support asks for. */
  readonly requestId: string | null;
}

const HOSTS_OWN =
  '[meld-connections] The store, the log, `authorize`, `start` or a callback threw. The request was answered 500, or the work is done later. Look at your database, and at what you passed. (MC478)';

/** Makes a function that tells the host of a fault, whatever was thrown, and never throws itself. */
export function createFaultTeller(
  onFault: ((fault: ServerFault) => void) | undefined,
): (thrown: unknown, during: string) => void {
  return (thrown, during) => {
    const fault =
      thrown instanceof MeldError
        ? { code: thrown.code, message: thrown.message, requestId: thrown.requestId }
        : { code: 'MC478' as const, message: HOSTS_OWN, requestId: null };
    try {
      onFault?.({ ...fault, during });
    } catch {
      // There is nobody left to tell.
    }
  };
}
