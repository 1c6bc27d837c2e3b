import { take } from './ledger.js';

const KIB = 1024;
const kept: unknown[] = [];

/** Leaks one of each kind, and 2 KiB of the heap. */
export function plantLeaks(): void {
  window.addEventListener('planted', () => {});
  setTimeout(() => {}, 300_000);
  setInterval(() => {}, 300_000);
  new AbortController().signal.addEventListener('abort', take('open stream'));
  void new BroadcastChannel('planted');
  new MutationObserver(() => {}).observe(document.body, { childList: true });
  const element = document.createElement('div');
  element.className = 'planted';
  document.body.append(element);
  // Numbers, and not a buffer, which is no part of the heap.
  kept.push(Array.from({ length: (2 * KIB) / 8 }, () => Math.random()));
}
