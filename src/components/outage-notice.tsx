'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { notice } from '../messages/en/notice.js';
import { Sentence } from '../ui/sentence.js';
import { useAdvice } from '../ui/use-advice.js';
import { useDates } from '../ui/use-dates.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['institutionOutage', 'providerOutage', 'institutionRepair'];

export const PlainOutageNotice = forwardRef<HTMLElement, NoticeProps>(function OutageNotice(props, ref) {
  const words = useWords('notice', notice);
  const dates = useDates(props.now);
  const { refreshAccepted } = useAdvice(props.connection, props.now);
  const next = refreshAccepted ? props.connection.nextRefreshAllowedAt : null;
  // Without a clock there is no telling whether it is still ahead.
  const when = next && dates.now && Date.parse(next) > dates.now.getTime() ? dates.relative(next) : null;
  const detail = when ? (
    <p className="mc-notice-detail">
      <Sentence template={words.nextUpdateIn} institution={null} values={{ when }} />
    </p>
  ) : null;
  return <NoticeFrame {...props} ref={ref} kinds={KINDS} detail={detail} />;
});

/**
 * Says that a bank, or the way to it, is down and that nothing is asked of the customer. Says from when the next update is
 * possible where the record knows it (`nextRefreshAllowedAt`). Renders a `<section>`, or nothing for any other advice.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' });
 * const notice = connection && <OutageNotice connection={connection} />;
 */
export const OutageNotice = guarded(PlainOutageNotice);
