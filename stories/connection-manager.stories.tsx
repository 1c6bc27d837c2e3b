import { expect, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionManager } from '../src/index.js';
import { DUPLICATE_TRIO, recordIn } from '../src/testing/index.js';
import { BlockSurroundings } from './block-surroundings.js';

const LOGIN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const WORKS = { status: 'ACTIVE', statusReason: null } as const;

const banks = [
  recordIn(LOGIN, { id: 'harbour', institutionName: 'Harbour Credit Union' }),
  recordIn(
    { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
    { id: 'koala', institutionName: 'Koala & Sons' },
  ),
  recordIn(
    { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' },
    { id: 'nordlys', institutionName: 'Nordlys Sparebank' },
  ),
  recordIn(WORKS, {
    id: 'platypus',
    accounts: [
      { name: 'Checking', mask: '1234' },
      { name: 'Savings', mask: '5678' },
    ],
  }),
];

const meta = preview.meta({
  title: 'Blocks/ConnectionManager',
  component: ConnectionManager,
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  decorators: [
    (Story) => (
      <div className="story-column">
        <Story />
      </div>
    ),
  ],
});

/** Everything works: press Reconnect and sign in at the pretend bank. */
export const Everything = meta.story({
  render: (args) => (
    <BlockSurroundings connections={banks}>
      <ConnectionManager {...args} />
    </BlockSurroundings>
  ),
});

/** The customer signs in, and the dashboard waits for the truth before it says so. */
export const ReconnectToRestored = meta.story({
  render: (args) => (
    <BlockSurroundings connections={banks} bank={{ do: 'init,wait:100,connect_complete' }}>
      <ConnectionManager {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect (Harbour Credit Union)' }));
    await waitFor(() => expect(canvas.getByText('is updating again.', { exact: false })).toBeVisible(), {
      timeout: 10_000,
    });
    await expect(screen.queryByRole('dialog')).toBeNull();
  },
});

/** They finish, and the bank still does not answer: no green, and a way to try again. */
export const StillBroken = meta.story({
  render: (args) => (
    <BlockSurroundings connections={banks} bank={{ do: 'init,wait:100,connect_complete', afterwards: LOGIN }}>
      <ConnectionManager {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect (Harbour Credit Union)' }));
    await expect(await canvas.findByText(/We are checking with/, {}, { timeout: 10_000 })).toBeVisible();
  },
});

/** They cancel in the widget: nothing changed, and nothing alarming is said. */
export const Cancelled = meta.story({
  render: (args) => (
    <BlockSurroundings connections={banks} bank={{ do: 'init,wait:100,cancel' }}>
      <ConnectionManager {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Renew access (Koala & Sons)' }));
    const line = await canvas.findByText(/left before finishing/, {}, { timeout: 10_000 });
    await expect(line).toBeVisible();
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Renew access (Koala & Sons)' })).toHaveFocus(),
    );
  },
});

/** The server cannot make a session. */
export const NoSession = meta.story({
  render: (args) => (
    <BlockSurroundings
      connections={banks}
      prepare={(fetcher) => fetcher.fault('repairConnection', { kind: 'status', status: 503 })}
    >
      <ConnectionManager {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect (Harbour Credit Union)' }));
    const dialog = await screen.findByRole('dialog', {}, { timeout: 5000 });
    await expect(await within(dialog).findByText(/could not be started/)).toBeVisible();
  },
});

/** One bank, connected three times: one card, and a choice. */
export const Duplicates = meta.story({
  render: (args) => (
    <BlockSurroundings connections={DUPLICATE_TRIO}>
      <ConnectionManager {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Review/ }));
    await expect(await screen.findByRole('dialog', {}, { timeout: 5000 })).toBeVisible();
  },
});

/** A customer can leave at any time, and is told what that means first. */
export const Disconnect = meta.story({
  render: (args) => (
    <BlockSurroundings connections={banks}>
      <ConnectionManager {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    const card = await canvas.findByRole('article', { name: 'First Platypus Bank' });
    await userEvent.click(within(card).getByText('Manage'));
    await userEvent.click(within(card).getByRole('button', { name: /^Disconnect/ }));
    const dialog = await screen.findByRole('alertdialog', {}, { timeout: 5000 });
    await userEvent.click(within(dialog).getByRole('button', { name: /^Disconnect/ }));
    await waitFor(() => expect(canvas.queryByRole('article', { name: 'First Platypus Bank' })).toBeNull(), {
      timeout: 5000,
    });
  },
});

export const NoBankYet = meta.story({
  render: (args) => (
    <BlockSurroundings connections={[]} bank={{ do: 'init,wait:100,connect_complete' }}>
      <ConnectionManager {...args} />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect a bank' }));
    await expect(
      await canvas.findByRole('article', { name: 'First Platypus Bank' }, { timeout: 10_000 }),
    ).toBeVisible();
  },
});
