/** Meld's clock in the sandbox. */
export interface SandboxClock {
  /** The time, in milliseconds since 1970. */
  readonly read: () => number;
  /** A time for the record: never the same twice, as what happens at Meld has an order. ISO with six digits, as Meld writes it. */
  readonly stamp: () => string;
}

/** A clock over the machine's own, or over a test's. */
export function createClock(now: () => Date): SandboxClock {
  let last = 0;
  return {
    read: () => now().getTime(),
    stamp() {
      last = Math.max(last + 1, now().getTime());
      return new Date(last).toISOString().replace('Z', '000Z');
    },
  };
}

/** Timers that can all be stopped at once. */
export interface Timers {
  readonly wait: (ms: number) => Promise<void>;
  /** Whoever waits, waits for ever. */
  readonly stop: () => void;
}

/** See {@link Timers}. */
export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>();
  let isStopped = false;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        if (isStopped) return;
        const timer = setTimeout(() => {
          running.delete(timer);
          resolve();
        }, ms);
        running.add(timer);
      }),
    stop() {
      isStopped = true;
      for (const timer of running) clearTimeout(timer);
    },
  };
}
