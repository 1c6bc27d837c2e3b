import type { KeptConnection } from './connection-store.js';

/** Refuses an edit that would hand a connection to somebody else. No host asks for that; a mistake would show a stranger's bank. */
export function refuseNewOwner(
  id: string,
  owner: string | undefined,
  after: Pick<KeptConnection, 'id' | 'customer'>,
): void {
  if (after.id === id && (owner === undefined || after.customer === owner)) return;
  throw new Error(
    '[meld-connections] An edit changed the id or the customer of a kept connection. Nothing was written. Keep both. (MC480)',
  );
}
