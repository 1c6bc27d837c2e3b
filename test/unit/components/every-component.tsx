// Every public component in a state in which it draws something. Runs without a browser too.
import type { CSSProperties, ReactElement, RefCallback } from 'react';
import {
  ConnectionCard,
  ConnectionCardSkeleton,
  ConnectionHealthDot,
  ConnectionList,
  ConnectionNotice,
  ConnectionStatusBadge,
  ConnectionSummaryBanner,
  DelayedNotice,
  DuplicateNotice,
  EndedNotice,
  ExpiringAccessNotice,
  FeedbackLine,
  InstitutionActionMessage,
  InteractiveRefreshNotice,
  LastUpdated,
  LinkNewAccountsBanner,
  OutageNotice,
  PartialDataNotice,
  ReconnectPrompt,
} from '../../../src/components/index.js';
import type { ActionHandlers } from '../../../src/components/index.js';
import type { ConnectionState } from '../../../src/domain/index.js';
import { connectionIn, connectionsByRow } from '../../../src/testing/index.js';

/** What a host may put on any of them. */
export interface HostProps {
  readonly ref?: RefCallback<HTMLElement>;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly id?: string;
  readonly 'aria-description'?: string;
  readonly [data: `data-${string}`]: string;
}

export interface ComponentCase {
  readonly name: string;
  readonly part: string;
  /** The attributes it promises on its root. */
  readonly data: readonly string[];
  readonly draw: (props?: HostProps, time?: { readonly now: Date }) => ReactElement;
}

const nothing = () => {};
const handlers = {
  reconnect: nothing,
  linkNewAccounts: nothing,
  refresh: nothing,
  confirmInstitutionAction: nothing,
  keepDuplicate: nothing,
  delete: nothing,
  startNewConnection: nothing,
  connectAnotherInstitution: nothing,
} satisfies Required<ActionHandlers>;

const STATE = ['data-tone', 'data-actor', 'data-status', 'data-reason'];
const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });

function notice(name: string, Notice: typeof ReconnectPrompt, state: ConnectionState): ComponentCase {
  const connection = connectionIn(state, { nextRefreshAllowedAt: '2026-03-10T16:00:00Z' });
  return {
    name,
    part: 'mc-notice',
    data: ['data-kind', 'data-density', ...STATE],
    draw: (props, time) => (
      <Notice
        connection={connection}
        handlers={handlers}
        onSnooze={nothing}
        onDismiss={nothing}
        {...props}
        {...time}
      />
    ),
  };
}

export const EVERY_COMPONENT: readonly ComponentCase[] = [
  {
    name: 'ConnectionStatusBadge',
    part: 'mc-badge',
    data: STATE,
    draw: (props, time) => <ConnectionStatusBadge connection={broken} {...props} {...time} />,
  },
  {
    name: 'ConnectionCard',
    part: 'mc-card',
    data: [...STATE, 'data-density'],
    draw: (props, time) => <ConnectionCard connection={broken} handlers={handlers} {...props} {...time} />,
  },
  {
    name: 'ConnectionList',
    part: 'mc-list',
    data: ['data-state', 'data-density'],
    draw: (props, time) => (
      <ConnectionList
        connections={Object.values(connectionsByRow)}
        include="all"
        handlers={handlers}
        {...props}
        {...time}
      />
    ),
  },
  {
    name: 'ConnectionSummaryBanner',
    part: 'mc-summary',
    data: ['data-tone', 'data-density'],
    draw: (props, time) => (
      <ConnectionSummaryBanner connections={[broken]} onReview={nothing} {...props} {...time} />
    ),
  },
  {
    name: 'ConnectionHealthDot',
    part: 'mc-health-dot',
    data: ['data-tone'],
    draw: (props, time) => <ConnectionHealthDot connections={[broken]} {...props} {...time} />,
  },
  {
    name: 'LastUpdated',
    part: 'mc-last-updated',
    data: ['data-freshness'],
    draw: (props, time) => <LastUpdated connection={broken} {...props} {...time} />,
  },
  {
    name: 'FeedbackLine',
    part: 'mc-feedback',
    data: ['data-kind', 'data-outcome', 'data-tone'],
    draw: (props) => (
      <FeedbackLine feedback={{ kind: 'outcome', id: 'stillBroken' }} institution="Harbour" {...props} />
    ),
  },
  {
    name: 'ConnectionCardSkeleton',
    part: 'mc-skeleton',
    data: ['data-density'],
    draw: (props) => <ConnectionCardSkeleton {...props} />,
  },
  notice('ConnectionNotice', ConnectionNotice, broken),
  notice('ReconnectPrompt', ReconnectPrompt, broken),
  notice('ExpiringAccessNotice', ExpiringAccessNotice, {
    status: 'ACTIVE',
    statusReason: 'ACCESS_EXPIRING_SOON',
  }),
  notice('LinkNewAccountsBanner', LinkNewAccountsBanner, {
    status: 'ACTIVE',
    statusReason: 'NEW_ACCOUNTS_AVAILABLE',
  }),
  notice('PartialDataNotice', PartialDataNotice, {
    status: 'PARTIALLY_ACTIVE',
    statusReason: 'PARTIAL_AGGREGATION_SUCCESS',
  }),
  notice('DuplicateNotice', DuplicateNotice, {
    status: 'PARTIALLY_ACTIVE',
    statusReason: 'INACTIVE_DUPLICATE',
  }),
  notice('OutageNotice', OutageNotice, {
    status: 'DEGRADED',
    statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE',
  }),
  notice('InstitutionActionMessage', InstitutionActionMessage, {
    status: 'DEGRADED',
    statusReason: 'INSTITUTION_ACTION_REQUIRED',
  }),
  notice('InteractiveRefreshNotice', InteractiveRefreshNotice, {
    status: 'DEGRADED',
    statusReason: 'INTERACTIVE_REFRESH',
  }),
  notice('EndedNotice', EndedNotice, { status: 'UNRECOVERABLE', statusReason: 'OTHER' }),
  notice('DelayedNotice', DelayedNotice, { status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' }),
];
