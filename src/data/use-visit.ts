'use client';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Feedback, ReconnectState } from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';
import { useData } from './data-provider.js';
import { useActions } from './use-actions.js';
import type { WidgetFrameOptions } from './data-provider.js';
import { NO_VISIT, visitFeedback } from './visit.js';
import type { Visit } from './visit.js';
import { toDialog } from './visit-dialog.js';
import type { WidgetDialogState, WidgetFrame } from './visit-dialog.js';
import type { Visits } from './visits.js';

/** What both hooks that lead to the bank return. */
export interface VisitResult {
  readonly state: ReconnectState;
  /** Closes whatever is open. A connection that worked stays as it was. */
  readonly cancel: () => void;
  /** A new session in place of the one that failed, ended or stayed silent. */
  readonly retry: () => void;
  /** While the widget is open; its address is a secret. */
  readonly session: { readonly widgetUrl: string } | null;
  /** For your own drawing: `<iframe title="…" {...frameProps} />`. */
  readonly frameProps: WidgetFrame | null;
  /** For ours: `<ConnectWidgetDialog {...dialogProps} />`. */
  readonly dialogProps: WidgetDialogState;
  /** What to say where the button was, for `<ConnectionCard feedback>`; `null` when there is nothing to say. */
  readonly feedback: Feedback | null;
  /** For the developer. */
  readonly error: ConnectionsError | null;
}

/** One visit and its dialog. As long as somebody draws it, it may stay open. */
export function useVisit(id: string): VisitResult & { readonly drawer: object } {
  const [drawer] = useState(() => ({}));
  const { visits } = useActions();
  const { frame } = useData();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stop = visits.register.subscribe(listener);
      const release = visits.hold(drawer, id);
      return () => {
        stop();
        release();
      };
    },
    [visits, drawer, id],
  );
  const visit = useSyncExternalStore(
    subscribe,
    () => visits.get(id),
    () => NO_VISIT,
  );
  return useMemo(
    () => ({ ...toResult(id, visit, visits, drawer, frame), drawer }),
    [id, visit, visits, drawer, frame],
  );
}

function toResult(
  id: string,
  visit: Visit,
  visits: Visits,
  drawer: object,
  frame: WidgetFrameOptions,
): VisitResult {
  const dialogProps = toDialog(id, visit, visits, drawer, frame);
  return {
    state: visit.state,
    cancel: dialogProps.onClose,
    retry: dialogProps.onRetry,
    session: visit.url !== null && visit.drawer === drawer ? { widgetUrl: visit.url.href } : null,
    frameProps: dialogProps.frameProps,
    dialogProps,
    feedback: visitFeedback(visit),
    error: visit.error,
  };
}
