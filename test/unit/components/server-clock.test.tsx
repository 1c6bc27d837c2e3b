// @vitest-environment node
// A server that draws a page ahead of its requests (Next.js with cached components) refuses one that depends on when it was drawn.
import { QueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import {
  ConnectionAlerts,
  ConnectionManager,
  ConnectionsProvider,
  FixConnectionsDialog,
  useConnection,
  useConnections,
  useConnectionSummary,
  useReconnect,
} from '../../../src/index.js';
import { DOCUMENTED_ROWS, fakeFetcher, recordIn } from '../../../src/testing/index.js';
import { EVERY_COMPONENT } from './every-component.js';

const RealDate = Date;
const records = DOCUMENTED_ROWS.map((row) => recordIn(row));

function Hooks() {
  const { ids } = useConnections();
  const one = useConnection(ids[0] ?? 'none');
  const { actionRequired } = useConnectionSummary();
  const { state } = useReconnect(ids[0] ?? 'none');
  return <p>{`${one.state} ${actionRequired} ${state}`}</p>;
}

const PARTS: readonly (readonly [name: string, part: () => ReactElement])[] = [
  ...EVERY_COMPONENT.map(({ name, draw }) => [name, () => draw()] as const),
  ['ConnectionAlerts', () => <ConnectionAlerts />],
  ['ConnectionManager', () => <ConnectionManager />],
  ['FixConnectionsDialog', () => <FixConnectionsDialog open onClose={() => {}} />],
  ['hooks', () => <Hooks />],
];

/** What asked for the time or for chance, by where it stands. */
function watchUnsteady(): readonly string[] {
  const asked: string[] = [];
  const note = (what: string) => {
    const stack = new Error().stack ?? '';
    // With rows to show, the query library asks how old they are, for whoever observes. Those come with a request.
    if (!stack.includes('at timeUntilStale')) asked.push(`${what}\n${stack}`);
  };
  vi.spyOn(Date, 'now').mockImplementation(() => (note('Date.now'), RealDate.UTC(2026, 2, 10)));
  vi.spyOn(Math, 'random').mockImplementation(() => (note('Math.random'), 0.5));
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => (note('randomUUID'), '0-0-0-0-0'));
  vi.stubGlobal(
    'Date',
    new Proxy(RealDate, {
      construct(target, given, as) {
        if (given.length === 0) note('new Date');
        return Reflect.construct(target, given, as) as Date;
      },
    }),
  );
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it.each(PARTS)('%s is drawn on a server without a look at the clock', (_, part) => {
  for (const initialConnections of [undefined, records]) {
    const queryClient = new QueryClient();
    const asked = watchUnsteady();
    const html = renderToString(
      <ConnectionsProvider
        fetcher={fakeFetcher()}
        scope="customer-42"
        queryClient={queryClient}
        initialConnections={initialConnections}
      >
        {part()}
      </ConnectionsProvider>,
    );
    expect(asked).toEqual([]);
    expect(html).toEqual(expect.any(String));
  }
});

it('is noticed where something does', () => {
  const asked = watchUnsteady();
  expect([new Date(), Date.now(), Math.random(), crypto.randomUUID()]).toHaveLength(4);
  expect(asked.map((each) => each.split('\n')[0])).toEqual([
    'new Date',
    'Date.now',
    'Math.random',
    'randomUUID',
  ]);
});
