import { expect, fn, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionList, parseConnections } from '../src/index.js';
import {
  connection,
  connectionIn,
  DOCUMENTED_ROWS,
  DUPLICATE_TRIO,
  ODD_RECORDS,
  recordIn,
} from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const BANKS = [
  'First Platypus Bank',
  'Koala & Sons',
  'Harbour Credit Union',
  'Banco del Sol',
  'Nordlys Sparebank',
];
const named = DOCUMENTED_ROWS.map((row, index) =>
  recordIn(row, { institutionName: `${BANKS[index % BANKS.length]}${index < 5 ? '' : ` ${index}`}` }),
);

const meta = preview.meta({
  title: 'Components/ConnectionList',
  component: ConnectionList,
  args: {
    connections: parseConnections(named.slice(2, 12)).connections,
    handlers: everyHandler(),
    onConnect: fn(),
    onRetry: fn(),
  },
  decorators: [
    (Story) => (
      <div className="story-column">
        <Story />
      </div>
    ),
  ],
});

export const Grouped = meta.story({
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('heading', { level: 2 });
    await expect(first).toHaveTextContent('Needs you');
  },
});

export const AllHealthy = meta.story({
  args: {
    connections: BANKS.map((institutionName, index) => connection({ id: `bank-${index}`, institutionName })),
  },
});

export const Loading = meta.story({ args: { state: 'loading', connections: [] } });

export const Empty = meta.story({ args: { connections: [] } });

/** Meld lists abandoned attempts. A customer with ten of them has no bank connected. */
export const TenAbandonedAttempts = meta.story({
  args: {
    connections: parseConnections(
      Array.from({ length: 10 }, (_, index) => ({
        ...ODD_RECORDS.abandonedWithoutBank,
        id: `ghost-${index}`,
      })),
    ).connections,
  },
  play: async ({ canvas, userEvent, args }) => {
    await expect(await canvas.findByText('No bank connected yet')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Connect a bank' }));
    await expect(args.onConnect).toHaveBeenCalledOnce();
  },
});

export const Failed = meta.story({
  args: { state: 'failed', connections: [], problem: 'unavailable' },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
});

export const Offline = meta.story({ args: { state: 'failed', connections: [], problem: 'offline' } });

export const SessionEnded = meta.story({ args: { state: 'failed', connections: [], problem: 'session' } });

/** A later page failed, or a row could not be read: what is there still shows. */
export const Incomplete = meta.story({ args: { incomplete: true } });

/** The stream of events has been away for a minute. */
export const UpdatesPaused = meta.story({ args: { updatesPaused: true } });

export const OutOfDate = meta.story({ args: { outdated: true, problem: 'unavailable' } });

export const EveryRow = meta.story({
  args: { include: 'all', connections: parseConnections(named).connections },
});

export const OneBank = meta.story({
  args: { connections: [connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'TOKEN_EXPIRED' })] },
});

/** Three connections over one login are one row, with the way to sort them out. */
export const DuplicatesFolded = meta.story({
  args: {
    connections: parseConnections([...DUPLICATE_TRIO, ...named.slice(2, 4)]).connections,
    onReviewDuplicates: fn(),
  },
  play: async ({ canvas, userEvent, args }) => {
    await expect(await canvas.findAllByRole('article')).toHaveLength(3);
    await userEvent.click(canvas.getByRole('button', { name: /^Review/ }));
    await expect(args.onReviewDuplicates).toHaveBeenCalledOnce();
  },
});

/** After a busy minute: one checked, one restored, one put off, one that could not be done. */
export const AfterSomePresses = meta.story({
  args: {
    connections: parseConnections([...named.slice(11, 14), ...named.slice(2, 5)]).connections,
    feedback: ({ institutionName }) =>
      institutionName === named[11]?.institutionName
        ? { kind: 'outcome', id: 'confirming' }
        : institutionName === named[2]?.institutionName
          ? { kind: 'outcome', id: 'restored' }
          : institutionName === named[4]?.institutionName
            ? { kind: 'failure', operation: 'repair', failure: 'unavailable' }
            : undefined,
    snoozedUntil: ({ institutionName }) =>
      institutionName === named[13]?.institutionName ? '2026-03-11T12:00:00Z' : undefined,
    onShowAgain: fn(),
    onSnooze: fn(),
    onDismiss: fn(),
  },
});

const MIX = [2, 2, 11, 2, 4, 2, 7, 2, 2, 9];
const manyBanks = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    connectionIn(DOCUMENTED_ROWS[MIX[index % MIX.length] ?? 2] ?? DOCUMENTED_ROWS[2], {
      id: `bank-${index}`,
      institutionName: `${BANKS[index % BANKS.length]} ${index + 1}`,
    }),
  );

/** From twelve banks on, there is something to find them with. */
export const Many = meta.story({
  args: { connections: manyBanks(40) },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole('searchbox', { name: 'Search your banks' });
    await userEvent.type(field, 'koala');
    await expect(await canvas.findByText('8 of 40 banks')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect(document.activeElement).toHaveTextContent('Koala & Sons');
    await userEvent.click(canvas.getByRole('button', { name: 'Show all' }));
    await expect(field).toHaveValue('');
  },
});

/** What nobody has: nothing matches, and the way back is beside it. */
export const NothingFound = meta.story({
  args: { connections: manyBanks(40) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'a bank that nobody has');
    await expect(await canvas.findByText('0 of 40 banks')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Show all' })).toBeVisible();
  },
});

/** More than a hundred are drawn a little at a time, and skipped by the browser while they are far from the screen. */
export const Long = meta.story({
  args: { connections: manyBanks(150) },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('article')).toHaveLength(150));
  },
});

/** What is over waits behind its heading. */
export const EndedFolded = meta.story({
  args: { connections: parseConnections(named).connections, include: 'all', search: 'never' },
  play: async ({ canvas, userEvent }) => {
    const button = canvas.getByRole('button', { name: /^Ended/, expanded: false });
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
  },
});
