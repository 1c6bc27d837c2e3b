'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { notice } from '../messages/en/notice.js';
import { Sentence } from '../ui/sentence.js';
import { useDates } from '../ui/use-dates.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['accessExpiring'];

export const PlainExpiringAccessNotice = forwardRef<HTMLElement, NoticeProps>(
  function ExpiringAccessNotice(props, ref) {
    const words = useWords('notice', notice);
    const dates = useDates(props.now);
    const ends = props.connection.accessExpiresAt;
    const isPast = ends !== null && dates.now !== undefined && Date.parse(ends) <= dates.now.getTime();
    const when = ends && dates.relative(ends);
    const template = isPast ? words.accessEndsNow : when ? words.accessEndsIn : words.accessEndsOn;
    const detail = ends ? (
      <p className="mc-notice-detail">
        <Sentence template={template} institution={null} values={{ when, date: dates.date(ends) }} />
      </p>
    ) : null;
    return <NoticeFrame {...props} ref={ref} kinds={KINDS} detail={detail} />;
  },
);

/**
 * Asks the customer to renew access before the bank ends it. Counts down only when the record carries `accessExpiresAt`: Meld
 * sends no date. Can be snoozed. Renders a `<section>`, or nothing for any other advice.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' });
 * const notice = connection && <ExpiringAccessNotice connection={connection} handlers={{ reconnect: () => {} }} />;
 */
export const ExpiringAccessNotice = guarded(PlainExpiringAccessNotice);
