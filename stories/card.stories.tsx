import { useState } from 'react';
import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionCard } from '../src/index.js';
import { connection, connectionIn, ODD_RECORDS } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Components/ConnectionCard',
  component: ConnectionCard,
  args: { connection: connection(), handlers: everyHandler() },
  decorators: [
    (Story) => (
      <div className="story-column">
        <Story />
      </div>
    ),
  ],
});

export const Healthy = meta.story({});

export const NeedsReconnect = meta.story({
  args: { connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }) },
});

export const BankOutage = meta.story({
  args: {
    connection: connectionIn({ status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' }),
  },
});

export const BankAsksForSomething = meta.story({
  args: { connection: connectionIn({ status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' }) },
});

export const Importing = meta.story({ args: { connection: connection(ODD_RECORDS.importing) } });

export const LongName = meta.story({
  args: { connection: connection({ ...ODD_RECORDS.longName, statusReason: 'ACCESS_EXPIRING_SOON' }) },
});

export const WithoutName = meta.story({
  args: {
    connection: connection({ ...ODD_RECORDS.noName, status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' }),
  },
});

/** A narrow column of a wide page. */
export const Narrow = meta.story({
  args: {
    connection: connectionIn({ status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' }),
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '18rem' }}>
        <Story />
      </div>
    ),
  ],
});

/** It heals while the focus is in its notice: the focus moves to the bank’s name, never to nowhere. */
export const HealsUnderTheFocus = meta.story({
  args: {
    connection: connectionIn({ status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' }),
  },
  render: function Healing({ connection: broken, ...args }) {
    const [current, setCurrent] = useState(broken);
    return (
      <ConnectionCard {...args} connection={current} handlers={{ refresh: () => setCurrent(connection()) }} />
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Try again/ }));
    await expect(canvas.queryByRole('button')).toBeNull();
    await expect(canvas.getByRole('heading', { name: 'First Platypus Bank' })).toHaveFocus();
  },
});
