import { useState } from 'react';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { DuplicatesDialog } from '../src/index.js';
import { connection, DUPLICATE_TRIO, FIXTURE_NOW, ODD_RECORDS } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const [broken = {}, ...records] = DUPLICATE_TRIO;
const CREATED = ['2025-04-01T10:00:00Z', '2025-11-20T10:00:00Z'];
const copies = records.map((record, index) =>
  connection({ ...record, createdAt: CREATED[index], accounts: [{ name: 'Everyday', mask: '1881' }] }),
);
const works = connection({
  id: 'main',
  createdAt: '2024-01-15T10:00:00Z',
  accounts: [
    { name: 'Everyday', mask: '1881' },
    { name: 'Rainy day savings', mask: '4204' },
  ],
});

const meta = preview.meta({
  title: 'Components/DuplicatesDialog',
  component: DuplicatesDialog,
  parameters: { docs: { story: { inline: false, iframeHeight: '760px' } } },
  args: {
    open: true,
    main: works,
    duplicates: copies,
    handlers: everyHandler(),
    onClose: fn(),
    now: FIXTURE_NOW,
  },
});

const dialog = () => screen.findByRole('dialog', {}, { timeout: 5000 });

/** What either choice leads to, then the choices, each with a name of its own. */
export const TwoExtra = meta.story({
  play: async ({ userEvent, args }) => {
    const inside = within(await dialog());
    await userEvent.click(inside.getByRole('button', { name: 'Use this one (connection 3)' }));
    await expect(args.handlers?.keepDuplicate).toHaveBeenCalledWith(copies[1]);
    await userEvent.click(inside.getByRole('button', { name: 'Remove (connection 2)' }));
    await expect(args.handlers?.delete).toHaveBeenCalledWith(copies[0]);
  },
});

/** The one that brings the updates is what needs mending. */
export const MainNeedsYou = meta.story({
  args: { main: connection({ ...broken, accounts: works.accounts, createdAt: works.createdAt }) },
  play: async () => {
    const inside = within(await dialog());
    await expect(inside.getByRole('button', { name: 'Reconnect (connection 1)' })).toBeVisible();
  },
});

export const OneIsOnItsWay = meta.story({
  args: {
    actionState: ({ id }) => (id === 'copy-1' ? { delete: { status: 'pending' } } : undefined),
    feedback: ({ id }) => (id === 'copy-1' ? { kind: 'outcome', id: 'removing' } : undefined),
  },
});

export const LongNames = meta.story({
  args: {
    main: connection({ ...works, ...ODD_RECORDS.longName, id: 'main' }),
    duplicates: copies.map((copy) =>
      connection({ ...copy, institutionName: ODD_RECORDS.longName.institutionName }),
    ),
  },
});

/** Closes by itself once there is nothing left to sort out. */
export const UntilNoneIsLeft = meta.story({
  render: function Sorting(args) {
    const [left, setLeft] = useState(args.duplicates.slice(0, 1));
    return <DuplicatesDialog {...args} duplicates={left} handlers={{ delete: () => setLeft([]) }} />;
  },
  play: async ({ userEvent }) => {
    const open = await dialog();
    await userEvent.click(within(open).getByRole('button', { name: /^Remove/ }));
    await waitFor(() => expect(open).not.toBeInTheDocument());
  },
});
