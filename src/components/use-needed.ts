'use client';
import { summarizeConnections } from '../domain/index.js';
import type { Connection, Tone } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { useUi } from '../ui/settings.js';
import { useHour } from '../ui/shared-time.js';

/** Those that need the customer, the most urgent first, and how bad the worst of them is. */
export function useNeeded(
  connections: readonly Connection[],
  now: Date | undefined,
): { readonly needed: readonly Connection[]; readonly worstTone: Tone | null } {
  const { resolve } = useUi();
  const at = useHour(now);
  const needing = connections.filter((connection) => needsCustomer(resolve(connection, { now: at })));
  const { ordered, worstTone } = summarizeConnections(needing, { resolve, now: at });
  return { needed: ordered, worstTone };
}
