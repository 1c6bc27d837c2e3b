'use client';
import { forwardRef } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { guarded } from '../ui/guarded.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['newAccounts'];

export const PlainLinkNewAccountsBanner = forwardRef<HTMLElement, NoticeProps>(
  function LinkNewAccountsBanner(props, ref) {
    return <NoticeFrame {...props} ref={ref} kinds={KINDS} />;
  },
);

/**
 * Invites the customer to add accounts that appeared at a bank already connected. An invitation: it can be dismissed, and never
 * warns. Renders a `<section>`, or nothing for any other advice.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' });
 * const notice = connection && <LinkNewAccountsBanner connection={connection} handlers={{ linkNewAccounts: () => {} }} />;
 */
export const LinkNewAccountsBanner = guarded(PlainLinkNewAccountsBanner);
