import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../../src/domain/index.js';
import { connection, DOCUMENTED_ROWS, ODD_RECORDS } from '../../../src/testing/index.js';
import { actionsIn, everyHandler, show, wordsIn } from './render.js';

const documented = (status: string, reason: string | null) =>
  DOCUMENTED_ROWS.some((row) => row.status === status && row.statusReason === reason);
const STATUSES = [...CONNECTION_STATUSES, 'HIBERNATING'];
const undocumented = (status: string) =>
  [...STATUS_REASONS, null, 'SOLAR_FLARE']
    .filter((reason) => !documented(status, reason))
    .map((statusReason) => ({ status, statusReason }));

describe('a state that nobody documented', () => {
  it.each(STATUSES)('is calm: %s with any other reason', (status) => {
    expect(undocumented(status).length).toBeGreaterThan(10);
    for (const pair of undocumented(status)) {
      const { container, unmount } = show(
        <ConnectionCard connection={connection(pair)} handlers={everyHandler()} />,
      );
      const card = container.firstElementChild;
      expect(card).toHaveAttribute('data-tone', 'neutral');
      expect(card).toHaveAttribute('data-actor', 'nobody');
      expect(container.querySelector('[data-variant="primary"]')).toBeNull();
      // Every documented reason of this status may be repaired, so the way back stays; there is no other offer anywhere.
      expect(actionsIn(container)).toEqual(status === 'RECONNECT_REQUIRED' ? ['reconnect'] : []);
      expect(wordsIn(container)).toContain('First Platypus Bank');
      expect(wordsIn(container)).not.toMatch(/[A-Z]{2,}_|HIBERNATING|SOLAR/);
      unmount();
    }
  });

  it('is never under “Needs you”', () => {
    const rows = STATUSES.flatMap(undocumented).map((pair, index) =>
      connection({ ...pair, id: `row-${index}` }),
    );
    const { container } = show(<ConnectionList connections={rows} include="all" ended="shown" />);
    expect(screen.queryByText('Needs you')).toBeNull();
    expect(container.querySelectorAll('article')).toHaveLength(rows.length);
  });
});

describe('a value of an older Meld', () => {
  it.each([
    [ODD_RECORDS.legacyReconnectAvailable, 'New accounts', 'info', ['linkNewAccounts']],
    [ODD_RECORDS.legacyActionRequired, 'Reconnect needed', 'critical', ['reconnect']],
  ])('is read as what replaced it: $status', (record, label, tone, actions) => {
    const { container } = show(<ConnectionCard connection={connection(record)} handlers={everyHandler()} />);
    expect(screen.getByText(label)).toBeVisible();
    expect(screen.getByRole('article')).toHaveAttribute('data-tone', tone);
    expect(actionsIn(container)).toEqual(actions);
  });

  it.each(['active', ' ACTIVE ', 'Active'])('is read in any case and with spaces: %s', (status) => {
    show(<ConnectionCard connection={connection({ status })} />);
    expect(screen.getByText('Connected')).toBeVisible();
  });
});
