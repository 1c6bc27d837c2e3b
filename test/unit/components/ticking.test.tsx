import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ExpiringAccessNotice, LastUpdated } from '../../../src/components/index.js';
import { connection, connectionIn, FIXTURE_NOW } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const running = new Set<unknown>();

beforeEach(() => {
  vi.useFakeTimers({ now: FIXTURE_NOW });
  running.clear();
  const [set, clear] = [globalThis.setInterval, globalThis.clearInterval];
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((...given: Parameters<typeof setInterval>) => {
    const timer = set(...given);
    running.add(timer);
    return timer;
  }) as typeof setInterval);
  vi.spyOn(globalThis, 'clearInterval').mockImplementation((timer) => {
    running.delete(timer);
    clear(timer);
  });
});
afterEach(() => {
  hide(false);
  vi.useRealTimers();
});

const now = () => new Date();
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

const bank = connection({ successfullyAggregatedAt: '2026-03-10T11:58:00Z' });
const expiring = connectionIn(
  { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
  { accessExpiresAt: '2026-03-10T14:00:30Z' },
);

describe('while minutes pass', () => {
  it('“updated 2 minutes ago” grows older by itself', async () => {
    show(<LastUpdated connection={bank} />, { now });
    expect(screen.getByText('Updated 2 minutes ago')).toBeVisible();
    await pass(MINUTE);
    expect(screen.getByText('Updated 3 minutes ago')).toBeVisible();
    await pass(2 * HOUR);
    expect(screen.getByText('Updated 2 hours ago')).toBeVisible();
  });

  it('a countdown comes to its end, and never goes below', async () => {
    show(<ExpiringAccessNotice connection={expiring} />, { now });
    expect(screen.getByText('Access ends in 2 hours.')).toBeVisible();
    await pass(90 * MINUTE);
    expect(screen.getByText('Access ends in 30 minutes.')).toBeVisible();
    await pass(HOUR);
    expect(screen.getByText('Access can end at any moment.')).toBeVisible();
  });

  it('a state that lasts is seen to last', async () => {
    const repairing = connectionIn(
      { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' },
      { statusChangedAt: '2026-03-10T12:00:00Z' },
    );
    show(<ConnectionCard connection={repairing} handlers={everyHandler()} />, { now });
    expect(screen.getByRole('article')).toHaveAttribute('data-tone', 'neutral');
    await pass(6 * HOUR);
    expect(screen.getByRole('article')).toHaveAttribute('data-tone', 'info');
    expect(screen.getByText(/Reconnecting may work by now/)).toBeVisible();
  });

  it('nothing moves where a time was given', async () => {
    show(<LastUpdated connection={bank} now={FIXTURE_NOW} />, { now });
    expect(running.size).toBe(0);
    await pass(HOUR);
    expect(screen.getByText('Updated 2 minutes ago')).toBeVisible();
  });

  it('nothing moves, and nothing ticks, without a clock', async () => {
    show(<ConnectionCard connection={expiring} handlers={everyHandler()} />);
    expect(running.size).toBe(0);
    expect(screen.getByText(/^Access ends on Mar 1\d, 2026\.$/)).toBeVisible();
  });
});

describe('the clock', () => {
  const many = Array.from({ length: 40 }, (_, index) => (
    <ConnectionCard key={index} connection={{ ...expiring, id: `bank-${index}` }} handlers={everyHandler()} />
  ));

  it('is one timer for a hundred readers', () => {
    show(many, { now });
    expect(screen.getAllByText('Access ends in 2 hours.')).toHaveLength(40);
    expect(running.size).toBe(1);
  });

  it('rests while the page is hidden, and is right at once when it is back', async () => {
    show(<LastUpdated connection={bank} />, { now });
    hide(true);
    expect(running.size).toBe(0);
    await pass(HOUR);
    hide(false);
    expect(running.size).toBe(1);
    expect(screen.getByText('Updated 1 hour ago')).toBeVisible();
  });

  it('does not start on a page that opens hidden', () => {
    hide(true);
    show(<LastUpdated connection={bank} />, { now });
    expect(running.size).toBe(0);
    hide(false);
    expect(running.size).toBe(1);
  });

  it('stops with its last reader', () => {
    const { update, unmount } = show(many, { now });
    update(<LastUpdated connection={bank} />);
    expect(running.size).toBe(1);
    update(null);
    expect(running.size).toBe(0);
    unmount();
    hide(true);
    hide(false);
    expect(running.size).toBe(0);
  });
});
