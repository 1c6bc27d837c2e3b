import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { LinkNewAccountsBanner } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/LinkNewAccountsBanner',
  component: LinkNewAccountsBanner,
  args: {
    connection: connectionIn({ status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' }),
    handlers: everyHandler(),
  },
});

export const Invitation = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Add accounts/ }));
    await expect(args.handlers?.linkNewAccounts).toHaveBeenCalledOnce();
  },
});

export const CanBeDismissed = meta.story({
  args: { onDismiss: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Not now' }));
    await expect(args.onDismiss).toHaveBeenCalledOnce();
  },
});
