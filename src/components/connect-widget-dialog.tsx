'use client';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { FailureId, WidgetIntent } from '../domain/index.js';
import { announce } from '../internal/announce.js';
import { card } from '../messages/en/card.js';
import { widget } from '../messages/en/dialogs.js';
import { failures } from '../messages/en/feedback.js';
import { fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useWords } from '../ui/use-words.js';
import { Button } from './button.js';
import type { HeadingLevel } from './contract.js';
import { Dialog } from './dialog.js';

/** What goes on the `<iframe>`. */
export interface WidgetFrameProps {
  /** Holds the session's secret: nowhere else, and gone with the frame. */
  readonly src: string;
  readonly ref: (frame: HTMLIFrameElement | null) => void;
  readonly referrerPolicy: 'no-referrer';
  readonly allow: string;
  readonly sandbox?: string | undefined;
}

/** What {@link ConnectWidgetDialog} takes: `useReconnect(id).dialogProps` fits. */
export interface ConnectWidgetDialogProps {
  readonly open: boolean;
  readonly intent: WidgetIntent;
  readonly institutionName: string | null;
  /** A session is on its way; the bank's frame is there; the customer goes on in another window; it did not work. */
  readonly phase: 'opening' | 'frame' | 'window' | 'failed';
  /** Whether the frame has been heard of: not yet, not for 8 s, not for 20 s; it speaks; it has reported an error. */
  readonly frameState: 'waiting' | 'slow' | 'silent' | 'speaking' | 'trouble';
  readonly frameProps: WidgetFrameProps | null;
  readonly failure: FailureId | null;
  readonly windowBlocked: boolean;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onOpenWindow: () => void;
  /** Back from the other window. */
  readonly onCheck: () => void;
  /** Offered where a connection can no longer be repaired. */
  readonly onStartNew?: (() => void) | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * The bank's own sign-in, in a frame: 360 × 630, the whole screen on phones. There is always a way out, before the frame and
 * after it, as neither Escape nor a press outside can be relied on. Its code is loaded with the first one that opens. Renders
 * nothing in place.
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
export function ConnectWidgetDialog(props: ConnectWidgetDialogProps): ReactNode {
  const { open, intent, institutionName, phase, frameProps, onClose, headingLevel } = props;
  const words = useWords('widget', widget);
  return (
    <Dialog
      open={open}
      kind="widget"
      title={<Sentence template={words.titles[intent]} institution={institutionName} />}
      onClose={onClose}
      headingLevel={headingLevel}
    >
      {phase === 'frame' && frameProps !== null ? (
        <div className="mc-widget">
          <iframe {...frameProps} className="mc-widget-frame" title={words.frame} key={frameProps.src} />
        </div>
      ) : null}
      {phase === 'opening' ? <div className="mc-widget mc-widget-opening" aria-hidden="true" /> : null}
      <Hint {...props} />
    </Dialog>
  );
}

/** What stands below the frame, or in its place: how it goes, and what can be pressed. */
function Hint(props: ConnectWidgetDialogProps): ReactNode {
  const { institutionName, phase, onClose, onRetry, onOpenWindow, onCheck, onStartNew } = props;
  const words = useWords('widget', widget);
  const ofCard = useWords('card', card);
  const { title, text, isNews } = useHint(props);
  const spoken = [title, text]
    .map((each) => fill(each ?? '', { institution: institutionName ?? ofCard.unnamed }))
    .join(' ');
  // The outside world: screen readers. The dialog’s own title has been read when it opened.
  useEffect(() => {
    if (isNews) announce(spoken);
  }, [isNews, spoken]);

  const isSilent = phase === 'frame' && props.frameState === 'silent';
  const canRetry =
    phase === 'failed'
      ? props.failure !== 'session' && props.failure !== 'gone' && props.failure !== 'notPossible'
      : isSilent || (phase === 'frame' && props.frameState === 'trouble');
  const isMain = phase === 'failed' || isSilent;
  return (
    <div className="mc-widget-hint" data-state={isSilent ? 'silent' : phase}>
      {title ? (
        <p className="mc-widget-hint-title">
          <Sentence template={title} institution={institutionName} />
        </p>
      ) : null}
      {text ? (
        <p className="mc-widget-hint-text">
          <Sentence template={text} institution={institutionName} />
        </p>
      ) : null}
      <div className="mc-actions">
        {phase === 'window' ? (
          <Button variant="primary" onPress={onCheck}>
            <span>{words.check}</span>
          </Button>
        ) : null}
        {canRetry ? (
          <Button variant={isMain ? 'primary' : 'secondary'} onPress={onRetry}>
            <span>{words.retry}</span>
          </Button>
        ) : null}
        {props.failure === 'notPossible' && phase === 'failed' && onStartNew ? (
          <Button variant="primary" onPress={onStartNew}>
            <span>{words.startNew}</span>
          </Button>
        ) : null}
        {isSilent ? (
          <Button variant="secondary" onPress={onOpenWindow}>
            <span>{words.openWindow}</span>
          </Button>
        ) : null}
        <Button variant="quiet" onPress={onClose}>
          <span>{words.close}</span>
        </Button>
      </div>
    </div>
  );
}

interface HintText {
  readonly title: string | null;
  readonly text: string | null;
  /** Worth interrupting for. */
  readonly isNews: boolean;
}

function useHint({ intent, phase, frameState, failure, windowBlocked }: ConnectWidgetDialogProps): HintText {
  const words = useWords('widget', widget);
  const why = useWords('failures', failures);
  if (phase === 'failed') {
    const operation = intent === 'start' || intent === 'refresh' ? intent : 'repair';
    return { title: words.failedTitle, text: why[operation][failure ?? 'unavailable'], isNews: true };
  }
  if (phase === 'window') return { title: words.windowTitle, text: words.windowBody, isNews: true };
  if (phase === 'opening' || frameState === 'waiting')
    return { title: null, text: words.opening, isNews: false };
  if (frameState === 'slow') return { title: null, text: words.slow, isNews: true };
  if (frameState === 'trouble') return { title: null, text: words.trouble, isNews: true };
  if (frameState === 'silent')
    return {
      title: words.silentTitle,
      text: windowBlocked ? words.windowBlocked : words.silentBody,
      isNews: true,
    };
  return { title: null, text: null, isNews: false };
}
