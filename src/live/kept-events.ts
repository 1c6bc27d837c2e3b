import type { SharedEvent } from './tab-messages.js';

/** Enough for a tab that is just opening. */
const SIZE = 200;

/** The last events of the tab that streams, for tabs that join. */
export interface KeptEvents {
  readonly add: (event: SharedEvent) => void;
  /** Something is missing after `place`: what was kept before is no use. */
  readonly breakAt: (place: string | undefined) => void;
  /** Everything after a place; `null` where that is not known. */
  readonly after: (place: string | undefined) => readonly SharedEvent[] | null;
}

export function createKeptEvents(since: string | undefined): KeptEvents {
  let events: SharedEvent[] = [];
  let start = since;
  return {
    add(event) {
      events.push(event);
      if (events.length > SIZE) start = events.shift()?.id;
    },
    breakAt(place) {
      events = [];
      start = place;
    },
    after(place) {
      if (place === undefined) return null;
      if (place === start) return events;
      const at = events.findIndex(({ id }) => id === place);
      return at < 0 ? null : events.slice(at + 1);
    },
  };
}
