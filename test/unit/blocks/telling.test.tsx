import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionAlerts, ConnectionManager } from '../../../src/index.js';
import type { ConnectionsEvent } from '../../../src/index.js';
import {
  bank,
  DEAD,
  INVITED,
  LOGIN,
  manage,
  openPage,
  PARTIAL,
  pass,
  press,
  row,
  SECOND,
  setThePage,
  signIn,
  tap,
  WORKS,
} from './page.js';

setThePage();

const page = (
  <>
    <ConnectionAlerts />
    <ConnectionManager />
  </>
);

function withoutId(event: ConnectionsEvent) {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'connection'));
}

function TwoPages() {
  const [isAway, setAway] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setAway(!isAway)}>
        Turn the page
      </button>
      {isAway ? null : page}
    </>
  );
}

describe('screen readers', () => {
  it('are told nothing when the page opens', async () => {
    const { said } = await openPage(page, {
      banks: [bank('Harbour', LOGIN), bank('Nordlys', PARTIAL), bank('Koala')],
    });
    await pass(60 * SECOND);
    expect(said).toEqual([]);
  });

  it('are told each outcome once, however many blocks show it', async () => {
    const { fetcher, said } = await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala')] });
    await press('Reconnect (Harbour)', row('Harbour'));
    await signIn(fetcher, LOGIN);
    fetcher.update('Harbour', WORKS);
    await pass(60 * SECOND);
    const outcomes = said.filter((text) => text.includes('Harbour'));
    expect(outcomes).toHaveLength(2);
    expect(outcomes[0]).toContain('We are checking with Harbour');
    expect(outcomes[1]).toBe('Harbour is updating again.');
  });

  it.each([
    ['another customer signs in', { scope: 'ben' }],
    ['the session is over', null],
  ])('hear nothing of a customer any more once %s', async (_, next) => {
    const { fetcher, said, update, unmount } = await openPage(page, { banks: [bank('Harbour', LOGIN)] });
    await press('Reconnect (Harbour)', row('Harbour'));
    await signIn(fetcher);
    await pass(SECOND);
    expect(said.at(-1)).toBe('Harbour is updating again.');
    const region = document.querySelector('[aria-live]');
    expect(region).toHaveTextContent('Harbour is updating again.');
    if (next) update(next);
    else unmount();
    expect(region).toBeEmptyDOMElement();
  });

  it('are not told again what was said, when they come back to the page', async () => {
    const { fetcher, said } = await openPage(<TwoPages />, {
      banks: [bank('Harbour', LOGIN), bank('Koala')],
    });
    await press('Reconnect (Harbour)', row('Harbour'));
    await signIn(fetcher);
    await pass(60 * SECOND);
    const before = said.length;
    await press('Turn the page');
    await press('Turn the page');
    await pass(60 * SECOND);
    expect(row('Harbour')).toHaveTextContent('Harbour is updating again.');
    expect(said).toHaveLength(before);
  });

  it('are told that a bank was connected anew, and that it is gone', async () => {
    const { fetcher, said } = await openPage(<ConnectionManager />, { banks: [bank('Harbour', DEAD)] });
    await press('Connect again (Harbour)');
    await signIn(fetcher, { institutionName: 'New' });
    await pass(2 * SECOND);
    expect(said.at(-1)).toBe('Harbour is connected anew. You can remove this old connection.');
    await press('Disconnect (Harbour)', row('Harbour'));
    await press('Disconnect', screen.getByRole('alertdialog'));
    await pass(2 * SECOND);
    expect(said.at(-1)).toBe('Harbour is disconnected.');
  });

  it('are told the same failure again when it happens again', async () => {
    const { fetcher, said } = await openPage(<ConnectionManager />, { banks: [bank('Nordlys', PARTIAL)] });
    fetcher.fault('refreshConnection', { kind: 'status', status: 500 });
    for (const times of [1, 2]) {
      await press('Try again (Nordlys)');
      await pass(2 * SECOND);
      expect(said.filter((text) => text.includes('could not be asked'))).toHaveLength(times);
    }
  });
});

describe('the host', () => {
  it('is told what was shown, pressed and came of it, each once and under a hashed id', async () => {
    const { fetcher, onEvent } = await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala')] });
    await press('Reconnect (Harbour)', row('Harbour'));
    await signIn(fetcher);
    await pass(60 * SECOND);
    const told = onEvent.mock.calls.map(([event]) => event);
    expect(told.map(withoutId)).toEqual([
      { type: 'shown', notice: 'reconnect' },
      { type: 'acted', action: 'reconnect' },
      { type: 'outcome', of: 'reconnect', state: 'restored' },
      { type: 'healed', byItself: false },
    ]);
    expect(new Set(told.map(({ connection }) => connection)).size).toBe(1);
    expect(JSON.stringify(told)).not.toContain('Harbour');
  });

  it('is told only of notices that are on screen', async () => {
    const { onEvent } = await openPage(<ConnectionAlerts />, { banks: [bank('A', LOGIN), bank('B', LOGIN)] });
    expect(onEvent).not.toHaveBeenCalled();
    await press('Take a look');
    expect(onEvent).toHaveBeenCalledTimes(1);
    await press('Not now', screen.getByRole('dialog'));
    expect(onEvent).toHaveBeenCalledTimes(2);
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'shown', notice: 'reconnect' }));
  });

  it('is told of putting off, waving away and leaving', async () => {
    const { onEvent } = await openPage(<ConnectionManager />, {
      banks: [bank('A', LOGIN), bank('B', INVITED), bank('C')],
    });
    onEvent.mockClear();
    await press('Remind me later');
    await press('Not now');
    await tap(within(await manage('C')).getByRole('button', { name: /^Disconnect/ }));
    expect(onEvent).toHaveBeenCalledTimes(2); // only asked so far
    await press('Disconnect', screen.getByRole('alertdialog'));
    await pass(SECOND);
    expect(onEvent.mock.calls.map(([event]) => withoutId(event))).toEqual([
      { type: 'acted', action: 'snooze' },
      { type: 'acted', action: 'dismiss' },
      { type: 'acted', action: 'delete' },
      { type: 'outcome', of: 'delete', state: 'removed' },
    ]);
  });

  it('who throws while listening breaks nothing', async () => {
    const onError = vi.fn();
    await openPage(page, {
      banks: [bank('Harbour', LOGIN)],
      onEvent: () => {
        throw new Error('statistics are down');
      },
      onError,
    });
    await press('Reconnect (Harbour)', row('Harbour'));
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(onError).toHaveBeenCalled();
  });
});
