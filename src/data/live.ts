import { focusManager, onlineManager } from '@tanstack/react-query';
import { parseConnectionEvent } from '../domain/events.js';
import type { ConnectionEvent } from '../domain/events.js';
import { ConnectionsError } from '../internal/errors.js';
import type { ConnectionsFetcher, StreamState } from './fetcher.js';
import { createEventIntake } from './live-events.js';
import { gatherPerFrame } from './live-frames.js';
import { createCatchUp } from './live-timing.js';
import { createRecent } from './recent.js';
import type { ConnectionsStore } from './store.js';

/** A stream may be away for so long before anybody is told. */
const PAUSED_AFTER_MS = 60_000;
/** Browsers put pages to sleep that were hidden for so long; what their streams say of themselves then is worth little. */
const ASLEEP_AFTER_MS = 5 * 60_000;
/** How long a stream that comes back may take to make up for what was missed. */
const COMEBACK_MS = 2000;
const EVENT_MAX = 64 * 1024;

/** What following a stream needs from around it. */
export interface LiveOptions {
  readonly store: Pick<ConnectionsStore, 'live' | 'list' | 'reload'>;
  readonly fetcher: () => ConnectionsFetcher;
  readonly scope: string;
  readonly onFault: (error: ConnectionsError) => void;
}

/**
 * Follows the host's stream for as long as somebody reads from the store. A status event that says everything is put into the
 * rows; anything else leads to one reading. Returns how to stop.
 */
export function followStream({ store, fetcher, scope, onFault }: LiveOptions): () => void {
  const { live } = store;
  const seen = createRecent(500);
  const told = new Set<string>();
  const catchUp = createCatchUp({
    read: () => void store.reload(),
    beganAt: live.readings.beganAt,
    isBadTime: () => !focusManager.isFocused() || !onlineManager.isOnline(),
  });
  const intake = createEventIntake(live, catchUp.news);
  let lastEventId: string | undefined;

  const tell = (code: 'MC280' | 'MC281') => {
    if (!told.has(code)) onFault(new ConnectionsError({ code }));
    told.add(code);
  };

  function read(raw: unknown): ConnectionEvent | null {
    const isTooLong = typeof raw === 'string' && raw.length > EVENT_MAX;
    const event = isTooLong ? null : parseConnectionEvent(raw);
    if (event === null) tell('MC280');
    return event;
  }

  function follow(): () => void {
    const controller = new AbortController();
    const { signal } = controller;
    const frames = gatherPerFrame<ConnectionEvent>(intake.take);
    let state: 'waiting' | 'open' | 'closed' = 'waiting';
    let pausing: ReturnType<typeof setTimeout> | undefined;
    let hiddenAt: number | null = null;

    function away(): void {
      pausing ??= setTimeout(() => live.setPaused(true), PAUSED_AFTER_MS);
    }

    function onState(next: StreamState): void {
      if (signal.aborted) return;
      state = next.state;
      if (next.state === 'open') {
        clearTimeout(pausing);
        pausing = undefined;
        live.setPaused(false);
        if (!next.resumed) catchUp.missed();
        return;
      }
      away();
      if (next.reason === 'unauthorized') onFault(new ConnectionsError({ status: 401 }));
    }

    function onEvent(raw: unknown, meta?: { readonly id?: string | undefined }): void {
      if (signal.aborted) return;
      if (typeof meta?.id === 'string' && meta.id !== '') lastEventId = meta.id;
      const event = read(raw);
      if (event === null || (event.eventId !== null && !seen.isNew(event.eventId))) return;
      frames.add(event);
    }

    function open(): void {
      if (state !== 'waiting' || signal.aborted) return;
      state = 'closed';
      away();
      lastEventId ??= live.readings.lastEventId();
      const stream = {
        signal,
        scope,
        onEvent,
        onState,
        ...(lastEventId === undefined ? {} : { lastEventId }),
      };
      // A host's function may be async, and fail either way.
      Promise.resolve()
        .then(() => (signal.aborted ? undefined : fetcher().subscribe?.(stream)))
        .catch(() => {
          if (!signal.aborted) tell('MC281');
        });
    }

    const stops = [
      live.readings.listen((what) => {
        if (what === 'answered') return open();
        catchUp.readingBegan();
        intake.readingBegan();
      }),
      focusManager.subscribe((isFocused) => {
        if (!isFocused) {
          hiddenAt ??= Date.now();
          return;
        }
        const wasAsleep = hiddenAt !== null && Math.abs(Date.now() - hiddenAt) >= ASLEEP_AFTER_MS;
        hiddenAt = null;
        catchUp.resume();
        if (wasAsleep || state !== 'open' || store.list().error !== null) catchUp.missed(COMEBACK_MS);
      }),
      onlineManager.subscribe((isOnline) => {
        if (!isOnline) return;
        catchUp.resume();
        catchUp.missed(COMEBACK_MS);
      }),
    ];
    live.follow(intake.newerThan);
    // What the first reading leaves out, the stream goes on from: the reading comes first.
    if (!live.isReading()) open();

    return () => {
      controller.abort();
      for (const stop of stops) stop();
      frames.stop();
      catchUp.stop();
      clearTimeout(pausing);
      live.setPaused(false);
      live.follow(null);
    };
  }

  return live.whileUsed(follow);
}
