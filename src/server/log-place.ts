// A place in a customer's feed, such as `3f2a.17`: which feed, and how many events came before. With the feed's own name in it, a
// place from another database, another customer, or a process that has restarted is never taken for one of ours.

/** How many events a stretch has at most. */
export const STRETCH_MAX = 500;

/** The text of a place. */
export function placeOf(feed: string, count: number): string {
  return `${feed}.${count}`;
}

/** The feed and the count of a place; `null` for what is none. */
export function readPlace(place: string): { readonly feed: string; readonly count: number } | null {
  const [, feed, count] = /^([\w-]{1,80})\.(\d{1,15})$/.exec(place) ?? [];
  return feed === undefined ? null : { feed, count: Number(count) };
}
