type Stop = () => void;

/** Who uses a store: what it needs from outside goes on for as long as anybody does. */
export interface StoreUse {
  readonly isUsed: () => boolean;
  readonly hold: () => Stop;
  /** Calls `begin` when somebody starts to read, and what that returned when nobody does any more. */
  readonly whileUsed: (begin: () => Stop) => Stop;
}

/** `observe` begins what all use depends on, and returns how to end it. */
export function createStoreUse(observe: () => Stop, onFirst: () => void): StoreUse {
  const others = new Map<() => Stop, Stop | null>();
  let stop: Stop | null = null;
  let readers = 0;

  function tellOthers(): void {
    for (const [begin, end] of others) {
      if (stop !== null && end === null) others.set(begin, begin());
      if (stop !== null) continue;
      end?.();
      others.set(begin, null);
    }
  }

  return {
    isUsed: () => stop !== null,
    // Strict mode and quick remounts let go and take hold again in one go: letting go for good waits for that.
    hold() {
      readers += 1;
      if (stop === null) {
        stop = observe();
        onFirst();
        tellOthers();
      }
      return () => {
        readers -= 1;
        queueMicrotask(() => {
          if (readers > 0 || stop === null) return;
          stop();
          stop = null;
          tellOthers();
        });
      };
    },
    whileUsed(begin) {
      others.set(begin, null);
      tellOthers();
      return () => {
        others.get(begin)?.();
        others.delete(begin);
      };
    },
  };
}
