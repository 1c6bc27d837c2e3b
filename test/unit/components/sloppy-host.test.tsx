import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  ConnectionCard,
  ConnectionList,
  ExpiringAccessNotice,
  LastUpdated,
} from '../../../src/components/index.js';
import { connection, connectionIn, FIXTURE_NOW } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

describe('a host that is not careful', () => {
  it.each([undefined, null])('with %s for its connections gets a calm list', (connections) => {
    show(<ConnectionList connections={connections as never} state="failed" />);
    expect(screen.getByRole('heading')).toHaveTextContent('Your banks cannot be shown right now');
  });

  it('with a record that nobody parsed gets a card', () => {
    const raw = { id: 'raw', status: 'ACTIVE', statusReason: null, institutionName: 'Raw Bank' };
    show(<ConnectionCard connection={raw as never} handlers={null as never} />);
    expect(screen.getByRole('article', { name: 'Raw Bank' })).toBeVisible();
  });

  it('with a clock that is broken gets absolute dates', () => {
    const expiring = connectionIn({ status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' });
    show(<ExpiringAccessNotice connection={expiring} now={new Date(NaN)} />, { now: () => new Date(NaN) });
    expect(screen.getByText(/Access ends/)).toHaveTextContent('Access ends on Mar 16, 2026.');
  });
});

it('a time that lies ahead is a date, never “in 3 hours”', () => {
  const ahead = connection({ successfullyAggregatedAt: '2026-03-10T15:00:00Z' });
  show(<LastUpdated connection={ahead} now={FIXTURE_NOW} />);
  expect(screen.getByText(/Updated/)).toHaveTextContent('Updated on Mar 10, 2026');
});

describe('what is said follows what can be pressed', () => {
  const waiting = connectionIn({ status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' });

  it('“tell us here” only where there is something to tell it with', () => {
    const { update } = show(<ConnectionCard connection={waiting} />);
    expect(screen.queryByText(/tell us here/)).toBeNull();
    update(<ConnectionCard connection={waiting} handlers={everyHandler()} />);
    expect(screen.getByText(/tell us here/)).toBeVisible();
  });

  it('no next update where an update would be refused', () => {
    const fields = { nextRefreshAllowedAt: '2026-03-10T14:00:00Z' };
    const repairing = connectionIn(
      { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' },
      fields,
    );
    show(<ConnectionCard connection={repairing} now={FIXTURE_NOW} />);
    expect(screen.queryByText(/next update/)).toBeNull();
  });
});

describe('a list', () => {
  it('whose filter leaves nothing does not offer to connect a first bank', () => {
    show(<ConnectionList connections={[]} nothingMatches onConnect={() => {}} />);
    expect(screen.getByText('No bank matches.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('lets the customer put a prompt off, and says which bank it was', async () => {
    const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
    const put: unknown[] = [];
    const { user } = show(
      <ConnectionList connections={[broken]} now={FIXTURE_NOW} onSnooze={(...args) => put.push(args)} />,
    );
    await user.click(screen.getByRole('button', { name: 'Remind me later' }));
    expect(put).toEqual([[broken, '2026-03-11T12:00:00.000Z']]);
  });
});
