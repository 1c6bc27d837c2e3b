import type { ConnectionState, ConnectionStatus, StatusReason } from '../domain/index.js';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../domain/index.js';
import { isDocumented } from './decision.js';

/** The pairs that Meld documents, as the table has them. */
export function documentedStates(): readonly ConnectionState[] {
  const reasons: readonly (StatusReason | null)[] = [null, ...STATUS_REASONS];
  const pairs = CONNECTION_STATUSES.flatMap((status: ConnectionStatus) =>
    reasons.map((statusReason) => ({ status, statusReason })),
  );
  return pairs.filter(isDocumented);
}
