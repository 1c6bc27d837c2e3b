import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { EndedNotice } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/EndedNotice',
  component: EndedNotice,
  args: {
    connection: connectionIn({ status: 'UNRECOVERABLE', statusReason: 'CONTINUED_AGGREGATION_FAILURES' }),
    handlers: everyHandler(),
  },
});

export const StoppedUpdating = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Connect again/ }));
    await expect(args.handlers?.startNewConnection).toHaveBeenCalledOnce();
  },
});

export const OtherCause = meta.story({
  args: { connection: connectionIn({ status: 'UNRECOVERABLE', statusReason: 'OTHER' }) },
});

export const NoLongerAvailable = meta.story({
  args: { connection: connectionIn({ status: 'UNRECOVERABLE', statusReason: 'INSTITUTION_DISABLED' }) },
});

export const NotFinished = meta.story({
  args: { connection: connectionIn({ status: 'EXPIRED', statusReason: null }) },
});

export const Disconnected = meta.story({
  args: { connection: connectionIn({ status: 'DELETED', statusReason: null }) },
});

/** Known by now: the row stays, the alarm goes. */
export const StoppedMonthsAgo = meta.story({
  args: {
    connection: connectionIn(
      { status: 'UNRECOVERABLE', statusReason: 'CONTINUED_AGGREGATION_FAILURES' },
      { statusChangedAt: '2026-01-01T00:00:00Z' },
    ),
  },
});

export const Dismissible = meta.story({ args: { onSnooze: fn() } });
