'use client';
import type { ReactNode, RefCallback } from 'react';
import type { ConnectionAction, NoticeKind } from '../domain/index.js';
import { DAY } from '../domain/time.js';
import { cardMore } from '../messages/en/card-more.js';
import { notices } from '../messages/en/notices.js';
import { Sentence } from '../ui/sentence.js';
import { useDates } from '../ui/use-dates.js';
import { useHostCall } from '../ui/use-host-call.js';
import { useNoticeWords, useWords } from '../ui/use-words.js';
import { ActionBar } from './action-bar.js';
import { Button } from './button.js';
import type { CardNoticeProps } from './card-notice.js';

interface SnoozedNoticeProps extends Omit<CardNoticeProps, 'snoozedUntil' | 'feedback'> {
  readonly feedback: ReactNode;
  readonly actions: readonly ConnectionAction[];
  readonly kind: NoticeKind;
  /** ISO time. */
  readonly until: string;
  readonly keep: RefCallback<HTMLElement>;
  /** The notice itself, for when the time has come. */
  readonly children: ReactNode;
}

// Nobody asked to be reminded in months: it was waved away for good, and a date would be a surprise.
const FOR_GOOD = 30 * DAY;
const NONE = {};

/** In place of a notice that was put off: until when, and what can be pressed all the same, without any emphasis. */
export function SnoozedNotice({
  connection,
  handlers,
  actionState,
  feedback,
  actions,
  onShowAgain,
  now,
  kind,
  until,
  keep,
  children,
}: SnoozedNoticeProps): ReactNode {
  const noticeWords = useNoticeWords(notices);
  const around = useWords('cardMore', cardMore);
  const dates = useDates(now);
  const call = useHostCall();
  const left = dates.now && Date.parse(until) - dates.now.getTime();
  if (left !== undefined && left <= 0) return children;

  const when = dates.relative(until);
  const isForGood = left !== undefined && left > FOR_GOOD;
  const isEmpty = isForGood && !feedback && !onShowAgain && !actions.some((action) => handlers?.[action]);
  if (isEmpty) return null;
  return (
    <div className="mc-card-snoozed" ref={keep}>
      {feedback}
      {isForGood ? null : (
        <p className="mc-card-snoozed-until">
          <Sentence
            template={when ? around.snoozedUntil : around.snoozedUntilDate}
            institution={null}
            values={{ when, date: dates.dateTime(until) }}
          />
        </p>
      )}
      <ActionBar
        connection={connection}
        actions={actions}
        needed={false}
        words={noticeWords(kind, connection).actions}
        handlers={handlers ?? NONE}
        states={actionState ?? NONE}
        now={now}
      >
        {onShowAgain ? (
          <Button variant="quiet" onPress={() => call(() => onShowAgain())}>
            <span>{around.showAgain}</span>
          </Button>
        ) : null}
      </ActionBar>
    </div>
  );
}
