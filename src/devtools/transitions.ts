import type { Connection, ConnectionState } from '../domain/index.js';
import { createListeners } from './listeners.js';
import { createRing } from './ring.js';

/** What was seen to happen to one connection: `null` where it was not in the list, or is not any more. */
export interface Transition {
  readonly number: number;
  readonly at: number;
  readonly id: string;
  readonly before: ConnectionState | null;
  readonly after: ConnectionState | null;
}

/** What has become of the connections of one customer, as the page saw it. */
export interface Transitions {
  /** Oldest first; the same array until there is another. */
  readonly list: () => readonly Transition[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Told of every answer of the list, and of every event in it. */
  readonly follow: (connections: readonly Connection[]) => void;
}

const TRANSITIONS_MAX = 200;

/** Makes an empty one. The first list is where things stand, and no news. */
function createTransitions(): Transitions {
  const ring = createRing<Transition>(TRANSITIONS_MAX);
  const { subscribe, tell } = createListeners();
  let known: ReadonlyMap<string, ConnectionState> | null = null;
  let last: readonly Connection[] | null = null;
  let count = 0;

  function note(id: string, before: ConnectionState | null, after: ConnectionState | null): void {
    if (before?.status === after?.status && before?.statusReason === after?.statusReason) return;
    count += 1;
    ring.add({ number: count, at: Date.now(), id, before, after });
    tell();
  }

  return {
    list: ring.items,
    subscribe,
    follow(connections) {
      if (connections === last) return;
      last = connections;
      const next = new Map(
        connections.map(({ id, status, statusReason }) => [id, { status, statusReason }] as const),
      );
      if (known) {
        for (const [id, state] of next) note(id, known.get(id) ?? null, state);
        for (const [id, state] of known) if (!next.has(id)) note(id, state, null);
      }
      known = next;
    },
  };
}

const all = new WeakMap<object, Transitions>();

/** Those of one customer on one page, by what they go with: they outlive the panel, and are forgotten with the customer. */
export function transitionsOf(owner: object): Transitions {
  const known = all.get(owner) ?? createTransitions();
  all.set(owner, known);
  return known;
}
