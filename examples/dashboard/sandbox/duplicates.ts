import { findBank } from './banks.js';
import type { SandboxConnection, SandboxState } from './connection.js';
import type { Ledger } from './ledger.js';

const COPY: SandboxState = { status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' };

/**
 * What a refresh of an inactive duplicate does: it takes over from the main one. Tells the new states of both, after noting who
 * is the main one now; `null` for a connection that is no such duplicate. Source: Meld, “Duplicate connections”.
 */
export function promoteDuplicate(
  { id, statusReason, activeDuplicateConnectionId, duplicateIds }: SandboxConnection,
  ledger: Ledger,
): readonly { readonly id: string; readonly state: SandboxState }[] | null {
  if (statusReason !== COPY.statusReason || activeDuplicateConnectionId === null) return null;
  const main = ledger.get(activeDuplicateConnectionId);
  if (main === undefined || main.id === id) return null;
  for (const each of duplicateIds) ledger.change(each, { activeDuplicateConnectionId: id });
  return [
    { id: main.id, state: COPY },
    { id, state: { status: main.status, statusReason: main.statusReason } },
  ];
}

/** Makes the second one a copy of the first, over the same login. */
export function linkDuplicates(main: string, copy: string, ledger: Ledger): void {
  const duplicateIds = [...new Set([main, ...(ledger.get(main)?.duplicateIds ?? []), copy])];
  for (const each of duplicateIds) ledger.change(each, { duplicateIds, activeDuplicateConnectionId: main });
  ledger.change(copy, COPY);
}

/** Another connection of the same customer to the same bank. Plaid gives out fresh ids, so Meld never notices its doubles. */
export function findTwin(
  { id, externalCustomerId, institutionId }: SandboxConnection,
  ledger: Ledger,
): SandboxConnection | undefined {
  if (findBank(institutionId)?.serviceProvider === 'PLAID') return undefined;
  return ledger
    .all()
    .find(
      (other) =>
        other.id !== id &&
        other.externalCustomerId === externalCustomerId &&
        other.institutionId === institutionId &&
        institutionId !== null &&
        !['DELETED', 'EXPIRED', 'IN_PROGRESS'].includes(other.status),
    );
}
