import type { ConnectionStore, KeptConnection } from './connection-store.js';
import type { ConnectionEventLog, Leases } from './event-log.js';
import { createMemoryLog } from './memory-log.js';
import { refuseNewOwner } from './ownership.js';
import { isWaiting } from './waiting.js';

/** Everything a back end keeps. */
export interface KeptState {
  readonly connections: ConnectionStore;
  readonly log: ConnectionEventLog;
  readonly leases: Leases;
}

/**
 * Keeps connections, the log of events and leases in the memory of one process: for trials, tests, and a server that is alone and
 * may forget. After a restart, streams are told that they missed something, and connections are read from Meld again.
 *
 * @example
 * const { connections, log, leases } = createMemoryStore();
 */
export function createMemoryStore(): KeptState {
  return { connections: createMemoryConnections(), log: createMemoryLog(), leases: createMemoryLeases() };
}

function createMemoryConnections(): ConnectionStore {
  const all = new Map<string, KeptConnection>();
  const known = new Set<string>();
  return {
    list: async (customer) => [...all.values()].filter((kept) => kept.customer === customer),
    get: async (id) => all.get(id) ?? null,
    change: async (id, edit) => {
      const before = all.get(id) ?? null;
      const after = edit(before);
      if (after === null || after === before) return before;
      refuseNewOwner(id, before?.customer, after);
      all.set(id, after);
      return after;
    },
    listWaiting: async (limit) =>
      [...all.values()]
        .filter(isWaiting)
        .toSorted((a, b) => compare(a.triedAt ?? '', b.triedAt ?? '') || compare(a.id, b.id))
        .slice(0, limit),
    isKnown: async (customer) => known.has(customer),
    markKnown: async (customer) => void known.add(customer),
  };
}

function createMemoryLeases(): Leases {
  const held = new Map<string, { readonly holder: string; readonly until: number }>();
  return {
    take: async (name, holder, ms) => {
      const lease = held.get(name);
      if (lease !== undefined && lease.holder !== holder && lease.until > Date.now()) return false;
      held.set(name, { holder, until: Date.now() + ms });
      return true;
    },
    release: async (name, holder) => {
      if (held.get(name)?.holder === holder) held.delete(name);
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
