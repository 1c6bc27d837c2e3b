import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ConnectionNotice } from '../../../src/components/index.js';
import { connectionIn, FIXTURE_NOW } from '../../../src/testing/index.js';
import table from '../../spec/status-table.json' with { type: 'json' };
import { connection } from '../../../src/testing/index.js';
import { show } from './render.js';

const needed = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const invited = connectionIn({ status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' });
const LATER = { name: 'Remind me later' };
const NOT_NOW = { name: 'Not now' };

describe.each(table)('$status / $statusReason', ({ status, statusReason, advice }) => {
  it('can be put off where the customer is needed, and waved away where not', () => {
    const bank = connection({ status, statusReason });
    show(<ConnectionNotice connection={bank} onSnooze={() => {}} onDismiss={() => {}} />);
    const expected =
      advice.notice === null
        ? []
        : ['required', 'recommended'].includes(advice.urgency)
          ? ['Remind me later']
          : ['Not now'];
    expect(screen.queryAllByRole('button').map((each) => each.textContent)).toEqual(expected);
  });
});

describe('putting off', () => {
  it('is not offered when the host does not remember it', () => {
    show(<ConnectionCard connection={needed} onDismiss={() => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('lasts a day from the given time', async () => {
    const onSnooze = vi.fn();
    const { user } = show(<ConnectionCard connection={needed} onSnooze={onSnooze} now={FIXTURE_NOW} />);
    await user.click(screen.getByRole('button', LATER));
    expect(onSnooze).toHaveBeenCalledExactlyOnceWith('2026-03-11T12:00:00.000Z');
  });

  it('lasts a day from the provider’s time, to the second', async () => {
    const onSnooze = vi.fn();
    const now = () => new Date('2026-03-10T12:34:56.789Z');
    const { user } = show(<ConnectionCard connection={needed} onSnooze={onSnooze} />, { now });
    await user.click(screen.getByRole('button', LATER));
    expect(onSnooze).toHaveBeenCalledExactlyOnceWith('2026-03-11T12:34:56.789Z');
  });

  it('lasts a day from the press where nobody gives a time', async () => {
    const onSnooze = vi.fn<(until: string) => void>();
    const { user } = show(<ConnectionCard connection={needed} onSnooze={onSnooze} />);
    const before = Date.now();
    await user.click(screen.getByRole('button', LATER));
    const until = Date.parse(onSnooze.mock.lastCall?.[0] ?? '');
    expect(until - before).toBeGreaterThanOrEqual(86_400_000);
    expect(until - before).toBeLessThan(86_400_000 + 60_000);
  });
});

describe('waving away', () => {
  it('is not offered when the host does not remember it', () => {
    show(<ConnectionCard connection={invited} onSnooze={() => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells the host, and nothing else', async () => {
    const onDismiss = vi.fn();
    const { user } = show(<ConnectionCard connection={invited} onDismiss={onDismiss} />);
    await user.click(screen.getByRole('button', NOT_NOW));
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith();
  });
});
