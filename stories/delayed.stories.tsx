import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { DelayedNotice } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/DelayedNotice',
  component: DelayedNotice,
  args: {
    connection: connectionIn({ status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' }),
    handlers: everyHandler(),
  },
});

export const TakesLonger = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Try again/ }));
    await expect(args.handlers?.refresh).toHaveBeenCalledOnce();
  },
});

export const WithSupport = meta.story({
  args: {
    connection: connectionIn({ status: 'UNDETERMINED', statusReason: 'SUBMIT_SERVICE_PROVIDER_TICKET' }),
  },
});

export const UnknownCause = meta.story({
  args: {
    connection: connectionIn({ status: 'UNDETERMINED', statusReason: 'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE' }),
  },
});

export const OnOurSide = meta.story({
  args: { connection: connectionIn({ status: 'UNDETERMINED', statusReason: 'INTERNAL_ERROR' }) },
});

export const Dismissible = meta.story({ args: { onDismiss: fn() } });
