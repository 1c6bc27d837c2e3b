/**
 * Does work every `everyMs`, counted from the end of the one before, so that it never overlaps itself. Returns how to stop, which
 * resolves when nothing is under way any more. Does not keep a process alive that has nothing else to do.
 */
export function repeat(
  everyMs: number,
  work: (isStopped: () => boolean) => Promise<unknown>,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> = Promise.resolve();
  let isStopped = false;
  function plan(): void {
    if (isStopped) return;
    timer = setTimeout(
      () => void (current = work(() => isStopped).then(plan, plan)),
      Math.min(everyMs, LONGEST),
    );
    if (typeof timer === 'object') (timer as { unref?: () => void }).unref?.(); // a number outside Node
  }
  plan();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return current;
  };
}

const LONGEST = 2 ** 31 - 1; // a longer wait would be none
