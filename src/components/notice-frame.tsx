'use client';
import { forwardRef, useId } from 'react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import type { Connection, ConnectionAction, NoticeKind } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { part } from '../internal/part.js';
import { notice } from '../messages/en/notice.js';
import { notices } from '../messages/en/notices.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useAdvice } from '../ui/use-advice.js';
import { useHostCall } from '../ui/use-host-call.js';
import { useNoticeWords, useWords } from '../ui/use-words.js';
import { ActionBar } from './action-bar.js';
import { Button } from './button.js';
import { toneIcon } from './tone-icon.js';
import type { ActionHandlers, ActionStates, HeadingLevel } from './contract.js';

/** What every notice takes, besides everything a `<section>` does. */
export interface NoticeProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'title'> {
  readonly connection: Connection;
  /** What the buttons do. An action without a handler has no button. */
  readonly handlers?: ActionHandlers | undefined;
  readonly actionState?: ActionStates | undefined;
  /** What came of the customer's last press: a line above the buttons, such as a `<FeedbackLine>`. */
  readonly feedback?: ReactNode;
  /** Other buttons than advised, or in another order. */
  readonly actions?: readonly ConnectionAction[] | undefined;
  /** Offers “remind me later” where the customer is needed; gets the ISO time a day from now. */
  readonly onSnooze?: ((until: string) => void) | undefined;
  /** Offers “not now” where nothing is needed. */
  readonly onDismiss?: (() => void) | undefined;
  /** The time things are relative to; the provider's by default, and absolute dates without either. */
  readonly now?: Date | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
  /** Whether screen readers list it as a region of the page (default). A card turns this off: it is the region. */
  readonly landmark?: boolean | undefined;
}

interface NoticeFrameProps extends NoticeProps {
  /** The kinds this notice is for. For any other advice it renders nothing, so that no prompt outlives its cause. */
  readonly kinds: readonly NoticeKind[];
  /** In place of the usual text. */
  readonly body?: ReactNode;
  /** Below the text. */
  readonly detail?: ReactNode;
}

const DAY = 86_400_000;
const NONE = {};

/** What all notices share: heading, text, buttons, and when to render nothing. */
export const NoticeFrame = forwardRef<HTMLElement, NoticeFrameProps>(function NoticeFrame(
  {
    kinds,
    connection,
    handlers,
    actionState,
    feedback,
    actions,
    onSnooze,
    onDismiss,
    now,
    headingLevel = 3,
    landmark = true,
    body,
    detail,
    className,
    ...rest
  },
  ref,
) {
  const ui = useUi();
  const { clock, look, components } = ui;
  const policy = useAdvice(connection, now);
  const around = useWords('notice', notice);
  const noticeWords = useNoticeWords(notices);
  const call = useHostCall();
  const titleId = useId();
  if (policy.notice === null || !kinds.includes(policy.notice)) return null;

  const Title = `h${headingLevel}` as const;
  const words = noticeWords(policy.notice, connection);
  const needed = needsCustomer(policy);
  const snooze = () =>
    call(() => onSnooze?.(new Date((now ?? clock?.read() ?? new Date()).getTime() + DAY).toISOString()));
  const later = needed
    ? onSnooze && (
        <Button variant="quiet" onPress={snooze}>
          <span>{around.snooze}</span>
        </Button>
      )
    : onDismiss && (
        <Button variant="quiet" onPress={() => call(onDismiss)}>
          <span>{around.dismiss}</span>
        </Button>
      );
  return (
    <section
      aria-labelledby={landmark ? titleId : undefined}
      {...rest}
      ref={ref}
      {...part('notice', className, {
        'data-kind': policy.notice,
        'data-tone': policy.tone,
        'data-actor': policy.actor,
        'data-status': connection.status,
        'data-reason': connection.statusReason,
        'data-icon': components.Icon && 'own',
        ...look,
      })}
    >
      {toneIcon(policy.tone, ui)}
      <Title id={titleId} className="mc-notice-title">
        <Sentence template={words.title} institution={connection.institutionName} />
      </Title>
      {body ?? (
        <p className="mc-notice-body">
          <Sentence
            template={(policy.lasting && words.lastingBody) || words.body}
            institution={connection.institutionName}
          />
        </p>
      )}
      {detail}
      {feedback}
      <ActionBar
        connection={connection}
        actions={actions ?? policy.actions}
        needed={needed}
        words={words.actions}
        handlers={handlers ?? NONE}
        states={actionState ?? NONE}
        now={now}
      >
        {later}
      </ActionBar>
    </section>
  );
});
