/** Long enough to gather what comes together, too short to be noticed. */
const GATHER_MS = 250;
/** Readings for news never come closer than this, whatever happens. */
const APART_MS = 500;
/** Readings because something may have been missed. */
const MISSED_APART_MS = 60_000;

/** Decides when to read: never on a schedule, only after something happened. */
export interface CatchUp {
  /** Something happened, and only a reading tells what. */
  readonly news: () => void;
  /** Something may have happened unseen. `afterMs`: how long the stream may take to make up for it. */
  readonly missed: (afterMs?: number) => void;
  /** A reading begins, whoever asked: it will see whatever happened until now. */
  readonly readingBegan: () => void;
  /** A better time, perhaps: what was put off is done now. */
  readonly resume: () => void;
  readonly stop: () => void;
}

/** What a catch-up works with. */
export interface CatchUpOptions {
  readonly read: () => void;
  /** When the latest reading began; `null` when there was none. */
  readonly beganAt: () => number | null;
  /** Nobody looks, or there is no network: what is wanted stays wanted. */
  readonly isBadTime: () => boolean;
}

export function createCatchUp({ read, beganAt, isBadTime }: CatchUpOptions): CatchUp {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let isPutOff = false;

  function plan(delay: number, apart: number): void {
    const now = Date.now();
    const began = beganAt();
    // A clock that was set back is no reason to wait for years.
    const since = began === null ? Infinity : Math.max(0, now - began);
    const due = now + Math.max(delay, apart - since);
    if (due >= dueAt) return;
    clearTimeout(timer);
    dueAt = due;
    timer = setTimeout(go, due - now);
  }

  function forget(): void {
    clearTimeout(timer);
    dueAt = Infinity;
    isPutOff = false;
  }

  function go(): void {
    forget();
    if (isBadTime()) isPutOff = true;
    else read();
  }

  return {
    news: () => plan(GATHER_MS, APART_MS),
    missed: (afterMs = 0) => plan(afterMs, MISSED_APART_MS),
    readingBegan: forget,
    resume() {
      if (isPutOff) plan(0, APART_MS);
    },
    stop: forget,
  };
}
