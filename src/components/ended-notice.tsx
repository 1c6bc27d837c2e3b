'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = [
  'notCompleted',
  'connectionBroken',
  'institutionUnsupported',
  'disconnected',
];

export const PlainEndedNotice = forwardRef<HTMLElement, NoticeProps>(function EndedNotice(props, ref) {
  return <NoticeFrame {...props} ref={ref} kinds={KINDS} />;
});

/**
 * Says that a connection is over, or never began, and what the customer can do instead: start again, connect afresh, choose
 * another bank. Renders a `<section>`, or nothing for any other advice.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'UNRECOVERABLE', statusReason: 'INSTITUTION_DISABLED' });
 * const notice = connection && <EndedNotice connection={connection} handlers={{ connectAnotherInstitution: () => {} }} />;
 */
export const EndedNotice = guarded(PlainEndedNotice);
