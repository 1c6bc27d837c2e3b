import { useConnectionSummary } from 'meld-connections';
import type { Page } from './page.js';

interface HeaderProps {
  readonly customer: { readonly id: string; readonly name: string };
  readonly page: Page;
  readonly onSwitch: (customer: string) => void;
  readonly onSignOut: () => void;
}

/** The top of every page. */
export function Header({ customer, page, onSwitch, onSignOut }: HeaderProps) {
  const other = customer.id === 'ada' ? { id: 'grace', name: 'Grace' } : { id: 'ada', name: 'Ada' };
  return (
    <header className="app-header">
      <div className="app-header-inner">
        <a className="app-logo" href="#overview">
          <img src="/ledgerly.svg" alt="" width="28" height="28" />
          <span>Ledgerly</span>
        </a>
        <nav className="app-nav" aria-label="Main">
          <a href="#overview" aria-current={page === 'overview' ? 'page' : undefined}>
            Overview
          </a>
          <a href="#banks" aria-current={page === 'banks' ? 'page' : undefined}>
            <span>Linked banks</span> <NavBadge />
          </a>
        </nav>
        <div className="app-who">
          <span>
            <span className="app-who-label">Signed in as </span>
            <strong>{customer.name}</strong>
          </span>
          <button type="button" className="app-quiet" onClick={() => onSwitch(other.id)}>
            <span>Switch</span>
            <span className="app-who-label">{` to ${other.name}`}</span>
          </button>
          <button type="button" className="app-quiet" onClick={onSignOut}>
            Sign out
          </button>
        </div>
      </div>
    </header>
  );
}

/** How many banks need the customer; the same number on every page. */
function NavBadge() {
  const { actionRequired } = useConnectionSummary();
  return actionRequired > 0 ? (
    <span className="app-count">
      <span>{actionRequired}</span>
      <span className="app-for-readers"> need you</span>
    </span>
  ) : null;
}
