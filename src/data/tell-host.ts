import type { PayloadProblem } from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';
import { report } from '../internal/report.js';
import type { ListSnapshot } from './snapshots.js';

/** What a host is told of: an error of the kit, or a problem of a payload. Neither carries a connection's contents. */
export type ConnectionsFault =
  | ConnectionsError
  | (Pick<PayloadProblem, 'path' | 'message'> & { readonly code: string });

/** Where the host listens. */
export interface HostEars {
  readonly onError?: ((fault: ConnectionsFault) => void) | undefined;
  /** The session is over (401 or 403): once, until an answer comes through again. */
  readonly onAuthError?: ((error: ConnectionsError) => void) | undefined;
}

/** Tells the host what went wrong, each thing once. `id`: whom the answer is about, where it is not the list. */
export function createTeller(
  ears: () => HostEars,
): (answer: Pick<ListSnapshot, 'data' | 'error'>, id?: string) => void {
  const told = new Set<string>();
  const lastErrors = new Map<string | undefined, ConnectionsError | null>();
  let locked = false;
  return ({ data, error }, id) => {
    for (const problem of data?.problems ?? []) {
      const key = `${problem.code} ${problem.path}`;
      if (!told.has(key)) report<ConnectionsFault>(problem, ears().onError);
      told.add(key);
    }
    if (error && error !== lastErrors.get(id)) report<ConnectionsFault>(error, ears().onError);
    const refused = error?.status === 401 || error?.status === 403;
    const { onAuthError } = ears();
    if (error && refused && !locked && onAuthError) report(error, onAuthError);
    if (refused || data !== undefined) locked = refused;
    lastErrors.set(id, error);
  };
}
