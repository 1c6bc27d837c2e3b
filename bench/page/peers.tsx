import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ConnectionCard, ConnectionList, ConnectionsProvider } from 'meld-connections';
import type { Connection } from 'meld-connections';
import { BareRow } from './bare-row.js';
import { NOW } from './data.js';

/** How rows are drawn, when they are drawn from what is there and nothing changes. */
export type PeerName = 'bare' | 'cards' | 'bare groups' | 'list' | 'cards at a time' | 'list at a time';

const act = (): void => {};
const HANDLERS = { reconnect: act, linkNewAccounts: act, refresh: act };
const now = (): Date => NOW;
// A host's own, as in most apps: what outlives a page is then the host's, and not counted as left behind by the page.
const client = new QueryClient();
const idle = { listConnections: () => new Promise<never>(() => {}) };

function Provided({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <ConnectionsProvider fetcher={idle} scope="customer" queryClient={client} now={now} locale="en">
      {children}
    </ConnectionsProvider>
  );
}

/** A flat list, as one would write it. */
export function Flat({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="mc-list">
      <div role="list" className="mc-list-items">
        {children}
      </div>
    </div>
  );
}

const Item = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div role="listitem" className="mc-list-item">
    {children}
  </div>
);

function Bare({ rows }: { readonly rows: readonly Connection[] }): ReactNode {
  return (
    <Flat>
      {rows.map((row) => (
        <Item key={row.id}>
          <BareRow connection={row} onAct={act} />
        </Item>
      ))}
    </Flat>
  );
}

/** The kit's own wrappers around rows by hand: groups, chunks of fifty, what the browser may skip. */
function BareGroups({ rows }: { readonly rows: readonly Connection[] }): ReactNode {
  const chunks = Array.from({ length: Math.ceil(rows.length / 50) }, (_, n) =>
    rows.slice(n * 50, n * 50 + 50),
  );
  return (
    <div className="mc-list" data-size={rows.length > 100 ? 'long' : undefined}>
      <div role="list" className="mc-list-items">
        {chunks.map((chunk) => (
          <div key={chunk[0]?.id} role="presentation" className="mc-list-chunk">
            {chunk.map((row) => (
              <Item key={row.id}>
                <BareRow connection={row} onAct={act} />
              </Item>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Cards({ rows, at }: { readonly rows: readonly Connection[]; readonly at?: Date }): ReactNode {
  return (
    <Provided>
      <Flat>
        {rows.map((row) => (
          <Item key={row.id}>
            <ConnectionCard connection={row} handlers={HANDLERS} now={at} />
          </Item>
        ))}
      </Flat>
    </Provided>
  );
}

function List({ rows, at }: { readonly rows: readonly Connection[]; readonly at?: Date }): ReactNode {
  return (
    <Provided>
      <ConnectionList connections={rows} handlers={HANDLERS} search="never" now={at} />
    </Provided>
  );
}

// At a given time nothing is unknown to a server: what it draws is what the browser draws, as with the rows by hand.
const PEERS = {
  bare: Bare,
  cards: Cards,
  'bare groups': BareGroups,
  list: List,
  'cards at a time': ({ rows }) => <Cards rows={rows} at={NOW} />,
  'list at a time': ({ rows }) => <List rows={rows} at={NOW} />,
} as const satisfies Record<PeerName, (props: { readonly rows: readonly Connection[] }) => ReactNode>;

export function draw(name: PeerName, rows: readonly Connection[]): ReactNode {
  const Peer = PEERS[name];
  return <Peer rows={rows} />;
}
