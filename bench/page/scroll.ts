/** What scrolling showed. */
export interface Scrolled {
  readonly frames: number;
  readonly slowest: number;
  /** Frames in which a place on the screen showed no bank, though there is one. */
  readonly blank: number;
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

function isBlank(): boolean {
  return [0.25, 0.5, 0.75].some((part) => {
    const found = document.elementFromPoint(innerWidth / 2, innerHeight * part);
    // Between two rows there is nothing; where rows are skipped there is nothing either, but should be.
    const row = found?.closest('.mc-list-chunk')?.querySelector('article');
    return row ? !row.checkVisibility({ contentVisibilityAuto: true }) : false;
  });
}

/** Scrolls as a wheel does, or jumps to far places. */
export async function scroll(how: 'wheel' | 'jump', steps: number): Promise<Scrolled> {
  scrollTo(0, 0);
  await nextFrame();
  await nextFrame();
  let [blank, slowest, last] = [0, 0, performance.now()];
  for (let n = 0; n < steps; n += 1) {
    const height = document.documentElement.scrollHeight;
    scrollTo(0, how === 'wheel' ? scrollY + 240 : ((n * 7919) % 97) * (height / 97));
    const at = await nextFrame();
    slowest = Math.max(slowest, at - last);
    last = at;
    if (isBlank()) blank += 1;
  }
  scrollTo(0, 0);
  await nextFrame();
  return { frames: steps, slowest, blank };
}
