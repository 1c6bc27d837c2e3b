'use client';
import { forwardRef } from 'react';
import type { ForwardRefExoticComponent, RefAttributes } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { useAdvice } from '../ui/use-advice.js';
import { DelayedNotice } from './delayed-notice.js';
import { DuplicateNotice } from './duplicate-notice.js';
import { EndedNotice } from './ended-notice.js';
import { ExpiringAccessNotice } from './expiring-access-notice.js';
import { InstitutionActionMessage } from './institution-action-message.js';
import { InteractiveRefreshNotice } from './interactive-refresh-notice.js';
import { LinkNewAccountsBanner } from './new-accounts-banner.js';
import type { NoticeProps } from './notice-frame.js';
import { OutageNotice } from './outage-notice.js';
import { PartialDataNotice } from './partial-data-notice.js';
import { ReconnectPrompt } from './reconnect-prompt.js';

type Notice = ForwardRefExoticComponent<NoticeProps & RefAttributes<HTMLElement>>;

const NOTICES = {
  notCompleted: EndedNotice,
  accessExpiring: ExpiringAccessNotice,
  newAccounts: LinkNewAccountsBanner,
  partialData: PartialDataNotice,
  duplicate: DuplicateNotice,
  institutionOutage: OutageNotice,
  institutionAction: InstitutionActionMessage,
  providerOutage: OutageNotice,
  interactiveRefresh: InteractiveRefreshNotice,
  reconnect: ReconnectPrompt,
  institutionRepair: OutageNotice,
  accessEnded: ReconnectPrompt,
  connectionBroken: EndedNotice,
  institutionUnsupported: EndedNotice,
  delayed: DelayedNotice,
  updatesPaused: DelayedNotice,
  disconnected: EndedNotice,
} as const satisfies Record<NoticeKind, Notice>;

/**
 * The right notice for a connection, by advice. Renders a `<section>`, or nothing when there is nothing to say. A function of
 * the connection alone: when it heals, the notice is gone.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
 * const notice = connection && <ConnectionNotice connection={connection} handlers={{ reconnect: () => {} }} />;
 */
export const ConnectionNotice = forwardRef<HTMLElement, NoticeProps>(function ConnectionNotice(props, ref) {
  const { notice } = useAdvice(props.connection, props.now);
  if (notice === null || !Object.hasOwn(NOTICES, notice)) return null;
  const Chosen: Notice = NOTICES[notice];
  return <Chosen {...props} ref={ref} />;
});
