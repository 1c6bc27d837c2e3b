'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['reconnect', 'accessEnded'];

export const PlainReconnectPrompt = forwardRef<HTMLElement, NoticeProps>(
  function ReconnectPrompt(props, ref) {
    return <NoticeFrame {...props} ref={ref} kinds={KINDS} />;
  },
);

/**
 * Asks the customer to sign in to their bank again, or to renew access that has ended. Renders a `<section>`, or nothing when
 * the connection does not need it (any more): the prompt clears itself.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
 * const notice = connection && <ReconnectPrompt connection={connection} handlers={{ reconnect: () => {} }} />;
 */
export const ReconnectPrompt = guarded(PlainReconnectPrompt);
