import { expect, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionAlerts } from '../src/index.js';
import { recordIn } from '../src/testing/index.js';
import { BlockSurroundings } from './block-surroundings.js';

const needing = [
  recordIn(
    { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
    { id: 'harbour', institutionName: 'Harbour Credit Union' },
  ),
  recordIn(
    { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
    { id: 'koala', institutionName: 'Koala & Sons' },
  ),
  recordIn(
    { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
    {
      id: 'sol',
      institutionName: 'Banco del Sol',
      institutionMessage: 'Please accept our new terms in the app.',
    },
  ),
];
const works = recordIn({ status: 'ACTIVE', statusReason: null }, { id: 'platypus' });

const meta = preview.meta({
  title: 'Blocks/ConnectionAlerts',
  component: ConnectionAlerts,
  parameters: { docs: { story: { inline: false, height: '500px' } } },
  decorators: [
    (Story) => (
      <div className="story-column">
        <Story />
      </div>
    ),
  ],
});

export const OneBank = meta.story({
  render: (args) => (
    <BlockSurroundings connections={[...needing.slice(0, 1), works]}>
      <ConnectionAlerts {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: /^Reconnect/ })).toBeVisible();
  },
});

export const SeveralBanks = meta.story({
  render: (args) => (
    <BlockSurroundings connections={[...needing, works]}>
      <ConnectionAlerts {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: '3 banks need you' })).toBeVisible();
  },
});

/** Nobody is needed: nothing at all. */
export const Nobody = meta.story({
  render: (args) => (
    <BlockSurroundings connections={[works]}>
      <ConnectionAlerts {...args} />
    </BlockSurroundings>
  ),
});

/** A walk through all of them, to the end. */
export const Walk = meta.story({
  render: (args) => (
    <BlockSurroundings connections={[...needing, works]} bank={{ do: 'init,wait:100,connect_complete' }}>
      <ConnectionAlerts {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Take a look' }));
    const dialog = await screen.findByRole('dialog', {}, { timeout: 5000 });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Reconnect (Harbour Credit Union)' }));
    const next = await within(dialog).findByRole(
      'button',
      { name: 'Next', hidden: true },
      { timeout: 10_000 },
    );
    await waitFor(() => expect(next).toBeVisible());
    await userEvent.click(next);
    await expect(within(dialog).getByRole('heading', { name: 'Banco del Sol' })).toHaveFocus();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Not now' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Not now' }));
    await expect(within(dialog).getByRole('heading', { name: 'That is all for now' })).toBeVisible();
  },
});
