import { useState } from 'react';
import { expect, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { FixConnectionsDialog } from '../src/index.js';
import type { ConnectionRecord } from '../src/index.js';
import { recordIn } from '../src/testing/index.js';
import { BlockSurroundings } from './block-surroundings.js';

const harbour = recordIn(
  { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
  { id: 'harbour', institutionName: 'Harbour Credit Union' },
);
const koala = recordIn(
  { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
  { id: 'koala', institutionName: 'Koala & Sons' },
);
const sol = recordIn(
  { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
  { id: 'sol', institutionName: 'Banco del Sol', institutionUrl: null },
);
const longName = recordIn(
  { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' },
  {
    id: 'long',
    institutionName: 'Raiffeisenlandesbank Oberösterreich und Vorarlberg Aktiengesellschaft',
  },
);
const works = recordIn({ status: 'ACTIVE', statusReason: null }, { id: 'platypus' });
const SIGNS_IN = { do: 'init,wait:100,connect_complete' } as const;

const meta = preview.meta({
  title: 'Blocks/FixConnectionsDialog',
  component: FixConnectionsDialog,
  args: { open: true, onClose: () => {} },
  parameters: { docs: { story: { inline: false, height: '600px' } } },
});

/** A page of a host's own, with a button of its own. */
function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Check your banks
      </button>
      <FixConnectionsDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}

const dialog = () => screen.findByRole('dialog', { name: 'Banks that need you' }, { timeout: 5000 });

export const FirstBank = meta.story({
  render: (args) => (
    <BlockSurroundings connections={[koala, harbour, sol, works]}>
      <FixConnectionsDialog {...args} />
    </BlockSurroundings>
  ),
  play: async () => {
    // The most urgent one first.
    const first = await within(await dialog()).findByRole('heading', { name: 'Harbour Credit Union' });
    await expect(first).toBeVisible();
    await expect(screen.getByText('1 of 3')).toBeVisible();
  },
});

export const LongName = meta.story({
  render: (args) => (
    <BlockSurroundings connections={[longName, works]}>
      <FixConnectionsDialog {...args} />
    </BlockSurroundings>
  ),
});

/** The bank's own words, and a button that says it is done. */
export const ActionAtTheBank = meta.story({
  render: (args) => (
    <BlockSurroundings connections={[sol]}>
      <FixConnectionsDialog {...args} />
    </BlockSurroundings>
  ),
});

/** From the host's own button through two banks to the end, and back to that button. */
export const WholeWalk = meta.story({
  render: () => (
    <BlockSurroundings connections={[harbour, koala, works]} bank={SIGNS_IN}>
      <Page />
    </BlockSurroundings>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Check your banks' }));
    const walk = within(await dialog());
    for (const press of ['Reconnect (Harbour Credit Union)', 'Renew access (Koala & Sons)']) {
      await userEvent.click(await walk.findByRole('button', { name: press }));
      const next = await walk.findByRole('button', { name: 'Next', hidden: true }, { timeout: 10_000 });
      await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1), { timeout: 5000 });
      await userEvent.click(next);
    }
    await expect(await walk.findByRole('heading', { name: 'All done' })).toHaveFocus();
    await userEvent.click(walk.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body);
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Check your banks' })).toHaveFocus());
  },
});

const nobody: readonly ConnectionRecord[] = [works];

/** Nobody is needed any more by the time it opens. */
export const Nobody = meta.story({
  render: (args) => (
    <BlockSurroundings connections={nobody}>
      <FixConnectionsDialog {...args} />
    </BlockSurroundings>
  ),
  play: async () => {
    await expect(await within(await dialog()).findByRole('heading', { name: 'All done' })).toBeVisible();
  },
});

/** Nothing is said to be done before anything has been read. */
export const StillLoading = meta.story({
  render: (args) => (
    <BlockSurroundings
      connections={[harbour]}
      prepare={(fetcher) => fetcher.fault('listConnections', { kind: 'hang' })}
    >
      <FixConnectionsDialog {...args} />
    </BlockSurroundings>
  ),
  play: async () => {
    await expect(await within(await dialog()).findByText('Loading your banks')).toBeInTheDocument();
    await expect(screen.queryByText('All done')).toBeNull();
  },
});
