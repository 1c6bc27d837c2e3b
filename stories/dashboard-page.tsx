import { ConnectionAlerts, ConnectionManager, useConnectionSummary } from '../src/index.js';
import type { ConnectionRecord } from '../src/index.js';
import { recordIn } from '../src/testing/index.js';
import { BlockSurroundings } from './block-surroundings.js';
import type { BlockSurroundingsProps } from './block-surroundings.js';
import './dashboard.css';

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

interface DashboardProps extends Omit<BlockSurroundingsProps, 'connections' | 'children'> {
  readonly connections?: readonly ConnectionRecord[];
}

/** A page as a host would build it: what needs the customer on top, all banks below, on a pretend bank. */
export function Dashboard({ connections = banks(), ...surroundings }: DashboardProps) {
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
