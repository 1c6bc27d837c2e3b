'use client';
import type { ReactNode } from 'react';
import { GuardedPanel } from './guarded-panel.js';

// Bundlers replace it, and drop what production does not use.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** What {@link ConnectionsDevtools} takes. */
export interface ConnectionsDevtoolsProps {
  /** Names the panel: say which, where a page has several. “Connections devtools” by default. */
  readonly label?: string | undefined;
  /** `corner`: stays at the bottom of the window, below dialogs. `inline`: stands where you put it. `corner` by default. */
  readonly placement?: 'corner' | 'inline' | undefined;
  readonly className?: string | undefined;
}

/**
 * A panel for the host's developers: what each connection is, what is decided about it and why, what has happened to it, and what
 * your fetcher was asked. Put it anywhere inside `<ConnectionsProvider>`; it renders one button until it is opened. It reads
 * nothing by itself and changes nothing, unless you press its buttons; it shows names of banks, and no text or address that
 * came with them. Import `meld-connections/devtools.css` where you import this. In production it renders nothing, and bundlers
 * leave its code out.
 *
 * @example
 * const fetcher = watchFetcher(createHttpFetcher({ baseUrl: '/api/meld' }));
 * const page = (
 *   <ConnectionsProvider fetcher={fetcher} scope="customer-42">
 *     <ConnectionManager />
 *     <ConnectionsDevtools />
 *   </ConnectionsProvider>
 * );
 */
export const ConnectionsDevtools: (props: ConnectionsDevtoolsProps) => ReactNode =
  process.env.NODE_ENV === 'production' ? () => null : GuardedPanel;
