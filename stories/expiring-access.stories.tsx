import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ExpiringAccessNotice } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/ExpiringAccessNotice',
  component: ExpiringAccessNotice,
  args: {
    connection: connectionIn({ status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' }),
    handlers: everyHandler(),
  },
});

export const WithDate = meta.story({
  args: { onSnooze: fn() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Access ends/)).toHaveTextContent('Access ends in 6 days.');
  },
});

/** Meld sends no date: no countdown is invented. */
export const WithoutDate = meta.story({
  args: {
    connection: connectionIn(
      { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
      { accessExpiresAt: null },
    ),
  },
});

export const Overdue = meta.story({
  args: {
    connection: connectionIn(
      { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
      { accessExpiresAt: '2026-03-09T12:00:00Z' },
    ),
  },
});
