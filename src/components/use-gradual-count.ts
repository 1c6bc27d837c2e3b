import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';

/** As many as are drawn at once. */
export const PLAIN_MOST = 100;
const STEP = 200;
const never = () => () => {};

/**
 * How many of `total` rows to draw by now: the first hundred at once, the others soon after, a few at a time, whenever nothing
 * more urgent is to be done. All of them on a server and while hydrating. Begins anew with another `key`.
 */
export function useGradualCount(total: number, key: unknown): number {
  const isHydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [grown, setGrown] = useState({ key, count: isHydrating ? Infinity : PLAIN_MOST });
  const count = grown.key === key ? grown.count : PLAIN_MOST;
  const isDone = count >= total;
  // The outside world: the time that the browser has left.
  useEffect(() => {
    if (!isDone) startTransition(() => setGrown({ key, count: count + STEP }));
  }, [isDone, key, count]);
  return count;
}
