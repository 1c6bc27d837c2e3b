'use client';
import type { ReactNode, RefObject } from 'react';
import type { ConnectionPolicy, Feedback } from '../domain/index.js';
import { parseTime } from '../domain/time.js';
import { ActionBar } from './action-bar.js';
import { leadingWith, PlainFeedbackLine } from './feedback-line.js';
import { useKeptFocus } from './kept-focus.js';
import type { NoticeProps } from './notice-frame.js';
import { PlainConnectionNotice } from './notice.js';
import { SnoozedNotice } from './snoozed-notice.js';

/** What a card passes on to what stands below its name. */
export interface CardNoticeProps extends Pick<
  NoticeProps,
  'connection' | 'handlers' | 'actionState' | 'onSnooze' | 'onDismiss' | 'now' | 'headingLevel'
> {
  /** What came of the customer's last press: a line above the buttons. What can be pressed because of it comes first. */
  readonly feedback?: Feedback | undefined;
  /** ISO time until which the notice was put off. It gives way to a quiet row with the same buttons; the card stays. */
  readonly snoozedUntil?: string | undefined;
  /** Offers to show a notice again that was put off. */
  readonly onShowAgain?: (() => void) | undefined;
}

interface Within {
  readonly policy: ConnectionPolicy;
  /** Where the focus goes when what is drawn here goes away with it. */
  readonly name: RefObject<HTMLElement | null>;
}

const NO_ACTIONS: readonly never[] = [];
const NONE = {};

/** What a card says below its name: the notice, the row of one that was put off, or what came of a press. */
export function CardNotice({
  policy,
  name,
  snoozedUntil,
  onShowAgain,
  feedback,
  ...notice
}: CardNoticeProps & Within): ReactNode {
  const { connection, handlers, actionState, now } = notice;
  const keep = useKeptFocus(name);
  const line = feedback ? (
    <PlainFeedbackLine feedback={feedback} institution={connection.institutionName} />
  ) : null;
  const actions = leadingWith(feedback, policy.notice === null ? NO_ACTIONS : policy.actions);
  const until = parseTime(snoozedUntil);
  if (policy.notice !== null) {
    const drawn = (
      <PlainConnectionNotice {...notice} ref={keep} feedback={line} actions={actions} landmark={false} />
    );
    if (until === null) return drawn;
    return (
      <SnoozedNotice
        {...notice}
        feedback={line}
        actions={actions}
        kind={policy.notice}
        until={until}
        onShowAgain={onShowAgain}
        keep={keep}
      >
        {drawn}
      </SnoozedNotice>
    );
  }
  if (line === null) return null;
  return (
    <div className="mc-card-feedback" ref={keep}>
      {line}
      <ActionBar
        connection={connection}
        actions={actions}
        needed={false}
        words={undefined}
        handlers={handlers ?? NONE}
        states={actionState ?? NONE}
        now={now}
      />
    </div>
  );
}
