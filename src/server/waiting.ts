import { nextRetryAt, parseConnection, policyFor } from '../domain/index.js';
import type { KeptConnection } from './connection-store.js';

const LONG_AGO = '2000-01-01T00:00:00.000Z';

/** Whether the server may try this connection by itself, now or later: nobody has to act first, and attempts are left. */
export function isWaiting({ record }: Pick<KeptConnection, 'record'>): boolean {
  const connection = parseConnection(record);
  if (connection === null) return false;
  const { retry } = policyFor(connection);
  const history = {
    since: LONG_AGO,
    attempts: connection.refreshAttempts,
    now: new Date(LONG_AGO),
    random: () => 0,
  };
  return retry?.by === 'host' && nextRetryAt(retry, history) !== null;
}
