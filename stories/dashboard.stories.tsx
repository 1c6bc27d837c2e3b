import { expect, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionAlerts, ConnectionManager, useConnectionSummary } from '../src/index.js';
import type { ConnectionRecord } from '../src/index.js';
import { recordIn } from '../src/testing/index.js';
import type { FakeFetcher } from '../src/testing/index.js';
import { BlockSurroundings } from './block-surroundings.js';
import type { FakeWidgetParams } from './fake-widget-url.js';
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

interface DashboardProps {
  readonly connections?: readonly ConnectionRecord[];
  readonly bank?: FakeWidgetParams;
  readonly prepare?: (fetcher: FakeFetcher) => void;
}

/** A page as a host would build it: what needs the customer on top, all banks below, on a pretend bank. */
function Dashboard({ connections = banks(), ...surroundings }: DashboardProps) {
  return (
    <BlockSurroundings connections={connections} {...surroundings}>
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
        <ConnectionAlerts />
        <ConnectionManager />
      </main>
    </BlockSurroundings>
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

/** Press anything: the pretend bank asks to be signed in to, and both blocks follow. */
export const SixBanks = meta.story({ render: () => <Dashboard /> });

/** One press, one dialog; the box on top, the row and the number in the navigation agree on what came of it. */
export const Reconnect = meta.story({
  render: () => <Dashboard bank={{ do: 'init,wait:100,connect_complete' }} />,
  play: async ({ canvas, userEvent }) => {
    const link = await canvas.findByRole('link', { name: 'Banks 2 need you' });
    const alerts = canvas.getByRole('region', { name: 'Banks that need you' });
    await expect(within(alerts).getByRole('heading', { name: '2 banks need you' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Reconnect (Harbour Credit Union)' }));
    await waitFor(() => expect(link).toHaveAccessibleName('Banks 1 need you'), { timeout: 10_000 });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(canvas.queryByText(/Sign in to/)).toBeNull();
    // The box on top is down to one bank, and says it itself.
    await waitFor(() =>
      expect(
        within(canvas.getByRole('region', { name: 'Banks that need you' })).getByRole('button', {
          name: 'Try again (Nordlys Sparebank)',
        }),
      ).toBeVisible(),
    );
  },
});

export const NoBank = meta.story({ render: () => <Dashboard connections={[]} /> });

/** The back end is down. The page stands, calmly. */
export const BackEndDown = meta.story({
  render: () => <Dashboard prepare={(fetcher) => fetcher.fault('listConnections', { kind: 'malformed' })} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Your banks cannot be shown right now')).toBeVisible();
  },
});

export const SlowBackEnd = meta.story({
  render: () => <Dashboard prepare={(fetcher) => fetcher.fault('listConnections', { kind: 'hang' })} />,
});
