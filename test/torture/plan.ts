import { inject } from 'vitest';
import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What a run starts from: the same seed, the same torture. `scale` 1 is the whole of it; `npm test` takes a little. */
    readonly torture: { readonly seed: number; readonly scale: number };
  }
  interface TaskMeta {
    /** What one kind of torture came to, for the page at the end. */
    figures?: Figures;
  }
}

/** What was done, how often, and what must be zero. */
export interface Figures {
  readonly what: string;
  readonly asked: number;
  readonly run: number;
  /** What proves that the run was no empty one: how much came of it. */
  readonly seen: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
}

/** Any of it takes minutes in the end. */
export const LONG = { timeout: 3_600_000 } as const;

const { seed, scale } = inject('torture');

/** How often, and from which seed, for fast-check. */
export function plan(asked: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.max(3, Math.round(asked * scale)), seed };
}

/** A generator of numbers for what fast-check does not drive: the same seed, the same numbers. */
export function dice(salt = 0): (sides: number) => number {
  let state = (seed ^ Math.imul(salt + 1, 0x9e3779b1)) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Puts figures where the page at the end finds them. */
export function note({ task }: Pick<TestContext, 'task'>, figures: Figures): void {
  task.meta.figures = figures;
}
