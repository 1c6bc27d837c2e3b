import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionCard, LastUpdated } from '../../../src/components/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { connection, FIXTURE_NOW, ODD_RECORDS } from '../../../src/testing/index.js';
import { show } from './render.js';

const at = (successfullyAggregatedAt: string) => ({ successfullyAggregatedAt });

const CASES: readonly (readonly [string, Partial<ConnectionRecord>, string, string])[] = [
  ['minutes ago', at('2026-03-10T11:35:00Z'), 'Updated 25 minutes ago', 'fresh'],
  ['hours ago', at('2026-03-10T09:30:00Z'), 'Updated 2 hours ago', 'fresh'],
  ['days ago', at('2026-03-06T12:00:00Z'), 'Updated 4 days ago', 'fresh'],
  ['this minute', at('2026-03-10T11:59:40Z'), 'Updated now', 'fresh'],
  ['by a clock a minute ahead', at('2026-03-10T12:01:30Z'), 'Updated now', 'fresh'],
  ['months ago', ODD_RECORDS.aggregatedMonthsAgo, 'No new information since Oct 1, 2025', 'stale'],
  ['never', ODD_RECORDS.neverAggregated, 'No information yet', 'never'],
  ['just started', ODD_RECORDS.importing, 'Bringing in your information', 'importing'],
  ['begun a day ago', ODD_RECORDS.stalled, 'Your information is taking longer than usual', 'stalled'],
  [
    'linked an hour ago',
    { successfullyAggregatedAt: null, createdAt: '2026-03-10T11:00:00Z' },
    'Bringing in your information',
    'importing',
  ],
  [
    'linked a day ago, and nothing came',
    { successfullyAggregatedAt: null, createdAt: '2026-03-09T11:00:00Z' },
    'No information yet',
    'never',
  ],
];

describe('how fresh the information is', () => {
  it.each(CASES)('is said with a clock: %s', (_, fields, text, freshness) => {
    show(<LastUpdated connection={connection(fields)} now={FIXTURE_NOW} />, { timeZone: 'UTC' });
    const line = screen.getByText(text);
    expect(line.closest('.mc-last-updated')).toHaveAttribute('data-freshness', freshness);
  });

  it.each(CASES)('is said the same with the provider’s clock: %s', (_, fields, text) => {
    show(<LastUpdated connection={connection(fields)} />, { now: () => FIXTURE_NOW, timeZone: 'UTC' });
    expect(screen.getByText(text)).toBeVisible();
  });

  it('is a date where there is no clock, and then nothing is called old', () => {
    show(<LastUpdated connection={connection(at('2025-10-01T12:00:00Z'))} />);
    expect(screen.getByText('Updated on Oct 1, 2025')).toBeVisible();
  });

  it('can be read by machines and, in full, on demand', () => {
    show(<LastUpdated connection={connection(at('2026-03-10T09:30:00.123456Z'))} now={FIXTURE_NOW} />, {
      timeZone: 'America/New_York',
    });
    const time = screen.getByText('Updated 2 hours ago');
    expect(time).toHaveAttribute('datetime', '2026-03-10T09:30:00.123Z');
    expect(time.tagName).toBe('TIME');
    expect(time.title).toMatch(/^Mar 10, 2026, 5:30\sAM$/);
  });

  it('has no time to read where nothing has arrived', () => {
    const { container } = show(<LastUpdated connection={connection(ODD_RECORDS.neverAggregated)} />);
    expect(container.querySelector('time')).toBeNull();
  });

  it('is old when the host says so', () => {
    const hour = 60 * 60_000;
    show(<LastUpdated connection={connection()} now={FIXTURE_NOW} staleAfterMs={hour} />);
    expect(screen.getByText(/^No new information since/)).toBeVisible();
  });

  it('is never “updated” on the card of a link through which nothing has come', () => {
    const bank = connection(ODD_RECORDS.neverAggregated);
    for (const now of [undefined, FIXTURE_NOW]) {
      const { unmount } = show(<ConnectionCard connection={bank} now={now} />);
      expect(screen.getByText('Connected')).toBeVisible();
      expect(screen.getByRole('article')).not.toHaveTextContent(/updated|up to date/i);
      unmount();
    }
  });
});
