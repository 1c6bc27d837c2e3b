'use client';
import { useCallback } from 'react';
import { useData } from './data-provider.js';
import { useActions } from './use-actions.js';
import { useVisit } from './use-visit.js';
import type { VisitResult } from './use-visit.js';

/** How {@link useReconnect} goes about it. */
export interface ReconnectOptions {
  /** `redirect` leaves the page for the bank; call `resume` when the customer is back. */
  readonly mode?: 'dialog' | 'redirect' | undefined;
  /** How to leave the page; `location.assign` by default. */
  readonly navigate?: ((widgetUrl: string) => void) | undefined;
}

/** What {@link useReconnect} returns. */
export interface ReconnectResult extends VisitResult {
  /** Whether your fetcher can do it at all. */
  readonly isOffered: boolean;
  /** From a press only: asks your server for a session and opens it. Pressing twice is pressing once. */
  readonly start: (intent?: 'reconnect' | 'linkNewAccounts') => void;
  /** Back from a redirect: looks what came of it. */
  readonly resume: (intent?: 'reconnect' | 'linkNewAccounts') => void;
}

/**
 * The way back to the bank, from the press to the truth: a session from your server, the widget, and then the readings that say
 * whether it worked. Renews access and adds accounts too. What the widget says is never taken for the result, and closing it
 * leaves a working connection as it was.
 *
 * @example
 * function Reconnect({ id }: { id: string }) {
 *   const { start, dialogProps } = useReconnect(id);
 *   return (
 *     <>
 *       <button onClick={() => start()}>Reconnect</button>
 *       <ConnectWidgetDialog {...dialogProps} />
 *     </>
 *   );
 * }
 */
export function useReconnect(id: string, { mode, navigate }: ReconnectOptions = {}): ReconnectResult {
  const { can } = useData();
  const { visits, telemetry } = useActions();
  const { drawer, ...visit } = useVisit(id);
  const start = useCallback<ReconnectResult['start']>(
    (given) => {
      const intent = named(given);
      telemetry.tell(id, { type: 'acted', action: intent });
      const leave = navigate ?? ((url: string) => window.location.assign(url));
      visits.press(id, intent, { drawer, navigate: mode === 'redirect' ? leave : null });
    },
    [visits, telemetry, drawer, id, mode, navigate],
  );
  const resume = useCallback<ReconnectResult['resume']>(
    (given) => visits.resume(id, named(given)),
    [visits, id],
  );
  return { ...visit, start, resume, isOffered: can.repair };
}

/** Straight from a button it may be given the press itself. */
function named(intent: 'reconnect' | 'linkNewAccounts' | undefined): 'reconnect' | 'linkNewAccounts' {
  return intent === 'linkNewAccounts' ? intent : 'reconnect';
}
