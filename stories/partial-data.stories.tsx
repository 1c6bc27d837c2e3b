import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { PartialDataNotice } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/PartialDataNotice',
  component: PartialDataNotice,
  args: {
    connection: connectionIn({ status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' }),
    handlers: everyHandler(),
  },
});

export const UpdateFirst = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Try again/ }));
    await expect(args.handlers?.refresh).toHaveBeenCalledOnce();
  },
});

/** A refresh has not helped: reconnecting comes first. */
export const ReconnectFirst = meta.story({
  args: {
    connection: connectionIn(
      { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' },
      { refreshAttempts: 1 },
    ),
  },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button');
    await expect(first).toHaveTextContent(/^Reconnect/);
  },
});

export const Snoozable = meta.story({ args: { onSnooze: fn() } });
