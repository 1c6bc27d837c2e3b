'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['duplicate'];

export const PlainDuplicateNotice = forwardRef<HTMLElement, NoticeProps>(
  function DuplicateNotice(props, ref) {
    return <NoticeFrame {...props} ref={ref} kinds={KINDS} />;
  },
);

/**
 * Says that a bank is connected twice, what either choice leads to, and lets the customer choose. Renders a `<section>`, or
 * nothing for any other advice.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' });
 * const notice = connection && <DuplicateNotice connection={connection} handlers={{ keepDuplicate: () => {} }} />;
 */
export const DuplicateNotice = guarded(PlainDuplicateNotice);
