import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionCard } from '../src/index.js';
import { connection, connectionIn, FIXTURE_NOW, ODD_RECORDS } from '../src/testing/index.js';
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

/** What came of a press: said in the notice while there is one. */
export const Checking = meta.story({
  args: {
    connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    feedback: { kind: 'outcome', id: 'confirming' },
    actionState: { reconnect: { status: 'pending' } },
  },
});

/** And by the card itself once the notice is gone. */
export const Restored = meta.story({ args: { feedback: { kind: 'outcome', id: 'restored' } } });

export const StillBroken = meta.story({
  args: {
    connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    feedback: { kind: 'outcome', id: 'stillBroken', action: 'reconnect' },
  },
});

export const CouldNotBeDone = meta.story({
  args: {
    connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    feedback: { kind: 'failure', operation: 'repair', failure: 'offline' },
  },
});

/** A new connection took the place of this one: removing it comes first now. */
export const Replaced = meta.story({
  args: {
    connection: connectionIn({ status: 'UNRECOVERABLE', statusReason: 'OTHER' }),
    feedback: { kind: 'outcome', id: 'replaced', action: 'delete' },
  },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button');
    await expect(first).toHaveTextContent('Disconnect');
  },
});

/** Put off, never hidden: the row, its state and its buttons stay, and the focus stays on the card. */
export const Snoozed = meta.story({
  args: {
    connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    now: FIXTURE_NOW,
  },
  render: function Snoozing(args) {
    const [until, setUntil] = useState<string>();
    return (
      <ConnectionCard
        {...args}
        snoozedUntil={until}
        onSnooze={setUntil}
        onShowAgain={() => setUntil(undefined)}
      />
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remind me later' }));
    await expect(canvas.getByText('You will be reminded in 1 day.')).toBeVisible();
    await expect(canvas.getByRole('heading', { name: 'First Platypus Bank' })).toHaveFocus();
  },
});

/** Waved away for good: the offer stays, without a word about it. */
export const Dismissed = meta.story({
  args: {
    connection: connectionIn({ status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' }),
    snoozedUntil: '2027-03-10T12:00:00Z',
    onShowAgain: fn(),
  },
});

/** Connected three times; two are folded away. */
export const WithDuplicates = meta.story({
  args: {
    connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    duplicates: [connection({ id: 'copy-1' }), connection({ id: 'copy-2' })],
    onReviewDuplicates: fn(),
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Review (First Platypus Bank)' }));
    await expect(args.onReviewDuplicates).toHaveBeenCalledOnce();
  },
});

/** Everything at once, in the narrowest column. */
export const NarrowAndBusy = meta.story({
  args: {
    connection: connectionIn(
      { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
      {
        institutionName: ODD_RECORDS.longName.institutionName,
        accounts: [
          { name: 'Joint everyday account with a very long name of its own', mask: '1234' },
          { name: 'Donaudampfschifffahrtsgesellschaftssparkonto', mask: '9876' },
        ],
      },
    ),
    duplicates: [connection({ id: 'copy-1' })],
    onReviewDuplicates: fn(),
    snoozedUntil: '2026-03-11T12:00:00Z',
    onShowAgain: fn(),
    feedback: { kind: 'outcome', id: 'stillBroken' },
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '16rem' }}>
        <Story />
      </div>
    ),
  ],
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
