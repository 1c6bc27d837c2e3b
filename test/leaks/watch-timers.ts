import { take } from './ledger.js';

type Action = () => void;

interface Pending {
  readonly ms: number;
  readonly run: Action;
  readonly forget: Action;
}

const native = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };
const pending = new Map<number, Pending>();

/** Waits without being written down. */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => void native.setTimeout(resolve, ms));

/** Writes down every timer, interval and frame from now on, with how long it is for. */
export function watchTimers(): void {
  window.setTimeout = ((action: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const release = take(`timer of ${ms} ms`);
    const forget = () => {
      release();
      pending.delete(id);
    };
    const run = () => {
      forget();
      action(...given);
    };
    const id = native.setTimeout(run, ms);
    pending.set(id, { ms, run, forget });
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    native.clearTimeout(id);
    pending.get(Number(id))?.forget();
  };
  watchPair('setInterval', 'clearInterval', (ms) => `interval of ${String(ms)} ms`, false);
  watchPair('requestAnimationFrame', 'cancelAnimationFrame', () => 'frame', true);
  watchPair('requestIdleCallback', 'cancelIdleCallback', () => 'idle callback', true);
}

/** Lets happen now what waits for a short time. Returns how long that would have been, each once. */
export function hurry(longest: number): readonly number[] {
  const due = [...pending].filter(([, { ms }]) => ms <= longest);
  for (const [id, { run }] of due) {
    native.clearTimeout(id);
    if (pending.has(id)) run();
  }
  return [...new Set(due.map(([, { ms }]) => ms))].toSorted((a, b) => a - b);
}

type Begin = 'setInterval' | 'requestAnimationFrame' | 'requestIdleCallback';
type End = 'clearInterval' | 'cancelAnimationFrame' | 'cancelIdleCallback';

function watchPair(begin: Begin, end: End, name: (detail: unknown) => string, isOnce: boolean): void {
  const start = window[begin].bind(window) as (action: (given: unknown) => void, detail?: unknown) => number;
  const stop = window[end].bind(window) as (id: number) => void;
  const releases = new Map<number, Action>();
  const forget = (id: number) => {
    releases.get(id)?.();
    releases.delete(id);
  };
  Object.assign(window, {
    [begin](action: (given: unknown) => void, detail?: unknown) {
      const id = start((given) => {
        if (isOnce) forget(id);
        action(given);
      }, detail);
      releases.set(id, take(name(detail)));
      return id;
    },
    [end](id: number) {
      stop(id);
      forget(id);
    },
  });
}
