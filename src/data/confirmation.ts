import type { ConnectionsStore } from './store.js';

/** When to look, counted from the moment the customer came back. Then it stops: nothing is ever polled. */
const LOOKS_MS = [0, 3000, 10_000, 30_000] as const;
/** How long the last look may take before the answer is “not known”. */
const LAST_LOOK_MS = 20_000;

/** What the readings are for. */
export interface Confirmation {
  readonly store: ConnectionsStore;
  /** After each reading that came through; a last one that was too slow included, unless it was stopped by then. */
  readonly onReading: () => void;
  /** After the last one: whether it came through. */
  readonly onEnd: (known: boolean) => void;
}

/**
 * Reads the host's endpoint a few times after the customer did something, and stops. Returns how to stop it before that.
 * The truth may also come by itself in between: whoever asked listens to the store.
 */
export function confirmByReading({ store, onReading, onEnd }: Confirmation): () => void {
  let over = false;
  let ended = false;
  const timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    over = true;
    for (const timer of timers) clearTimeout(timer);
  };
  const look = async (isLast: boolean) => {
    if (isLast)
      timers.push(
        setTimeout(() => {
          ended = true;
          onEnd(false);
        }, LAST_LOOK_MS),
      );
    await store.reload();
    const known = store.list().error === null && !store.list().paused;
    if (over) return;
    if (known) onReading();
    if (!isLast || over || ended) return;
    stop();
    onEnd(known);
  };
  for (const [index, delay] of LOOKS_MS.entries())
    timers.push(setTimeout(() => void look(index === LOOKS_MS.length - 1), delay));
  return stop;
}
