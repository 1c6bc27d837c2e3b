import type { FailureId, WidgetIntent } from '../domain/index.js';
import type { WidgetFrameOptions } from './data-provider.js';
import type { Visit, WidgetFrameState } from './visit.js';
import type { Visits } from './visits.js';

/** For an `<iframe>` around the widget: spread it. Without its `ref` nobody hears what the widget says. */
export interface WidgetFrame {
  readonly src: string;
  readonly ref: (frame: HTMLIFrameElement | null) => void;
  readonly referrerPolicy: 'no-referrer';
  readonly allow: string;
  readonly sandbox?: string | undefined;
}

/** What `<ConnectWidgetDialog>` draws. */
export interface WidgetDialogState {
  readonly open: boolean;
  readonly intent: WidgetIntent;
  readonly institutionName: string | null;
  readonly phase: 'opening' | 'frame' | 'window' | 'failed';
  readonly frameState: WidgetFrameState;
  readonly frameProps: WidgetFrame | null;
  readonly failure: FailureId | null;
  readonly windowBlocked: boolean;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onOpenWindow: () => void;
  /** Back from another window: what came of it? */
  readonly onCheck: () => void;
}

/** The dialog of a visit. Closed where nothing is to be drawn, and for everybody but its one drawer: there is one frame. */
export function toDialog(
  id: string,
  visit: Visit,
  visits: Visits,
  drawer: object,
  { sandbox, allow = '' }: WidgetFrameOptions,
): WidgetDialogState {
  const { state, intent, before, wish, url, frame, place, failure, windowBlocked, navigate } = visit;
  const isMine = visit.drawer === drawer;
  const atTheBank = state === 'requesting' || state === 'inWidget';
  const phase = state === 'failed' ? 'failed' : url === null ? 'opening' : place;
  return {
    open: isMine && (state === 'failed' || (atTheBank && navigate === null)),
    intent,
    institutionName: (before ?? wish?.replaces)?.institutionName ?? null,
    phase,
    frameState: frame,
    frameProps:
      isMine && url !== null && phase === 'frame' && navigate === null
        ? {
            src: url.href,
            ref: visits.frameRef(id),
            referrerPolicy: 'no-referrer',
            allow,
            ...(sandbox === undefined ? {} : { sandbox }),
          }
        : null,
    failure,
    windowBlocked,
    onClose: () => visits.close(id),
    onRetry: () => visits.retry(id),
    onOpenWindow: () => visits.openWindow(id),
    onCheck: () => visits.complete(id),
  };
}
