import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
// Loaded here already, so that the page's own import takes no real time.
import '../../../src/data/live.js';
import { ConnectionAlerts, ConnectionManager } from '../../../src/index.js';
import {
  bank,
  EXPIRING,
  LOGIN,
  openPage,
  OUTAGE,
  pass,
  press,
  row,
  SECOND,
  setThePage,
  signIn,
  tap,
  button,
  WORKS,
} from './page.js';

setThePage();

const page = (
  <>
    <ConnectionAlerts />
    <ConnectionManager />
  </>
);
const since = { statusChangedAt: '2026-03-10T10:00:00Z' };
const banks = ['Harbour', 'Nordlys', 'Koala', 'Sol', 'Platypus'].map((name) => bank(name, WORKS, since));
const change = (action: () => void) => act(async () => action());

describe('what happens by itself', () => {
  it('is on screen and said once, though two blocks show it, and never read from the server', async () => {
    const { fetcher, said, calls } = await openPage(page, { banks, live: true });
    await pass(10 * SECOND);
    expect(said).toEqual([]);
    await change(() => fetcher.update('Harbour', LOGIN));
    expect(row('Harbour')).toHaveTextContent('Reconnect');
    expect(screen.getAllByText('Harbour').length).toBeGreaterThan(1); // in the alerts too
    await pass(60 * SECOND);
    expect(said).toEqual(['Harbour: Reconnect needed']);
    await change(() => fetcher.update('Harbour', WORKS));
    await pass(60 * SECOND);
    expect(said).toEqual(['Harbour: Reconnect needed', 'Harbour: Connected']);
    expect(calls('listConnections')).toHaveLength(1);
  });

  it('is said together, counted when it is much, and at most every five seconds', async () => {
    const { fetcher, said } = await openPage(page, { banks, live: true });
    await change(() => {
      for (const { id } of banks) fetcher.update(id, OUTAGE);
    });
    await pass(2 * SECOND);
    expect(said).toEqual(['The state of 5 banks has changed.']);
    await change(() => fetcher.update('Harbour', WORKS));
    await pass(2 * SECOND);
    expect(said).toHaveLength(1);
    await pass(3 * SECOND);
    expect(said.at(-1)).toBe('Harbour: Connected');
  });

  it('and goes back at once is not worth a word', async () => {
    const { fetcher, said } = await openPage(page, { banks, live: true });
    await change(() => fetcher.update('Harbour', OUTAGE));
    await change(() => fetcher.update('Harbour', WORKS));
    await pass(60 * SECOND);
    expect(said).toEqual([]);
  });

  it('while the customer is at it is said as what came of their press, and only so', async () => {
    const { fetcher, said } = await openPage(page, {
      banks: [bank('Harbour', EXPIRING, since), ...banks.slice(1)],
      live: true,
    });
    await tap(button(/^Renew/, row('Harbour')));
    await pass(SECOND);
    await signIn(fetcher, WORKS);
    await pass(60 * SECOND);
    expect(said.filter((text) => text.startsWith('Harbour:'))).toEqual([]);
    expect(said.at(-1)).toContain('Harbour');
  });

  it('restores a bank the moment its event arrives, before any further reading', async () => {
    const { fetcher, calls } = await openPage(page, {
      banks: [bank('Harbour', LOGIN, since), bank('Koala', WORKS, since)],
      live: true,
    });
    await press('Reconnect (Harbour)', row('Harbour'));
    fetcher.fault('listConnections', { kind: 'hang' });
    await signIn(fetcher, WORKS);
    expect(row('Harbour')).toHaveTextContent('Harbour is updating again.');
    await pass(60 * SECOND);
    expect(calls('listConnections')).toHaveLength(1);
  });
});

describe('a stream that is away', () => {
  it('is said once, on screen and to screen readers, with a way to look by hand', async () => {
    const { fetcher, said, calls } = await openPage(page, { banks, live: true });
    await change(() => fetcher.stream.state({ state: 'closed', reason: 'network' }));
    await pass(61 * SECOND);
    expect(screen.getByText(/Updates are paused/, { selector: 'p' })).toBeVisible();
    expect(said).toEqual(['Updates are paused. What is shown may be a little behind.']);
    await press('Check now');
    expect(calls('listConnections')).toHaveLength(2);
    await change(() => fetcher.stream.state({ state: 'open', resumed: true }));
    expect(screen.queryByText(/Updates are paused/, { selector: 'p' })).toBeNull();
  });
});
