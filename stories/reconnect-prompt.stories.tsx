import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ReconnectPrompt } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/ReconnectPrompt',
  component: ReconnectPrompt,
  args: {
    connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    handlers: everyHandler(),
  },
});

export const SignInAgain = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Reconnect/ }));
    await expect(args.handlers?.reconnect).toHaveBeenCalledOnce();
  },
});

export const AccessEnded = meta.story({
  args: { connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'TOKEN_EXPIRED' }) },
});

export const OtherCause = meta.story({
  args: { connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' }) },
});

/** “Remind me later” gets the time a day from now. */
export const CanBeSnoozed = meta.story({
  args: { onSnooze: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remind me later' }));
    await expect(args.onSnooze).toHaveBeenCalledWith('2026-03-11T12:00:00.000Z');
  },
});

/** Busy for as long as the handler’s promise runs; pressing again does nothing. */
export const Busy = meta.story({ args: { actionState: { reconnect: { status: 'pending' } } } });

export const Blocked = meta.story({
  args: { actionState: { reconnect: { status: 'blocked', why: 'notAllowed' } } },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: /^Reconnect/ });
    await expect(button).toHaveAccessibleDescription('Please ask the person who manages this connection.');
  },
});

export const LongName = meta.story({
  args: {
    connection: connectionIn(
      { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
      { institutionName: 'The Amalgamated Savings and Loan Association of Upper Wollongong' },
    ),
  },
});

/** It has healed: nothing is drawn, whatever the host forgot. */
export const Healed = meta.story({
  args: { connection: connectionIn({ status: 'ACTIVE', statusReason: null }) },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('region')).toBeNull();
  },
});
