import { episodeOf, hashId } from '../domain/episode.js';
import type { Connection } from '../domain/index.js';
import { parseTime } from '../domain/time.js';
import { callHost } from '../internal/report.js';

/** Where put-off notices are kept beyond a visit: `localStorage`, or anything like it. Gets hashes and times, nothing else. */
export interface SnoozeStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The notices that one customer has put off. Each holds for one episode of one connection. */
export interface Snoozes {
  /** ISO time until which the notice stays away; `null` when it does not. */
  readonly until: (connection: Connection, now: Date) => string | null;
  /** Without a time: for as long as this episode lasts. */
  readonly put: (connection: Connection, now: Date, until?: string) => void;
  readonly clear: (connection: Connection) => void;
  /** Drops what no longer fits the connections as they are. */
  readonly follow: (connections: readonly Connection[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly version: () => number;
}

interface Entry {
  readonly episode: string;
  readonly until: number;
}

const DAY = 86_400_000;
/** Where nobody says since when a state lasts, a new spell cannot be told from the old one: not for longer than this. */
const LONGEST_UNKNOWN = 7 * DAY;
const LONGEST = 365 * DAY;

export function createSnoozes(scope: string, storage: () => SnoozeStorage | undefined): Snoozes {
  const key = `meld-connections:${hashId(scope)}`;
  const listeners = new Set<() => void>();
  let entries: Map<string, Entry> | null = null;
  let version = 0;

  // Read late: a server has no storage, and a page that shows no notice needs none.
  const all = (): Map<string, Entry> => (entries ??= readEntries(storage(), key));
  const nameOf = ({ id }: Connection): string => hashId(scope, id);

  function change(action: (map: Map<string, Entry>) => void): void {
    action(all());
    version += 1;
    writeEntries(storage(), key, all());
    for (const listener of listeners) listener();
  }

  return {
    until(connection, now) {
      const entry = all().get(nameOf(connection));
      const holds = entry?.episode === episodeOf(connection) && entry.until > now.getTime();
      return holds ? new Date(entry.until).toISOString() : null;
    },
    put(connection, now, until) {
      const longest = now.getTime() + (connection.statusChangedAt === null ? LONGEST_UNKNOWN : LONGEST);
      const asked = parseTime(until);
      const end = Math.min(asked === null ? longest : Date.parse(asked), longest);
      change((map) => map.set(nameOf(connection), { episode: episodeOf(connection), until: end }));
    },
    clear(connection) {
      if (all().has(nameOf(connection))) change((map) => map.delete(nameOf(connection)));
    },
    follow(connections) {
      if (all().size === 0) return;
      const over = connections.filter((connection) => {
        const entry = all().get(nameOf(connection));
        return entry !== undefined && entry.episode !== episodeOf(connection);
      });
      if (over.length > 0) change((map) => over.forEach((connection) => map.delete(nameOf(connection))));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}

/** Whatever is there: another page may have written nonsense, and a browser may refuse to say anything. */
function readEntries(storage: SnoozeStorage | undefined, key: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    if (!Array.isArray(stored)) return entries;
    for (const row of stored as readonly unknown[]) {
      if (!Array.isArray(row)) continue;
      const [name, episode, until] = row as readonly unknown[];
      if (typeof name === 'string' && typeof episode === 'string' && typeof until === 'number')
        entries.set(name, { episode, until: Math.min(until, Date.now() + LONGEST) });
    }
  } catch {
    // Nothing was put off, then.
  }
  return entries;
}

function writeEntries(storage: SnoozeStorage | undefined, key: string, entries: Map<string, Entry>): void {
  const rows = [...entries].filter(([, { until }]) => until > Date.now());
  const text = JSON.stringify(rows.map(([name, { episode, until }]) => [name, episode, until]));
  // Full or refused: it holds for this visit.
  callHost(() => (rows.length === 0 ? storage?.removeItem(key) : storage?.setItem(key, text)));
}
