/** What a scenario is played by: the timers of the platform, fake ones, or a {@link ManualClock}. */
export interface ScenarioClock {
  readonly setTimeout: (run: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

/** A clock that goes only when it is told to. */
export interface ManualClock extends ScenarioClock {
  /** What it says, for `fakeFetcher({ now })` and for the provider's `now`. */
  readonly now: () => Date;
  /** Lets time pass: what is due meanwhile happens, in its order, before this resolves. */
  readonly advance: (ms: number) => Promise<void>;
}

/**
 * A clock for scenarios, which no test has to wait for.
 *
 * @example
 * const clock = manualClock();
 * const fetcher = fakeFetcher({ connections: scenarios.expires.connections, live: true, now: clock.now });
 * playScenario(fetcher, scenarios.expires, { clock });
 * const later = async () => clock.advance(60_000);
 */
export function manualClock(start: Date = new Date('2026-03-10T12:00:00Z')): ManualClock {
  const timers = new Map<unknown, { readonly at: number; readonly run: () => void }>();
  let time = start.getTime();
  let made = 0;
  return {
    now: () => new Date(time),
    setTimeout(run, ms) {
      made += 1;
      timers.set(made, { at: time + Math.max(ms, 0), run });
      return made;
    },
    clearTimeout: (timer) => void timers.delete(timer),
    async advance(ms) {
      const end = time + ms;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).toSorted(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due[0]);
        time = due[1].at;
        due[1].run();
        await Promise.resolve();
      }
      time = end;
    },
  };
}
