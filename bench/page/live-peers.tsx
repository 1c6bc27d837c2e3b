import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import {
  ConnectionList,
  ConnectionManager,
  ConnectionsProvider,
  useConnection,
  useConnections,
} from 'meld-connections';
import type { Connection, ConnectionsFetcher } from 'meld-connections';
import { fakeStream } from 'meld-connections/testing';
import { BareRow } from './bare-row.js';
import { connectionsOf, NOW, recordsOf } from './data.js';
import { createHandStore } from './hand-store.js';
import { Flat } from './peers.js';

/** How a change reaches the page. */
export type LiveName = 'hand store' | 'hooks' | 'list' | 'manager';

/** A page that hears of changes. `tell` hands over the n-th event of all. */
export interface LivePage {
  readonly page: ReactNode;
  readonly isReady: () => boolean;
  readonly tell: (n: number, id: string, isBroken: boolean) => void;
}

export const counts = { rows: 0 };
const countRow = (): void => {
  counts.rows += 1;
};
const act = (): void => {};
const HANDLERS = { reconnect: act, linkNewAccounts: act, refresh: act };
const now = (): Date => NOW;
const stateOf = (isBroken: boolean) =>
  isBroken
    ? ({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const)
    : ({ status: 'ACTIVE', statusReason: null } as const);

function byHand(count: number): LivePage {
  const store = createHandStore(connectionsOf(count, 'working'));
  const Row = memo(function Row({ id }: { readonly id: string }) {
    const connection = store.useRow(id);
    countRow();
    return (
      <div role="listitem" className="mc-list-item">
        {connection ? <BareRow connection={connection} onAct={act} /> : null}
      </div>
    );
  });
  return {
    page: (
      <Flat>
        {store.ids.map((id) => (
          <Row key={id} id={id} />
        ))}
      </Flat>
    ),
    isReady: () => true,
    tell: (_n, id, isBroken) => store.put(id, stateOf(isBroken)),
  };
}

const HookRow = memo(function HookRow({ id }: { readonly id: string }) {
  const result = useConnection(id);
  countRow();
  return (
    <div role="listitem" className="mc-list-item">
      {result.state === 'ready' ? <BareRow connection={result.connection} onAct={act} /> : null}
    </div>
  );
});

function HookRows(): ReactNode {
  const { ids } = useConnections();
  return (
    <Flat>
      {ids.map((id) => (
        <HookRow key={id} id={id} />
      ))}
    </Flat>
  );
}

function OwnList(): ReactNode {
  const { listProps } = useConnections();
  return <ConnectionList {...listProps} handlers={HANDLERS} search="never" />;
}

/** Counts how often rows are drawn. */
function Logo({ connection }: { readonly connection: Connection }): ReactNode {
  countRow();
  return (
    <span className="mc-logo" aria-hidden="true" translate="no">
      {connection.institutionName?.slice(0, 1)}
    </span>
  );
}

function Provided({
  fetcher,
  children,
}: {
  readonly fetcher: ConnectionsFetcher;
  readonly children: ReactNode;
}): ReactNode {
  const slots = useMemo(() => ({ InstitutionLogo: Logo }), []);
  return (
    <ConnectionsProvider fetcher={fetcher} scope="customer" now={now} locale="en" components={slots}>
      {children}
    </ConnectionsProvider>
  );
}

function ours(count: number, page: ReactNode): LivePage {
  const records = recordsOf(count, 'working');
  const stream = fakeStream();
  const fetcher: ConnectionsFetcher = {
    listConnections({ cursor, limit }) {
      const from = Number(cursor ?? 0);
      const next = from + limit;
      return Promise.resolve({
        connections: records.slice(from, next),
        nextCursor: next < records.length ? String(next) : null,
      });
    },
    subscribe: stream.subscribe,
  };
  return {
    page: <Provided fetcher={fetcher}>{page}</Provided>,
    isReady: () => stream.listeners() > 0,
    tell: (n, id, isBroken) =>
      stream.emit({
        eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
        eventId: `event-${n}`,
        timestamp: new Date(NOW.getTime() + n).toISOString(),
        connectionId: id,
        ...stateOf(isBroken),
      }),
  };
}

export function live(name: LiveName, count: number): LivePage {
  if (name === 'hand store') return byHand(count);
  if (name === 'hooks') return ours(count, <HookRows />);
  return ours(count, name === 'list' ? <OwnList /> : <ConnectionManager search="never" />);
}
