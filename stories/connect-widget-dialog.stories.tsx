import { useState } from 'react';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectWidgetDialog } from '../src/index.js';
import type { ConnectWidgetDialogProps, WidgetFrameProps } from '../src/index.js';
import { ODD_RECORDS } from '../src/testing/index.js';
import { fakeWidgetUrl } from './fake-widget-url.js';

const frameProps: WidgetFrameProps = {
  src: fakeWidgetUrl(),
  ref: () => {},
  referrerPolicy: 'no-referrer',
  allow: '',
};

const args: ConnectWidgetDialogProps = {
  open: true,
  intent: 'reconnect',
  institutionName: 'First Platypus Bank',
  phase: 'frame',
  frameState: 'speaking',
  frameProps,
  failure: null,
  windowBlocked: false,
  onClose: fn(),
  onRetry: fn(),
  onOpenWindow: fn(),
  onCheck: fn(),
};

const meta = preview.meta({
  title: 'Components/ConnectWidgetDialog',
  component: ConnectWidgetDialog,
  parameters: { docs: { story: { inline: false, iframeHeight: '780px' } } },
  args,
});

const dialog = () => screen.findByRole('dialog', {}, { timeout: 5000 });

/** The bank’s own page, with a way out before it and after it. */
export const Speaking = meta.story({
  play: async ({ userEvent, args }) => {
    const inside = within(await dialog());
    const [header, foot] = inside.getAllByRole('button', { name: 'Close' });
    await expect(header).toBeVisible();
    if (foot) await userEvent.click(foot);
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
});

/** The host’s server is being asked for a session. */
export const Opening = meta.story({ args: { phase: 'opening', frameState: 'waiting', frameProps: null } });

/** Nothing heard yet: usable all the same. */
export const Waiting = meta.story({ args: { frameState: 'waiting' } });

export const Slow = meta.story({ args: { frameState: 'slow' } });

/** Nothing heard for twenty seconds: ways out, above a frame that may work all the same. */
export const Silent = meta.story({
  args: { frameState: 'silent' },
  play: async ({ userEvent, args }) => {
    const inside = within(await dialog());
    await userEvent.click(inside.getByRole('button', { name: 'Open in a new window' }));
    await expect(args.onOpenWindow).toHaveBeenCalledOnce();
    await expect(inside.getByTitle('Secure sign-in')).toBeVisible();
  },
});

export const SilentAndWindowBlocked = meta.story({ args: { frameState: 'silent', windowBlocked: true } });

/** The bank’s page has reported that something went wrong in it. */
export const Trouble = meta.story({ args: { frameState: 'trouble' } });

export const InAnotherWindow = meta.story({ args: { phase: 'window', frameProps: null } });

export const CouldNotBeStarted = meta.story({
  args: { phase: 'failed', failure: 'unavailable', frameProps: null },
});

/** Signing in again cannot help any more. */
export const NotPossible = meta.story({
  args: { phase: 'failed', failure: 'notPossible', frameProps: null, onStartNew: fn() },
  play: async ({ userEvent, args }) => {
    await userEvent.click(within(await dialog()).getByRole('button', { name: 'Connect again' }));
    await expect(args.onStartNew).toHaveBeenCalledOnce();
  },
});

export const SessionEnded = meta.story({ args: { phase: 'failed', failure: 'session', frameProps: null } });

export const ConnectABank = meta.story({ args: { intent: 'start', institutionName: null } });

export const ChooseAccounts = meta.story({ args: { intent: 'linkNewAccounts' } });

export const LongName = meta.story({
  args: { institutionName: ODD_RECORDS.longName.institutionName ?? null },
});

/** It goes back to where it was opened from. */
export const Opened = meta.story({
  args: { open: false },
  render: function OpenedByPress(args) {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Reconnect
        </button>
        <ConnectWidgetDialog {...args} open={open} onClose={() => setOpen(false)} />
      </>
    );
  },
  play: async ({ canvas, userEvent }) => {
    const button = await canvas.findByRole('button', { name: 'Reconnect' });
    await userEvent.click(button);
    // Only here: a story that is open from the start opens while Storybook hides the page, where nothing can have the focus.
    const heading = within(await dialog()).getByRole('heading', { name: /^Sign in to/ });
    await waitFor(() => expect(heading).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
  },
});
