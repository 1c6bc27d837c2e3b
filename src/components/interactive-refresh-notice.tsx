'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['interactiveRefresh'];

export const PlainInteractiveRefreshNotice = forwardRef<HTMLElement, NoticeProps>(
  function InteractiveRefreshNotice(props, ref) {
    return <NoticeFrame {...props} ref={ref} kinds={KINDS} />;
  },
);

/**
 * Says that a bank shares new information only while the customer is there, and offers to update now. Nothing updates until
 * they press. Renders a `<section>`, or nothing for any other advice.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' });
 * const notice = connection && <InteractiveRefreshNotice connection={connection} handlers={{ refresh: () => {} }} />;
 */
export const InteractiveRefreshNotice = guarded(PlainInteractiveRefreshNotice);
