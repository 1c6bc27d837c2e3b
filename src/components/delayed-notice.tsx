'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['delayed', 'updatesPaused'];

export const PlainDelayedNotice = forwardRef<HTMLElement, NoticeProps>(function DelayedNotice(props, ref) {
  return <NoticeFrame {...props} ref={ref} kinds={KINDS} />;
});

/**
 * Says that updates are late or paused while somebody else sorts it out. Calm: it asks for nothing, and offers another try only
 * where the table does. Renders a `<section>`, or nothing for any other advice.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' });
 * const notice = connection && <DelayedNotice connection={connection} handlers={{ refresh: () => {} }} />;
 */
export const DelayedNotice = guarded(PlainDelayedNotice);
