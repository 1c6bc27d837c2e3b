import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { counts, live } from './live-peers.js';
import type { LiveName, LivePage } from './live-peers.js';
import { host } from './mount.js';

let root: Root | null = null;
let page: LivePage | null = null;
let events = 0;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a page of so many working banks, and waits until it hears of changes and stands still. */
export async function openLive(name: LiveName, count: number): Promise<void> {
  page = live(name, count);
  root = createRoot(host());
  root.render(page.page);
  while (host().querySelectorAll('article').length < count || !page.isReady()) await wait(20);
  await wait(300);
}

export async function closeLive(): Promise<void> {
  root?.unmount();
  host().replaceChildren();
  page = null;
  await wait(50);
  (globalThis as { gc?: () => void }).gc?.();
}

function tell(id: string, isBroken: boolean): void {
  events += 1;
  page?.tell(events, id, isBroken);
}

/** One bank after the other breaks and heals. Milliseconds from each event to the page having changed, and what was drawn. */
export async function updates(
  count: number,
  times: number,
): Promise<{ readonly toDom: readonly number[]; readonly rows: number; readonly commits: number }> {
  const toDom: number[] = [];
  let commits = 0;
  counts.rows = 0;
  let began = 0;
  const observer = new MutationObserver(() => {
    commits += 1;
    if (toDom.length < commits) toDom.push(performance.now() - began);
  });
  observer.observe(host(), { childList: true, subtree: true, attributes: true });
  for (let n = 0; n < times; n += 1) {
    await wait(60);
    began = performance.now();
    tell(`bank-${(Math.floor(n / 2) * 7) % Math.min(count, 60)}`, n % 2 === 0);
  }
  await wait(100);
  observer.disconnect();
  return { toDom, rows: counts.rows / times, commits: commits / times };
}

/** A thousand events in a second, one task each, as a worker hands them over; each to another bank. */
export async function burst(): Promise<object> {
  counts.rows = 0;
  let commits = 0;
  let [frames, worst, last] = [0, 0, performance.now()];
  let isOver = false;
  const observer = new MutationObserver(() => (commits += 1));
  observer.observe(host(), { childList: true, subtree: true, attributes: true });
  requestAnimationFrame(function next(at) {
    if (isOver) return;
    frames += 1;
    worst = Math.max(worst, at - last);
    last = at;
    requestAnimationFrame(next);
  });
  const source = `const began = performance.now(); let sent = 0;
    const timer = setInterval(() => { while (sent < 1000 && performance.now() - began >= sent) postMessage(sent++);
      if (sent >= 1000) clearInterval(timer); }, 1);`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  const began = performance.now();
  last = began;
  await new Promise<void>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => {
      tell(`bank-${data}`, true);
      if (data === 999) resolve();
    };
  });
  await wait(250);
  const lasted = performance.now() - began;
  isOver = true;
  observer.disconnect();
  worker.terminate();
  return {
    rows: counts.rows,
    commits,
    dropped: Math.max(0, Math.round(lasted / (1000 / 60)) - frames),
    worst,
  };
}
