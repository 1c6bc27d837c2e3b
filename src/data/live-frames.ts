/** A hidden page draws no frames. */
const AT_LATEST_MS = 100;

/**
 * Gathers what comes within one frame. The first of a quiet spell goes straight through: waiting for a frame would only cost
 * time.
 */
export function gatherPerFrame<T>(deliver: (items: readonly T[]) => void): {
  readonly add: (item: T) => void;
  readonly stop: () => void;
} {
  let gathered: T[] = [];
  let cancel: (() => void) | null = null;

  function nextFrame(): void {
    const frame = requestAnimationFrame(() => onFrame());
    const timer = setTimeout(() => onFrame(), AT_LATEST_MS);
    cancel = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      cancel = null;
    };
  }

  function onFrame(): void {
    cancel?.();
    if (gathered.length > 0) flush();
  }

  function flush(): void {
    const items = gathered;
    gathered = [];
    nextFrame();
    deliver(items);
  }

  return {
    add(item) {
      gathered.push(item);
      if (cancel === null) flush();
    },
    /** What was gathered is delivered: it will not come again. */
    stop() {
      onFrame();
      cancel?.();
    },
  };
}
