import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ConnectionAlerts, ConnectionManager, FixConnectionsDialog } from '../../../src/index.js';
import { fakeFetcher } from '../../../src/testing/index.js';
import {
  bank,
  button,
  buttonOf,
  EXPIRING,
  LOGIN,
  openPage,
  pass,
  press,
  SECOND,
  setThePage,
  settle,
  signIn,
  WORKS,
} from './page.js';

setThePage();

const shut = () => {};
const walk = () => screen.getByRole('dialog', { name: 'Banks that need you' });
const open = <FixConnectionsDialog open onClose={shut} />;
const at = (name: string) => within(walk()).getByRole('heading', { name });

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Check
      </button>
      <FixConnectionsDialog open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

describe('the walk', () => {
  it('leads through every bank that needs the customer, the most urgent first, to the end', async () => {
    const { fetcher, calls } = await openPage(<Page />, {
      banks: [bank('Koala', EXPIRING), bank('Harbour', LOGIN), bank('Works')],
    });
    await press('Check');
    expect(at('Harbour')).toBeVisible();
    expect(walk()).toHaveTextContent('1 of 2');
    await press('Reconnect (Harbour)', walk());
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
    await signIn(fetcher);
    await pass(SECOND);
    expect(walk()).toHaveTextContent('Harbour does not need you any more.');
    await press('Next', walk());
    expect(walk()).toHaveTextContent('2 of 2');
    expect(at('Koala')).toHaveFocus();
    await press('Renew access (Koala)', walk());
    await signIn(fetcher);
    await pass(SECOND);
    await press('Next', walk());
    expect(at('All done')).toHaveFocus();
    expect(walk()).toHaveTextContent('No bank needs you right now.');
    await press('Close', walk().querySelector('.mc-walk') as HTMLElement);
    await pass(SECOND);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('Check')).toHaveFocus();
    expect(calls('repairConnection')).toEqual(['Harbour', 'Koala']);
  });

  it('passes by what the customer does not want now, and says at the end how many are left', async () => {
    await openPage(open, { banks: [bank('A', LOGIN), bank('B', LOGIN)] });
    await press('Not now', walk());
    expect(at('B')).toHaveFocus();
    await press('Not now', walk());
    expect(at('That is all for now')).toHaveFocus();
    expect(walk()).toHaveTextContent('2 banks still need you.');
  });

  it('starts with the focus at the top of the dialog', async () => {
    await openPage(<Page />, { banks: [bank('A', LOGIN), bank('B', LOGIN)] });
    await press('Check');
    expect(within(walk()).getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('keeps the focus with the bank when its notice goes away under it', async () => {
    const { fetcher } = await openPage(<Page />, { banks: [bank('A', LOGIN), bank('B', LOGIN)] });
    await press('Check');
    await press('Reconnect (A)', walk());
    await signIn(fetcher, LOGIN);
    await pass(SECOND);
    expect(button('Reconnect (A)', walk())).toHaveFocus();
    fetcher.update('A', WORKS);
    await pass(4 * SECOND);
    expect(at('A')).toHaveFocus();
  });

  it('does not move while the customer reads: who comes to need them waits for the next one', async () => {
    const { fetcher } = await openPage(open, { banks: [bank('Koala', EXPIRING), bank('Works')] });
    expect(walk()).not.toHaveTextContent('1 of 1');
    fetcher.update('Works', LOGIN);
    await press('Renew access (Koala)', walk());
    await signIn(fetcher);
    await pass(SECOND);
    expect(at('Koala')).toBeVisible();
    await press('Next', walk());
    expect(walk()).toHaveTextContent('One bank still needs you.');
  });

  it('leaves out what was put off', async () => {
    await openPage(
      <>
        <ConnectionAlerts />
        <ConnectionManager />
      </>,
      { banks: ['A', 'B', 'C'].map((name) => bank(name, LOGIN)) },
    );
    await press('Remind me later', screen.getByRole('article', { name: 'A' }));
    await press('Take a look');
    expect(walk()).toHaveTextContent('1 of 2');
    expect(at('B')).toBeVisible();
  });

  it('goes on when the bank it stands at is gone', async () => {
    const { fetcher } = await openPage(open, { banks: [bank('A', LOGIN), bank('B', LOGIN)] });
    fetcher.fault('repairConnection', { kind: 'status', status: 404 });
    fetcher.update('A', { status: 'DELETED', statusReason: null });
    await press('Reconnect (A)', walk());
    await pass(SECOND);
    await press(
      'Close',
      screen.getAllByRole('dialog').at(-1)?.querySelector('.mc-widget-foot') as HTMLElement,
    );
    await pass(SECOND);
    expect(walk()).toHaveTextContent('A does not need you any more.');
    await press('Next', walk());
    expect(at('B')).toHaveFocus();
  });

  it('says nothing is done before anything has been read', async () => {
    const fetcher = fakeFetcher({ connections: [bank('A', LOGIN), bank('B', LOGIN)] });
    fetcher.fault('listConnections', { kind: 'slow', ms: 1000 });
    await openPage(open, { fetcher });
    expect(walk()).toHaveTextContent('Loading your banks');
    expect(walk()).not.toHaveTextContent('All done');
    await pass(2 * SECOND);
    expect(at('A')).toBeVisible();
    expect(walk()).toHaveTextContent('1 of 2');
  });

  it('that cannot be read says so, and can be tried again', async () => {
    const fetcher = fakeFetcher({ connections: [bank('A', LOGIN)] });
    fetcher.fault('listConnections', { kind: 'malformed' });
    await openPage(open, { fetcher });
    expect(walk()).toHaveTextContent('Your banks cannot be shown right now');
    fetcher.heal();
    await press('Try again', walk());
    await settle();
    expect(at('A')).toBeVisible();
  });

  it('has no button for what the host’s fetcher cannot do', async () => {
    await openPage(open, { banks: [bank('A', LOGIN)], only: [] });
    expect(buttonOf(/^Reconnect/, walk())).toBeNull();
    expect(button('Not now', walk())).toBeVisible();
  });
});
