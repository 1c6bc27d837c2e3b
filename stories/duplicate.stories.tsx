import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { DuplicateNotice } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/DuplicateNotice',
  component: DuplicateNotice,
  args: {
    connection: connectionIn({ status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' }),
    handlers: everyHandler(),
  },
});

export const Choice = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Keep this one/ }));
    await expect(args.handlers?.keepDuplicate).toHaveBeenCalledOnce();
  },
});

export const Dismissible = meta.story({ args: { onDismiss: fn() } });
