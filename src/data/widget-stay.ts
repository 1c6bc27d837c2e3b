import type { ReconnectEvent } from '../domain/index.js';
import type { Visit } from './visit.js';
import { listenToWidget } from './widget-frame.js';
import type { ReadSession } from './widget-session.js';

const SLOW_MS = 8000;
const SILENT_MS = 20_000;
/** Coming and going between windows reads at most this often. */
const RETURN_MS = 5000;

/** The time the customer spends in the widget: what it says, how long it takes, where it is shown. */
export interface WidgetStay {
  readonly attach: (frame: HTMLIFrameElement | null) => void;
  readonly openWindow: () => void;
  readonly stop: () => void;
}

interface StayOptions {
  readonly session: ReadSession;
  readonly inFrame: boolean;
  readonly get: () => Visit;
  readonly patch: (changes: Partial<Visit>) => void;
  readonly send: (event: ReconnectEvent) => void;
  readonly onBlocked: () => void;
  /** Back from another window, where the customer may have finished. */
  readonly onReturn: () => void;
}

export function stayInWidget({
  session,
  inFrame,
  get,
  patch,
  send,
  onBlocked,
  onReturn,
}: StayOptions): WidgetStay {
  const endsAt = Date.now() + session.lifeMs;
  const timers = [setTimeout(() => send('sessionEnded'), session.lifeMs)];
  let detach = () => {};
  let returnedAt = 0;

  const hear = (frame: Visit['frame']) => {
    if (get().frame !== frame) patch({ frame });
  };
  const hush = (frame: 'slow' | 'silent') => {
    const { frame: known, place } = get();
    if (place === 'frame' && (known === 'waiting' || known === 'slow')) patch({ frame });
  };
  if (inFrame)
    timers.push(
      setTimeout(() => hush('slow'), SLOW_MS),
      setTimeout(() => hush('silent'), SILENT_MS),
    );

  // A laptop that slept has stopped its timers; a customer who comes back from another window may have finished there.
  const wake = () => {
    if (document.hidden) return;
    if (Date.now() >= endsAt) return send('sessionEnded');
    if (get().place !== 'window' || Date.now() - returnedAt < RETURN_MS) return;
    returnedAt = Date.now();
    onReturn();
  };
  // Left for the bank by redirect, and back by the browser's own button: the page is as it was when it was left.
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted && !inFrame) send('resumed');
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('focus', wake);
  window.addEventListener('pageshow', back);

  return {
    attach(frame) {
      detach();
      detach = () => {};
      if (frame === null) return;
      detach = listenToWidget(frame, session.url.origin, {
        onMessage(name) {
          if (name === 'connect_complete' || name === 'handover') send('completed');
          else if (name === 'cancel') send('cancelled');
          else if (name === 'error') hear('trouble');
          else if (name === 'init' || get().frame !== 'trouble') hear('speaking');
        },
        onBlocked() {
          onBlocked();
          hush('silent');
        },
      });
    },
    openWindow() {
      const opened = window.open(session.url.href, '_blank');
      if (opened) opened.opener = null; // it cannot lead our page away
      patch(opened ? { place: 'window', windowBlocked: false } : { windowBlocked: true });
    },
    stop() {
      detach();
      for (const timer of timers) clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('focus', wake);
      window.removeEventListener('pageshow', back);
    },
  };
}
