'use client';
import { useEffect } from 'react';
import { summarizeConnections } from '../domain/index.js';
import type { ConnectionSummary, PolicyResolver } from '../domain/index.js';
import type { Clock } from '../internal/clock.js';
import type { ConnectionsStore } from './store.js';

/** The numbers of a summary, without the connections. */
export type ConnectionCounts = Omit<ConnectionSummary, 'ordered'>;

interface SummarySource {
  readonly store: ConnectionsStore;
  readonly resolve: PolicyResolver;
  readonly clock: Clock;
}

/** Tells the host its counts: once there are any, and whenever one of them changes. Reads for it like any hook. */
export function useToldSummary(
  { store, resolve, clock }: SummarySource,
  isWanted: boolean,
  tell: (counts: ConnectionCounts) => void,
): void {
  // The outside world: the host's own badge.
  useEffect(() => {
    if (!isWanted) return;
    let told = '';
    const look = () => {
      const { data } = store.list();
      if (data === undefined) return;
      const { ordered: _, ...counts } = summarizeConnections(data.connections, {
        resolve,
        now: clock.read(),
      });
      const text = JSON.stringify(counts);
      if (text === told) return;
      told = text;
      tell(counts);
    };
    const stops = [store.subscribe(look), clock.subscribe(look)]; // with time, advice changes
    look();
    return () => stops.forEach((stop) => stop());
  }, [store, resolve, clock, isWanted, tell]);
}
