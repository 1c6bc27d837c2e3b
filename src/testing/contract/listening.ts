import type { ConnectionsFetcher, StreamState } from '../../data/fetcher.js';
import { parseConnectionEvent } from '../../domain/events.js';
import type { ConnectionEvent } from '../../domain/events.js';
import { Broken } from './rule.js';
import type { ContractSurroundings } from './rule.js';

/** An event as it came. */
export interface Heard {
  /** Its place in the stream. */
  readonly place: string | null;
  readonly event: ConnectionEvent | null;
  /** What it is made of, before it is read. */
  readonly raw: unknown;
}

/** Somebody who listens to a stream, from its opening to `close`. */
export interface Listener {
  readonly heard: readonly Heard[];
  readonly states: readonly StreamState[];
  /** What it opened with. */
  readonly resumed: boolean;
  /** Waits until something is so; a fault with this sentence when it does not come about. */
  readonly until: (isSo: () => boolean, fault: readonly [string, string, string]) => Promise<void>;
  readonly close: () => void;
}

/** Listens. Everybody is sent away when `work` is over, whatever came of it. */
export async function listening(
  around: ContractSurroundings,
  work: (open: (lastEventId?: string) => Promise<Listener>) => Promise<void>,
): Promise<void> {
  const all = new AbortController();
  try {
    await work((lastEventId) => openListener(around, around.fetcher, all.signal, lastEventId));
  } finally {
    all.abort();
  }
}

/** Whether a stream opens to somebody. One that fails, closes or stays silent does not. */
export async function isOpenTo(
  { timeoutMs, scope = 'contract' }: ContractSurroundings,
  fetcher: ConnectionsFetcher,
): Promise<boolean> {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, timeoutMs, false);
      fetcher.subscribe?.({
        signal: over.signal,
        scope,
        onEvent: () => resolve(true),
        onState: ({ state }) => resolve(state === 'open'),
      });
    });
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

async function openListener(
  around: ContractSurroundings,
  fetcher: ConnectionsFetcher,
  all: AbortSignal,
  lastEventId: string | undefined,
): Promise<Listener> {
  const heard: Heard[] = [];
  const states: StreamState[] = [];
  const waiting = new Set<() => void>();
  const own = new AbortController();
  const wake = () => waiting.forEach((look) => look());
  fetcher.subscribe?.({
    signal: AbortSignal.any([own.signal, all]),
    scope: around.scope ?? 'contract',
    lastEventId,
    onEvent(event, meta) {
      heard.push({ place: meta.id ?? null, event: parseConnectionEvent(event), raw: rawOf(event) });
      wake();
    },
    onState(state) {
      states.push(state);
      wake();
    },
  });

  const until: Listener['until'] = async (isSo, fault) => {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Broken(...fault));
      }, around.timeoutMs);
      const look = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
    });
  };
  await until(
    () => states.some(({ state }) => state === 'open'),
    [
      `The stream did not open within ${around.timeoutMs} ms`,
      'The page learns of a change when it is opened again, and not before',
      'Call `onState({ state: "open", … })` once your server has answered; `fetchStream` does',
    ],
  );
  const opened = states.find((each) => each.state === 'open');
  return {
    heard,
    states,
    until,
    resumed: opened?.state === 'open' && opened.resumed,
    close: () => own.abort(),
  };
}

/** Events come as they are, or as their JSON. */
function rawOf(event: unknown): unknown {
  try {
    return typeof event === 'string' ? JSON.parse(event) : event;
  } catch {
    return event;
  }
}
