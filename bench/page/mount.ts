import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { connectionsOf } from './data.js';
import { draw } from './peers.js';
import type { PeerName } from './peers.js';

/** How long one mount took, in milliseconds. */
export interface MountTimes {
  readonly script: number;
  readonly layout: number;
  /** Until the next frame had been drawn. */
  readonly frame: number;
  /** Until all rows were on the page. */
  readonly all: number;
}

let root: Root | null = null;
const rowsBy = new Map<number, ReturnType<typeof connectionsOf>>();

function rowsOf(count: number): ReturnType<typeof connectionsOf> {
  const rows = rowsBy.get(count) ?? connectionsOf(count);
  rowsBy.set(count, rows);
  return rows;
}

export const host = (): HTMLElement => {
  const element = document.querySelector<HTMLElement>('#root');
  if (!element) throw new Error('no root');
  return element;
};

/** Makes the data, so that no measurement does. */
export function prepare(count: number): void {
  rowsOf(count);
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export async function mount(name: PeerName, count: number): Promise<MountTimes> {
  const rows = rowsOf(count);
  await frame();
  const began = performance.now();
  root = createRoot(host());
  flushSync(() => root?.render(draw(name, rows)));
  const scripted = performance.now();
  void host().offsetHeight;
  const laidOut = performance.now();
  await frame();
  const framed = performance.now();
  while (host().querySelectorAll('article').length < count) await frame();
  const all = performance.now();
  return { script: scripted - began, layout: laidOut - scripted, frame: framed - began, all: all - began };
}

export async function unmount(): Promise<void> {
  root?.unmount();
  root = null;
  host().replaceChildren();
  await frame();
  (globalThis as { gc?: () => void }).gc?.();
  await frame();
}

/** Draws a server's HTML to life. Returns the milliseconds and how often React found something else than it expected. */
export async function hydrate(
  name: PeerName,
  count: number,
  html: string,
): Promise<{ readonly script: number; readonly mismatches: number }> {
  const rows = rowsOf(count);
  host().innerHTML = html;
  void host().offsetHeight;
  await frame();
  let mismatches = 0;
  const began = performance.now();
  flushSync(() => {
    root = hydrateRoot(host(), draw(name, rows), { onRecoverableError: () => (mismatches += 1) });
  });
  const script = performance.now() - began;
  await frame();
  await frame();
  return { script, mismatches };
}

/** What differs between a row by hand and ours, React's own ids left out. Empty when nothing does. */
export async function differences(): Promise<readonly string[]> {
  const plain = (html: string) => html.replaceAll(/ (?:id|aria-labelledby)="[^"]*"/g, '');
  const htmlOf = async (name: PeerName) => {
    await mount(name, 10);
    const rows = [...host().querySelectorAll('article')].map((row) => plain(row.outerHTML));
    await unmount();
    return rows;
  };
  const [bare, cards] = [await htmlOf('bare'), await htmlOf('cards')];
  return bare.flatMap((html, index) => (html === cards[index] ? [] : [`${html}\n≠\n${cards[index]}`]));
}
