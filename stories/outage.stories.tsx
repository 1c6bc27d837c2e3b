import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { OutageNotice } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/OutageNotice',
  component: OutageNotice,
  args: {
    connection: connectionIn({ status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' }),
    handlers: everyHandler(),
  },
});

/** Nobody can press anything, so nothing can be pressed. */
export const AtTheInstitution = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading')).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
});

export const NextTryKnown = meta.story({
  args: {
    connection: connectionIn(
      { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' },
      { nextRefreshAllowedAt: '2026-03-10T14:00:00Z' },
    ),
  },
});

export const OnOurSide = meta.story({
  args: {
    connection: connectionIn({ status: 'DEGRADED', statusReason: 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE' }),
  },
});

export const LinkUnderRepair = meta.story({
  args: { connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' }) },
});

/** Its period has passed: trying again is worth it. */
export const LinkUnderRepairForLong = meta.story({
  args: {
    connection: connectionIn(
      { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' },
      { statusChangedAt: '2026-03-09T08:00:00Z' },
    ),
  },
});

export const CanBeHidden = meta.story({ args: { onDismiss: fn() } });
