import type { ConnectionsStream } from '../data/index.js';
import { createBackOff } from './back-off.js';
import { onPageChange } from './page-changes.js';

/** What one attempt at a stream tells. */
export interface AttemptEars {
  /** The server has answered. */
  readonly opened: () => void;
  /** The server says whether it goes on where the page was, and how often a silent stream says that it lives. */
  readonly ready: (data: string, id: string | undefined) => void;
  readonly event: (data: string, id: string | undefined) => void;
  /** Anything else: the stream lives. */
  readonly heard: () => void;
  readonly lost: (reason: 'network' | 'unauthorized' | 'ended') => void;
}

/** Makes one attempt. Returns how to end it. */
export type Connect = (lastEventId: string | undefined, ears: AttemptEars) => () => void;

/** How long a server may take to say whether it resumes; one that never does is taken not to. */
const READY_WITHIN_MS = 1000;
/** A stream is dead when this many heartbeats were not heard. */
const SILENCES = 2.5;

/**
 * Keeps a stream open until the signal aborts: after a loss it comes back later and later, at once when the network or the page
 * does, and goes on after the last event. Away while the page is: a page in the back–forward cache holds no connection.
 */
export function keepOpen(stream: ConnectionsStream, connect: Connect): void {
  const { signal, onEvent, onState } = stream;
  if (signal.aborted) return;
  const backOff = createBackOff(attempt);
  let place = stream.lastEventId;
  let end: (() => void) | null = null;
  let readying: ReturnType<typeof setTimeout> | undefined;
  let listening: ReturnType<typeof setTimeout> | undefined;
  let heartbeatMs: number | null = null;
  let heardAt = 0;

  function attempt(): void {
    leave();
    let isOver = false;
    const whileOn =
      <A extends readonly unknown[]>(tell: (...args: A) => void) =>
      (...args: A) => {
        if (!isOver && !signal.aborted) tell(...args);
      };
    const close = connect(place, {
      opened: whileOn(() => {
        heard();
        readying = setTimeout(() => open(false), READY_WITHIN_MS);
      }),
      ready: whileOn((data, id) => {
        const told = readReady(data);
        heartbeatMs = told.heartbeatMs;
        heard();
        if (id !== undefined && id !== '') place = id;
        open(told.resumed);
      }),
      event: whileOn((data, id) => {
        heard();
        if (id !== undefined && id !== '') place = id;
        onEvent(data, { id });
      }),
      heard: whileOn(heard),
      lost: whileOn(lose),
    });
    end = () => {
      isOver = true;
      close();
    };
  }

  function open(resumed: boolean): void {
    if (!backOff.opened()) return;
    clearTimeout(readying);
    onState({ state: 'open', resumed });
  }

  function heard(): void {
    heardAt = Date.now();
    clearTimeout(listening);
    if (heartbeatMs !== null) listening = setTimeout(() => lose('network'), heartbeatMs * SILENCES);
  }

  function lose(reason: 'network' | 'unauthorized' | 'ended'): void {
    leave();
    onState({ state: 'closed', reason });
    if (reason === 'network') backOff.later();
  }

  /** Ends what is on, and everything that waits for it. */
  function leave(): void {
    clearTimeout(readying);
    clearTimeout(listening);
    end?.();
    end = null;
  }

  const stopWatching = onPageChange({
    left() {
      backOff.stop();
      const wasOn = end !== null;
      leave();
      if (wasOn) onState({ state: 'closed', reason: 'network' });
    },
    back: () => backOff.now(),
    seen() {
      // Timers stand still in a page that sleeps: what should have been noticed long ago is noticed now.
      const isDead = heartbeatMs !== null && Date.now() - heardAt > heartbeatMs * SILENCES;
      if (end !== null && isDead) lose('network');
      if (end === null) backOff.now();
    },
  });
  signal.addEventListener('abort', () => {
    stopWatching();
    backOff.stop();
    leave();
  });
  attempt();
}

function readReady(data: string): { readonly resumed: boolean; readonly heartbeatMs: number | null } {
  try {
    const said: { readonly resumed?: unknown; readonly heartbeatMs?: unknown } | null = JSON.parse(data);
    const pace = said?.heartbeatMs;
    const isPace = typeof pace === 'number' && pace >= 1000 && pace <= 300_000;
    return { resumed: said?.resumed === true, heartbeatMs: isPace ? pace : null };
  } catch {
    return { resumed: false, heartbeatMs: null };
  }
}
