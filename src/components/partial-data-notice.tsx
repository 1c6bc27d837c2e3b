'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['partialData'];

export const PlainPartialDataNotice = forwardRef<HTMLElement, NoticeProps>(
  function PartialDataNotice(props, ref) {
    return <NoticeFrame {...props} ref={ref} kinds={KINDS} />;
  },
);

/**
 * Says that some information is missing and what brings it in: another update first, a reconnect once that has not helped.
 * Renders a `<section>`, or nothing for any other advice.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' });
 * const notice = connection && <PartialDataNotice connection={connection} handlers={{ refresh: () => {} }} />;
 */
export const PartialDataNotice = guarded(PlainPartialDataNotice);
