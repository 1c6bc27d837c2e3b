// What the kit does to a page, written down from before it was loaded.
import { faultsOfLayout } from '../../stories/layout-faults.js';

/** What was seen, for the journeys of drive/. */
export interface Watched {
  /** What was said to screen readers, line by line. */
  readonly heard: string[];
  /** What was written to a storage: its key and its value. */
  readonly stored: (readonly [key: string, value: string])[];
  /** What was told to other tabs. */
  readonly sent: unknown[];
  /** How long each timer waits that waits now. */
  readonly timers: () => readonly number[];
  /** What is listened for on window and document. */
  readonly listeners: () => readonly string[];
  /** Names that window did not have before. */
  readonly globals: () => readonly string[];
  readonly faultsOfLayout: (root: HTMLElement) => readonly string[];
}

export function watch(): void {
  const [heard, stored, sent]: [string[], [string, string][], unknown[]] = [[], [], []];
  const names = new Set(Object.getOwnPropertyNames(window)).add('watched');
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      if (target instanceof Element && target.matches('[aria-live]'))
        for (const { textContent } of addedNodes) if (textContent) heard.push(textContent);
  }).observe(document, { childList: true, subtree: true });
  intercept(Storage.prototype, 'setItem', (key, value) => void stored.push([String(key), String(value)]));
  intercept(BroadcastChannel.prototype, 'postMessage', (data) => void sent.push(data));
  Reflect.set(window, 'watched', {
    heard,
    stored,
    sent,
    timers: watchTimers(),
    listeners: watchListeners(),
    globals: () => Object.getOwnPropertyNames(window).filter((name) => !names.has(name)),
    faultsOfLayout,
  } satisfies Watched);
}

/** Tells of each call of a method before it happens. */
function intercept(owner: object, name: string, tell: (...args: readonly unknown[]) => void): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') return;
  Reflect.set(owner, name, function (this: unknown, ...args: readonly unknown[]): unknown {
    tell.apply(this, [...args]);
    return Reflect.apply(original, this, args);
  });
}

function watchTimers(): () => readonly number[] {
  const waiting = new Map<number, number>();
  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  window.setTimeout = ((work: () => void, ms = 0) => {
    const timer = start(() => {
      waiting.delete(timer);
      work();
    }, ms);
    waiting.set(timer, ms);
    return timer;
  }) as typeof window.setTimeout;
  window.clearTimeout = (timer) => {
    if (typeof timer === 'number') waiting.delete(timer);
    stop(timer);
  };
  return () => [...waiting.values()];
}

function watchListeners(): () => readonly string[] {
  const held: { target: unknown; type: unknown; work: unknown }[] = [];
  const drop = (target: unknown, type: unknown, work: unknown) => {
    const index = held.findIndex(
      (each) => each.target === target && each.type === type && each.work === work,
    );
    if (index >= 0) held.splice(index, 1);
  };
  intercept(EventTarget.prototype, 'addEventListener', function (this: unknown, type, work, options) {
    const isOfAnApp = /\/(?:one|two)\/(?!start)/.test(String(new Error().stack)); // not of the browser driver
    if ((this !== window && this !== document) || !isOfAnApp) return;
    drop(this, type, work);
    held.push({ target: this, type, work });
    const { signal }: { signal?: AbortSignal } = Object(options);
    signal?.addEventListener('abort', () => drop(this, type, work));
  });
  intercept(EventTarget.prototype, 'removeEventListener', function (this: unknown, type, work) {
    drop(this, type, work);
  });
  return () => held.map(({ target, type }) => `${target === window ? 'window' : 'document'} ${String(type)}`);
}
