import { useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionList, ConnectionsProvider, useConnections, useConnectionSummary } from '../src/index.js';
import type { ActionHandlers, Connection } from '../src/index.js';
import { fakeFetcher, FIXTURE_NOW, recordIn } from '../src/testing/index.js';
import type { FakeFetcher } from '../src/testing/index.js';
import './dashboard.css';

const meta = preview.meta({
  title: 'Dashboard',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
});

const banks = () => [
  recordIn({ status: 'ACTIVE', statusReason: null }, { id: 'platypus' }),
  recordIn(
    { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
    { institutionName: 'Harbour Credit Union' },
  ),
  recordIn(
    { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' },
    { institutionName: 'Banco del Sol', nextRefreshAllowedAt: '2026-03-10T14:00:00Z' },
  ),
  recordIn({ status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' }, { institutionName: 'Koala & Sons' }),
  recordIn(
    { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' },
    { institutionName: 'Nordlys Sparebank' },
  ),
  recordIn({ status: 'EXPIRED', statusReason: null }, { institutionName: null, institutionId: null }),
];

/** A page as a host would build it, on a fake back end. Its buttons work: the fake heals what is pressed. */
function Dashboard({ fetcher }: { readonly fetcher: FakeFetcher }) {
  return (
    <ConnectionsProvider fetcher={fetcher} scope="customer-42" timeZone="UTC" now={() => FIXTURE_NOW}>
      <header className="dash-header">
        <strong>Ledgerly</strong>
        <nav aria-label="Main">
          <a href="#overview">Overview</a>
          <a href="#banks" aria-current="page">
            <span>Banks</span> <NavBadge />
          </a>
        </nav>
      </header>
      <main className="dash-main">
        <h1>Your banks</h1>
        <Banks fetcher={fetcher} />
      </main>
    </ConnectionsProvider>
  );
}

function NavBadge() {
  const { actionRequired } = useConnectionSummary();
  return actionRequired > 0 ? (
    <span className="dash-count">
      <span>{actionRequired}</span>
      <span className="mc-visually-hidden"> need you</span>
    </span>
  ) : null;
}

function Banks({ fetcher }: { readonly fetcher: FakeFetcher }) {
  const { listProps, reload } = useConnections();
  const heal = async ({ id }: Connection) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 600);
    });
    fetcher.update(id, {
      status: 'ACTIVE',
      statusReason: null,
      successfullyAggregatedAt: FIXTURE_NOW.toISOString(),
    });
    await reload();
  };
  const handlers: ActionHandlers = { reconnect: heal, linkNewAccounts: heal, refresh: heal };
  return <ConnectionList {...listProps} handlers={handlers} onConnect={() => {}} headingLevel={2} />;
}

export const FiveBanks = meta.story({
  render: function FiveBanks() {
    const [fetcher] = useState(() => fakeFetcher({ connections: banks() }));
    return <Dashboard fetcher={fetcher} />;
  },
  play: async ({ canvas, userEvent }) => {
    const link = await canvas.findByRole('link', { name: 'Banks 2 need you' });
    await userEvent.click(await canvas.findByRole('button', { name: /^Reconnect \(Harbour/ }));
    await waitFor(() => expect(link).toHaveAccessibleName('Banks 1 need you'), { timeout: 3000 });
    await expect(canvas.queryByText(/Sign in to/)).toBeNull();
  },
});

export const NoBank = meta.story({
  render: function NoBank() {
    const [fetcher] = useState(() => fakeFetcher({ connections: [] }));
    return <Dashboard fetcher={fetcher} />;
  },
});

/** The back end is down. The page stands, calmly. */
export const BackEndDown = meta.story({
  render: function BackEndDown() {
    const [fetcher] = useState(() => {
      const broken = fakeFetcher({ connections: banks() });
      broken.fault('listConnections', { kind: 'malformed' });
      return broken;
    });
    return <Dashboard fetcher={fetcher} />;
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Your banks cannot be shown right now')).toBeVisible();
  },
});

export const SlowBackEnd = meta.story({
  render: function SlowBackEnd() {
    const [fetcher] = useState(() => {
      const slow = fakeFetcher({ connections: banks() });
      slow.fault('listConnections', { kind: 'hang' });
      return slow;
    });
    return <Dashboard fetcher={fetcher} />;
  },
});
