/** Something that is waited for. However often it rings before, it is heard once. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves to `true` when it has rung since the last wait, else to `false` after `ms`. One waits at a time. */
  readonly wait: (ms: number) => Promise<boolean>;
}

/** Makes a {@link Bell} that has not rung. */
export function createBell(): Bell {
  let hasRung = false;
  let hear: (() => void) | null = null;
  return {
    ring: () => {
      hasRung = true;
      hear?.();
    },
    wait: async (ms) => {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          hear = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        hear = null;
      }
      const heard = hasRung;
      hasRung = false;
      return heard;
    },
  };
}
