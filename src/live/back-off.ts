const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
/** A server that takes a stream and drops it at once is no better than one that does not answer. */
const GOOD_AFTER_MS = 10_000;

/** When to try again: later and later, half of each wait by chance, so that a thousand pages do not come back together. */
export interface BackOff {
  readonly later: () => void;
  /** Something has changed for the better: at once, unless that was tried just now. */
  readonly now: () => void;
  /** The attempt has succeeded. `false`: that was known. */
  readonly opened: () => boolean;
  readonly stop: () => void;
}

export function createBackOff(attempt: () => void): BackOff {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let openedAt: number | null = null;
  let triedAt = Date.now();

  function go(): void {
    clearTimeout(timer);
    timer = undefined;
    openedAt = null;
    triedAt = Date.now();
    attempt();
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(go, ms);
  }

  return {
    later() {
      if (openedAt !== null && Date.now() - openedAt >= GOOD_AFTER_MS) failures = 0;
      openedAt = null;
      const longest = Math.min(FIRST_MS * 2 ** failures, LONGEST_MS);
      failures += 1;
      wait(longest / 2 + (longest / 2) * Math.random());
    },
    now() {
      const since = Date.now() - triedAt;
      wait(since >= 0 && since < FIRST_MS ? FIRST_MS - since : 0);
    },
    opened() {
      if (openedAt !== null) return false;
      openedAt = Date.now();
      return true;
    },
    stop: () => clearTimeout(timer),
  };
}
