import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { BankAlerts } from '../registry/blocks/bank-alerts.js';
import { BankCard } from '../registry/blocks/bank-card.js';
import { BankSettings } from '../registry/blocks/bank-settings.js';
import { DOCUMENTED_ROWS, recordIn } from '../src/testing/index.js';
import { BlockSurroundings } from './block-surroundings.js';
import './shadcn/shadcn.css';

const named = DOCUMENTED_ROWS.map((row) =>
  recordIn(row, {
    institutionName: `Bank of ${(row.statusReason ?? row.status).toLowerCase().replaceAll('_', ' ')}`,
  }),
);

/** What `npx shadcn add` copies into a host with shadcn: their `Card`, `Badge`, `Button` and `Alert`, on our hooks and words. */
const meta = preview.meta({
  title: 'Registry',
  decorators: [
    (Story) => (
      <BlockSurroundings connections={named}>
        <div className="shadcn-page">
          <h2>Banks</h2>
          <Story />
        </div>
      </BlockSurroundings>
    ),
  ],
});

export const CardInEveryState = meta.story({
  render: () => (
    <div className="grid gap-4">
      {named.map(({ id }) => (
        <BankCard key={id} id={id} />
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    await canvas.findByRole('article', { name: 'Bank of login required' });
    await expect(canvas.getAllByRole('article')).toHaveLength(DOCUMENTED_ROWS.length);
  },
});

export const Alerts = meta.story({
  render: () => <BankAlerts />,
  play: async ({ canvas }) => {
    await canvas.findByRole('region', { name: /banks need you/ });
  },
});

export const Settings = meta.story({
  render: () => <BankSettings />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Remind me later (Bank of login required)' }),
    );
    await expect(
      canvas.queryByRole('button', { name: 'Remind me later (Bank of login required)' }),
    ).toBeNull();
    await canvas.findByRole('button', { name: 'Reconnect (Bank of login required)' });
  },
});
