import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
/** How often advice is looked at again: escalations are a matter of hours. */
export const HOUR = 60 * MINUTE;

/** A shared clock: one timer for all its readers, none while the page is hidden or nobody reads. */
export interface Clock {
  /** The time right now. */
  readonly read: () => Date;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a clock that tells its readers once a minute that time has passed. */
export function createClock(read: () => Date): Clock {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => listeners.forEach((listener) => listener());
  const run = () => {
    clearInterval(timer);
    if (listeners.size > 0 && !document.hidden) timer = setInterval(tick, MINUTE);
  };
  const wake = () => {
    run();
    if (!document.hidden) tick();
  };
  return {
    read,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        document.addEventListener('visibilitychange', wake);
        run();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        document.removeEventListener('visibilitychange', wake);
        clearInterval(timer);
      };
    },
  };
}

const never = () => () => {};

/**
 * The time, rounded down to a step so that a reader is drawn again only when a step has passed. `undefined` without a clock,
 * on a server and while hydrating: the first paint must be the same everywhere.
 */
export function useTime(clock: Clock | null, stepMs: number): Date | undefined {
  const step = useSyncExternalStore(
    clock?.subscribe ?? never,
    () => (clock === null ? null : Math.floor(Number(clock.read()) / stepMs)),
    () => null,
  );
  return step === null || !Number.isFinite(step) ? undefined : new Date(step * stepMs);
}
