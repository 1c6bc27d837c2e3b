'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { summarizeConnections } from '../domain/index.js';
import type { ConnectionSummary } from '../domain/index.js';
import { HOUR, useTime } from '../internal/clock.js';
import { useData } from './data-provider.js';

const NONE: readonly never[] = [];

/**
 * The counts over all connections, for a navigation badge or a headline: `actionRequired` counts only what needs the customer.
 * All zero until the first answer.
 *
 * @example
 * function NavBadge() {
 *   const { actionRequired } = useConnectionSummary();
 *   return actionRequired > 0 ? <span>{actionRequired}</span> : null;
 * }
 */
export function useConnectionSummary(): ConnectionSummary {
  const { store, resolve, clock } = useData();
  const now = useTime(clock, HOUR);
  const { data } = useSyncExternalStore(store.subscribe, store.list, store.firstList);
  const connections = data?.connections ?? NONE;
  return useMemo(() => summarizeConnections(connections, { resolve, now }), [connections, resolve, now]);
}
