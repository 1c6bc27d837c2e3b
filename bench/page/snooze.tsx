import { useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { ConnectionCard, ConnectionList, ConnectionsProvider } from 'meld-connections';
import type { Connection } from 'meld-connections';
import { BareRow } from './bare-row.js';
import { connectionsOf, NOW } from './data.js';
import { host } from './mount.js';
import { Flat } from './peers.js';

export type SnoozeName = 'bare' | 'cards' | 'list';

const act = (): void => {};
const HANDLERS = { reconnect: act };
const now = (): Date => NOW;
const idle = { listConnections: () => new Promise<never>(() => {}) };

const Bare = ({ rows }: { readonly rows: readonly Connection[] }): ReactNode => (
  <Flat>
    {rows.map((row) => (
      <div key={row.id} role="listitem" className="mc-list-item">
        <BareRow connection={row} onAct={act} snoozes />
      </div>
    ))}
  </Flat>
);

function SnoozingCard({ row }: { readonly row: Connection }): ReactNode {
  const [until, setUntil] = useState<string>();
  return (
    <div role="listitem" className="mc-list-item">
      <ConnectionCard connection={row} handlers={HANDLERS} onSnooze={setUntil} snoozedUntil={until} />
    </div>
  );
}

const Cards = ({ rows }: { readonly rows: readonly Connection[] }): ReactNode => (
  <Flat>
    {rows.map((row) => (
      <SnoozingCard key={row.id} row={row} />
    ))}
  </Flat>
);

function List({ rows }: { readonly rows: readonly Connection[] }): ReactNode {
  const [until, setUntil] = useState<Readonly<Record<string, string>>>({});
  return (
    <ConnectionList
      connections={rows}
      handlers={HANDLERS}
      search="never"
      onSnooze={({ id }, at) => setUntil({ ...until, [id]: at })}
      snoozedUntil={({ id }) => until[id]}
    />
  );
}

let root: Root | null = null;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Puts off one notice after the other. Milliseconds from each press to the frame that shows it. */
export async function snooze(name: SnoozeName, count: number, times: number): Promise<readonly number[]> {
  const rows = connectionsOf(count, 'broken');
  const Peer = { bare: Bare, cards: Cards, list: List }[name];
  root = createRoot(host());
  flushSync(() =>
    root?.render(
      <ConnectionsProvider fetcher={idle} scope="customer" now={now} locale="en">
        <Peer rows={rows} />
      </ConnectionsProvider>,
    ),
  );
  while (host().querySelectorAll('article').length < count) await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const button = host().querySelectorAll<HTMLElement>('[data-variant="quiet"]')[n % 3];
    await nextFrame();
    const began = performance.now();
    button?.click();
    await nextFrame();
    took.push(performance.now() - began);
  }
  root.unmount();
  host().replaceChildren();
  return took;
}
