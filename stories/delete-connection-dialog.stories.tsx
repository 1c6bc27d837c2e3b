import { expect, fn, screen, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { DeleteConnectionDialog } from '../src/index.js';
import { connection, ODD_RECORDS } from '../src/testing/index.js';

const ACCOUNTS = [
  { name: 'Everyday', mask: '1881' },
  { name: 'Rainy day savings', mask: '4204' },
  { name: 'Joint account', mask: null },
];

const meta = preview.meta({
  title: 'Components/DeleteConnectionDialog',
  component: DeleteConnectionDialog,
  parameters: { docs: { story: { inline: false, iframeHeight: '560px' } } },
  args: {
    open: true,
    connection: connection({ accounts: ACCOUNTS }),
    onConfirm: fn(),
    onClose: fn(),
  },
});

const dialog = () => screen.findByRole('alertdialog', {}, { timeout: 5000 });

/** Names what goes and what stays before anything can be pressed. */
export const NamesTheAccounts = meta.story({
  play: async ({ userEvent, args }) => {
    const asked = await dialog();
    await expect(asked).toHaveAccessibleDescription(/Everyday ending in 1881/);
    await userEvent.click(within(asked).getByRole('button', { name: 'Disconnect' }));
    await expect(args.onConfirm).toHaveBeenCalledOnce();
  },
});

/** The way that loses nothing, where there is one. */
export const WithReconnect = meta.story({ args: { onReconnect: fn() } });

export const ManyAccounts = meta.story({
  args: {
    connection: connection({
      accounts: Array.from({ length: 40 }, (_, index) => ({
        name: `Account ${index + 1}`,
        mask: `${1000 + index}`,
      })),
    }),
    onReconnect: fn(),
  },
});

export const AccountsUnknown = meta.story({ args: { connection: connection({ accounts: [] }) } });

/** One connection too many: nothing goes. */
export const Duplicate = meta.story({ args: { duplicate: true } });

export const Pending = meta.story({ args: { pending: true } });

export const Failed = meta.story({ args: { failure: 'unavailable' } });

export const LongName = meta.story({
  args: {
    connection: connection({
      ...ODD_RECORDS.longName,
      accounts: [{ name: 'Donaudampfschifffahrtsgesellschaftssparkonto für alle Tage', mask: '9876' }],
    }),
    onReconnect: fn(),
  },
});

export const WithoutName = meta.story({ args: { connection: connection(ODD_RECORDS.noName) } });
