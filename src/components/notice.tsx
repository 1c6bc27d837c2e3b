'use client';
import { forwardRef } from 'react';
import type { ForwardRefExoticComponent, RefAttributes } from 'react';
import type { NoticeKind } from '../domain/index.js';
import { useAdvice } from '../ui/use-advice.js';
import { guarded } from '../ui/guarded.js';
import { PlainDelayedNotice } from './delayed-notice.js';
import { PlainDuplicateNotice } from './duplicate-notice.js';
import { PlainEndedNotice } from './ended-notice.js';
import { PlainExpiringAccessNotice } from './expiring-access-notice.js';
import { PlainInstitutionActionMessage } from './institution-action-message.js';
import { PlainInteractiveRefreshNotice } from './interactive-refresh-notice.js';
import { PlainLinkNewAccountsBanner } from './new-accounts-banner.js';
import type { NoticeProps } from './notice-frame.js';
import { PlainOutageNotice } from './outage-notice.js';
import { PlainPartialDataNotice } from './partial-data-notice.js';
import { PlainReconnectPrompt } from './reconnect-prompt.js';

type Notice = ForwardRefExoticComponent<NoticeProps & RefAttributes<HTMLElement>>;

const NOTICES = {
  notCompleted: PlainEndedNotice,
  accessExpiring: PlainExpiringAccessNotice,
  newAccounts: PlainLinkNewAccountsBanner,
  partialData: PlainPartialDataNotice,
  duplicate: PlainDuplicateNotice,
  institutionOutage: PlainOutageNotice,
  institutionAction: PlainInstitutionActionMessage,
  providerOutage: PlainOutageNotice,
  interactiveRefresh: PlainInteractiveRefreshNotice,
  reconnect: PlainReconnectPrompt,
  institutionRepair: PlainOutageNotice,
  accessEnded: PlainReconnectPrompt,
  connectionBroken: PlainEndedNotice,
  institutionUnsupported: PlainEndedNotice,
  delayed: PlainDelayedNotice,
  updatesPaused: PlainDelayedNotice,
  disconnected: PlainEndedNotice,
} as const satisfies Record<NoticeKind, Notice>;

export const PlainConnectionNotice = forwardRef<HTMLElement, NoticeProps>(
  function ConnectionNotice(props, ref) {
    const { notice } = useAdvice(props.connection, props.now);
    if (notice === null || !Object.hasOwn(NOTICES, notice)) return null;
    const Chosen: Notice = NOTICES[notice];
    return <Chosen {...props} ref={ref} />;
  },
);

/**
 * The right notice for a connection, by advice. Renders a `<section>`, or nothing when there is nothing to say. A function of
 * the connection alone: when it heals, the notice is gone.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
 * const notice = connection && <ConnectionNotice connection={connection} handlers={{ reconnect: () => {} }} />;
 */
export const ConnectionNotice = guarded(PlainConnectionNotice);
