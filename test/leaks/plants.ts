import { take } from './ledger.js';

/** What can be done wrong on purpose, to see that it is noticed. */
export type Plant = 'listener' | 'timer' | 'stream' | 'element' | 'observer' | 'memory';

const kept: unknown[] = [];
const KIB = 1024;

export const plants: Readonly<Record<Plant, () => void>> = {
  listener: () => window.addEventListener('planted', () => {}),
  timer: () => void setTimeout(() => {}, 300_000),
  stream: () => {
    new AbortController().signal.addEventListener('abort', take('open stream'));
  },
  element: () => {
    const element = document.createElement('div');
    element.className = 'planted';
    document.body.append(element);
  },
  observer: () => {
    new MutationObserver(() => {}).observe(document.body, { childList: true });
  },
  // Numbers, and not a buffer, which is no part of the heap.
  memory: () => void kept.push(Array.from({ length: (2 * KIB) / 8 }, () => Math.random())),
};
