'use client';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { announce } from '../internal/announce.js';
import { widget } from '../messages/en/dialogs.js';
import { failures } from '../messages/en/feedback.js';
import { Sentence } from '../ui/sentence.js';
import { useHostCall } from '../ui/use-host-call.js';
import { usePlainText } from '../ui/use-plain-text.js';
import { useWords } from '../ui/use-words.js';
import { guardedDialog } from '../ui/guarded.js';
import { Button } from './button.js';
import { ConnectWidgetFrame } from './connect-widget-frame.js';
import type { WidgetFrameProps } from './connect-widget-frame.js';
import { widgetView } from './connect-widget-view.js';
import type { WidgetOffer, WidgetState } from './connect-widget-view.js';
import type { HeadingLevel } from './contract.js';
import { Dialog } from './dialog.js';
import { below, Heading } from './heading.js';

/** What {@link ConnectWidgetDialog} takes: the `dialogProps` of `useReconnect` and `useStartConnection` fit. */
export interface ConnectWidgetDialogProps extends WidgetState {
  readonly open: boolean;
  readonly institutionName: string | null;
  readonly frameProps: WidgetFrameProps | null;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onOpenWindow: () => void;
  /** Back from the other window. */
  readonly onCheck: () => void;
  /** Offered where a connection can no longer be repaired. */
  readonly onStartNew?: (() => void) | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
}

function PlainConnectWidgetDialog(props: ConnectWidgetDialogProps): ReactNode {
  const { open, intent, institutionName, onClose, headingLevel } = props;
  const words = useWords('widget', widget);
  return (
    <Dialog
      open={open}
      kind="widget"
      title={<Sentence template={words.titles[intent]} institution={institutionName} />}
      onClose={onClose}
      headingLevel={headingLevel}
    >
      <WidgetBody {...props} />
    </Dialog>
  );
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
export const ConnectWidgetDialog = guardedDialog(PlainConnectWidgetDialog);

/** The way out where it is needed, the frame, and a line below it. The frame stays one and the same in every state of it. */
function WidgetBody(props: ConnectWidgetDialogProps): ReactNode {
  const { institutionName, phase, frameState, frameProps, onClose, onStartNew, headingLevel = 2 } = props;
  const words = useWords('widget', widget);
  const why = useWords('failures', failures);
  const plain = usePlainText();
  const call = useHostCall();
  const { title, text, offers, isNews } = widgetView(props, words, why, onStartNew !== undefined);
  const news = isNews ? plain([title, text].filter(Boolean).join('. '), institutionName) : '';
  // The outside world: screen readers. What stands in the dialog when it opens is news too: the focus is on its heading.
  useEffect(() => announce(news), [news]);

  const press: Readonly<Record<WidgetOffer, (() => void) | undefined>> = {
    check: props.onCheck,
    retry: props.onRetry,
    startNew: onStartNew,
    openWindow: props.onOpenWindow,
  };
  const buttons = offers.map((offer, index) => (
    <Button
      key={offer}
      variant={title && index === 0 ? 'primary' : 'secondary'}
      onPress={() => call(() => press[offer]?.())}
    >
      <span>{words[offer]}</span>
    </Button>
  ));
  const isFramed = phase === 'opening' || (phase === 'frame' && frameProps !== null);
  return (
    <>
      {title ? (
        <div className="mc-widget-way-out" data-state={phase === 'frame' ? frameState : phase}>
          <Heading level={below(headingLevel)} className="mc-widget-title">
            <Sentence template={title} institution={institutionName} />
          </Heading>
          <p className="mc-widget-text">
            <Sentence template={text ?? ''} institution={institutionName} />
          </p>
          {buttons.length > 0 ? <div className="mc-actions">{buttons}</div> : null}
        </div>
      ) : null}
      {isFramed ? (
        <div className="mc-widget">
          {frameProps ? (
            <ConnectWidgetFrame key={frameProps.src} frame={frameProps} title={words.frame} />
          ) : null}
        </div>
      ) : null}
      <div className="mc-widget-foot">
        {title === null && text ? (
          <p className="mc-widget-text">
            <Sentence template={text} institution={institutionName} />
          </p>
        ) : null}
        <div className="mc-actions">
          {title === null ? buttons : null}
          <Button variant="quiet" onPress={() => call(onClose)}>
            <span>{words.close}</span>
          </Button>
        </div>
      </div>
    </>
  );
}
