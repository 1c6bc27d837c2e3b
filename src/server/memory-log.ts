import type { ConnectionEventLog, LoggedEvent } from './event-log.js';
import { createListeners } from './listeners.js';
import { placeOf, readPlace, STRETCH_MAX } from './log-place.js';

const KEPT_MAX = 1000;
/** Repeats come up to three days late, so more names than events are remembered. */
const NAMES_MAX = 5000;

interface Feed {
  readonly name: string;
  readonly events: LoggedEvent[];
  readonly names: Set<string>;
  /** How many events there ever were. */
  count: number;
}

/** The log in the memory of one process: a customer's last thousand events. */
export function createMemoryLog(): ConnectionEventLog {
  const epoch = crypto.randomUUID(); // the places of the process before mean nothing here
  const feeds = new Map<string, Feed>();
  const listeners = createListeners();
  return {
    append: async ({ customer, eventId, data }) => {
      const feed = feeds.get(customer) ?? {
        name: `${epoch}-${feeds.size}`,
        events: [],
        names: new Set(),
        count: 0,
      };
      if (feed.names.has(eventId)) return;
      feeds.set(customer, feed);
      feed.names.add(eventId);
      feed.count += 1;
      feed.events.push({ id: placeOf(feed.name, feed.count), data });
      if (feed.events.length > KEPT_MAX) feed.events.shift();
      if (feed.names.size > NAMES_MAX) forgetFirst(feed.names);
      listeners.wake(customer);
    },
    readAfter: async (customer, place) => {
      const feed = feeds.get(customer);
      const none = placeOf(`${epoch}-none`, 0); // before a customer's first event there is no feed to name
      const head = feed === undefined ? none : placeOf(feed.name, feed.count);
      if (place === null) return { events: [], head, isWhole: true };
      const asked = place === none ? 0 : countIn(feed, place);
      const pruned = feed === undefined ? 0 : feed.count - feed.events.length;
      if (asked === null || asked < pruned) return { events: [], head, isWhole: false };
      const events = feed?.events.slice(asked - pruned, asked - pruned + STRETCH_MAX) ?? [];
      return { events, head: events.at(-1)?.id ?? head, isWhole: true };
    },
    listen: (customer, wake) => listeners.add(customer, wake),
  };
}

function countIn(feed: Feed | undefined, place: string): number | null {
  const asked = readPlace(place);
  return feed === undefined || asked?.feed !== feed.name || asked.count > feed.count ? null : asked.count;
}

function forgetFirst(names: Set<string>): void {
  for (const name of names) {
    names.delete(name);
    return;
  }
}
