import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { InteractiveRefreshNotice } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/InteractiveRefreshNotice',
  component: InteractiveRefreshNotice,
  args: {
    connection: connectionIn({ status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' }),
    handlers: everyHandler(),
  },
});

export const UpdateNow = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Update now/ }));
    await expect(args.handlers?.refresh).toHaveBeenCalledOnce();
  },
});

export const CoolingDown = meta.story({
  args: { actionState: { refresh: { status: 'blocked', why: 'cooldown', until: '2026-03-10T14:00:00Z' } } },
  play: async ({ canvas, userEvent, args }) => {
    const button = await canvas.findByRole('button', { name: /^Update now/ });
    await expect(button).toHaveAccessibleDescription('Available again in 2 hours.');
    await userEvent.click(button);
    await expect(args.handlers?.refresh).not.toHaveBeenCalled();
  },
});

export const Dismissible = meta.story({ args: { onDismiss: fn() } });
