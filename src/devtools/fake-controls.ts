import type { StreamState } from '../data/index.js';
import type { ConnectionRecord } from '../domain/index.js';
import type { WatchedMethod } from './record.js';

/** What goes wrong on request. */
export type FakeTrouble =
  | { readonly kind: 'hang' | 'malformed' }
  | { readonly kind: 'status'; readonly status: 401 | 429 | 500; readonly retryAfterMs?: number };

/** What `fakeFetcher` of `meld-connections/testing` has beyond a fetcher. Known by its shape: nothing of it is brought here. */
export interface FakeControls {
  fault(method: WatchedMethod, fault: FakeTrouble, times?: number): void;
  heal(): void;
  update(id: string, fields: Partial<ConnectionRecord>): void;
  finishSession(fields?: Partial<ConnectionRecord>): void;
  readonly subscribe?: unknown;
  readonly stream?: { state(state: StreamState): void } | undefined;
}

const NEEDED = [
  'fault',
  'heal',
  'update',
  'finishSession',
] as const satisfies readonly (keyof FakeControls)[];

/** The fake behind a provider; `null` where the fetcher is a real one. */
export function controlsOf(fetcher: unknown): FakeControls | null {
  try {
    return isFake(fetcher) ? fetcher : null;
  } catch {
    return null; // a fetcher whose own accessors throw
  }
}

function isFake(fetcher: unknown): fetcher is FakeControls {
  if (typeof fetcher !== 'object' || fetcher === null) return false;
  return NEEDED.every((name) => typeof Reflect.get(fetcher, name) === 'function');
}

/** Whether what happens at the fake's banks is told through a stream, which can be lost and come back. */
export function streamOf({ stream, subscribe }: FakeControls): FakeControls['stream'] | null {
  return typeof subscribe === 'function' && typeof stream?.state === 'function' ? stream : null;
}
