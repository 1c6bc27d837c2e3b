'use client';
import { summarizeConnections } from '../domain/index.js';
import type { Connection, Tone } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { HOUR, useTime } from '../internal/clock.js';
import { useUi } from '../ui/settings.js';

/** Those that need the customer, the most urgent first, and how bad the worst of them is. */
export function useNeeded(
  connections: readonly Connection[],
  now: Date | undefined,
): { readonly needed: readonly Connection[]; readonly worstTone: Tone | null } {
  const { resolve, clock } = useUi();
  const time = useTime(now ? null : clock, HOUR);
  const at = now ?? time;
  const needing = connections.filter((connection) => needsCustomer(resolve(connection, { now: at })));
  const { ordered, worstTone } = summarizeConnections(needing, { resolve, now: at });
  return { needed: ordered, worstTone };
}
