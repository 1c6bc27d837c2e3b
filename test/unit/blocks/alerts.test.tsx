import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionAlerts, ConnectionManager } from '../../../src/index.js';
import type { ConnectionState } from '../../../src/index.js';
import {
  ASKED,
  bank,
  button,
  buttonOf,
  DEAD,
  ENDED,
  EXPIRING,
  INTERACTIVE,
  INVITED,
  LOGIN,
  openPage,
  OUTAGE,
  PARTIAL,
  pass,
  press,
  readAgain,
  row,
  SECOND,
  setThePage,
  signIn,
  tap,
  WORKS,
} from './page.js';

setThePage();

const alerts = () => screen.getByRole('region', { name: 'Banks that need you', hidden: true });
const page = (
  <>
    <ConnectionAlerts />
    <ConnectionManager />
  </>
);

describe('the alerts', () => {
  it.each<ConnectionState>([WORKS, INVITED, INTERACTIVE, OUTAGE])('render nothing for %o', async (state) => {
    const { container } = await openPage(<ConnectionAlerts />, { banks: [bank('Harbour', state)] });
    expect(container).toBeEmptyDOMElement();
  });

  it('render nothing while loading, without any bank, and when nothing can be loaded', async () => {
    for (const kind of ['hang', 'malformed'] as const) {
      const { container, fetcher, unmount } = await openPage(null);
      unmount();
      fetcher.fault('listConnections', { kind });
      const broken = await openPage(<ConnectionAlerts />, { fetcher });
      expect(broken.container).toBeEmptyDOMElement();
      expect(container).toBeEmptyDOMElement();
      broken.unmount();
    }
    const { container } = await openPage(<ConnectionAlerts />);
    expect(container).toBeEmptyDOMElement();
  });

  it.each<[ConnectionState, string]>([
    [LOGIN, 'Reconnect'],
    [ENDED, 'Renew access'],
    [EXPIRING, 'Renew access'],
    [PARTIAL, 'Try again'],
    [ASKED, 'I have done this'],
    [DEAD, 'Connect again'],
  ])('show the notice itself for one bank: %o', async (state, name) => {
    await openPage(<ConnectionAlerts />, { banks: [bank('Harbour', state), bank('Koala', INVITED)] });
    expect(button(`${name} (Harbour)`, alerts())).toBeVisible();
    expect(buttonOf('Take a look')).toBeNull();
    expect(alerts()).not.toHaveTextContent('Koala');
  });

  it('name several banks, the most urgent one first, and say how many more there are', async () => {
    const banks = [
      bank('Later', EXPIRING),
      ...Array.from({ length: 39 }, (_, index) => bank(`B${index}`, LOGIN)),
    ];
    await openPage(<ConnectionAlerts />, { banks });
    expect(alerts()).toHaveTextContent('40 banks need you');
    expect(
      within(alerts())
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual(['B0', 'B1', 'B2', 'B3', '+36']);
    expect(alerts()).toHaveAttribute('data-tone', 'critical');
  });

  it('name those without a name, and two of the same name', async () => {
    const banks = [
      bank('a', LOGIN, { institutionName: null }),
      bank('b', LOGIN, { institutionName: 'Harbour' }),
      bank('c', LOGIN, { institutionName: 'Harbour' }),
    ];
    await openPage(<ConnectionAlerts />, { banks });
    expect(
      within(alerts())
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual(['Your bank', 'Harbour', 'Harbour']);
  });

  it('leave out what was put off, while the row below still says it', async () => {
    const { container } = await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala')] });
    await press('Remind me later', alerts());
    expect(container.querySelector('.mc-alerts')).toBeNull();
    expect(row('Harbour')).toHaveTextContent('You will be reminded');
    await press('Show now', row('Harbour'));
    expect(alerts()).toHaveTextContent(/Sign in to Harbour again/);
  });

  it('are down to the notice of one when the other one is put off', async () => {
    await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala', EXPIRING)] });
    expect(alerts()).toHaveTextContent('2 banks need you');
    await press('Remind me later', row('Harbour'));
    expect(alerts()).toHaveTextContent(/Renew access to Koala/);
  });
});

describe('alerts above a manager', () => {
  it.each(['alerts', 'row'] as const)(
    'open one dialog and one frame for a press in the %s',
    async (where) => {
      const { fetcher, calls } = await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala')] });
      await press('Reconnect (Harbour)', where === 'alerts' ? alerts() : row('Harbour'));
      expect(screen.getAllByRole('dialog')).toHaveLength(1);
      expect(document.querySelectorAll('iframe')).toHaveLength(1);
      for (const place of [alerts(), row('Harbour')])
        expect(place.querySelector('[data-action=reconnect]')).toHaveAttribute('data-state', 'pending');
      await signIn(fetcher, LOGIN);
      expect(screen.queryByRole('dialog')).toBeNull();
      for (const place of [alerts(), row('Harbour')])
        expect(place).toHaveTextContent('We are checking with Harbour');
      fetcher.update('Harbour', WORKS);
      await pass(4 * SECOND);
      expect(document.querySelector('.mc-alerts')).toBeNull();
      expect(row('Harbour')).toHaveTextContent('Harbour is updating again.');
      expect(calls('repairConnection')).toEqual(['Harbour']);
    },
  );

  it('both say what came of a refresh', async () => {
    const { fetcher } = await openPage(page, { banks: [bank('Nordlys', PARTIAL)] });
    fetcher.refreshConnection = vi.fn(async () => {});
    await press('Try again (Nordlys)', alerts());
    for (const place of [alerts(), row('Nordlys')])
      expect(place.querySelector('[data-action=refresh]')).toHaveAttribute('data-state', 'pending');
    await pass(60 * SECOND);
    for (const place of [alerts(), row('Nordlys')]) {
      expect(place).toHaveTextContent('Nordlys had nothing new for us so far.');
      expect(place.querySelector('[data-action]')).toHaveAttribute('data-action', 'reconnect');
    }
    expect(fetcher.refreshConnection).toHaveBeenCalledOnce();
  });

  it('ask once before a removal, wherever it was asked for before', async () => {
    const { fetcher } = await openPage(page, { banks: [bank('Harbour', DEAD)] });
    fetcher.deleteConnection = vi.fn(async () => {});
    await press('Connect again (Harbour)', alerts());
    await signIn(fetcher, { institutionName: 'New' });
    await press('Disconnect (Harbour)', alerts());
    expect(screen.getAllByRole('alertdialog')).toHaveLength(1);
    await press('Disconnect', screen.getByRole('alertdialog'));
    await pass(60 * SECOND);
    expect(alerts()).toHaveTextContent('Harbour is not disconnected yet.');
    await tap(row('Harbour').querySelector('summary') as HTMLElement);
    await press('Disconnect (Harbour)', row('Harbour'));
    expect(screen.getAllByRole('alertdialog')).toHaveLength(1);
  });
});

describe('the focus', () => {
  const nameOf = (name: string) => row(name).querySelector('.mc-card-name');

  it('moves to the banks below when the last notice on top goes away under it', async () => {
    const { fetcher } = await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala')] });
    await press('Reconnect (Harbour)', alerts());
    await signIn(fetcher, LOGIN);
    expect(document.activeElement).toBe(button('Reconnect (Harbour)', alerts()));
    fetcher.update('Harbour', WORKS);
    await pass(4 * SECOND);
    expect(document.activeElement).toHaveClass('mc-card-name');
  });

  it('moves on when the notice is put off', async () => {
    await openPage(page, { banks: [bank('Harbour', LOGIN)] });
    await press('Remind me later', alerts());
    expect(nameOf('Harbour')).toHaveFocus();
  });

  it('moves on in a page of the host’s that has no bank of ours below', async () => {
    await openPage(
      <>
        <a href="#home">Home</a>
        <ConnectionAlerts />
      </>,
      { banks: [bank('Harbour', LOGIN)] },
    );
    await press('Remind me later');
    expect(screen.getByRole('link', { name: 'Home' })).toHaveFocus();
  });

  it('moves on when all is well by the time a dialog closes that was opened from there', async () => {
    const { fetcher } = await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala')] });
    await press('Reconnect (Harbour)', alerts());
    await signIn(fetcher);
    await pass(SECOND);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.querySelector('.mc-alerts')).toBeNull();
    expect(document.activeElement).toHaveClass('mc-card-name');
  });

  it('stays where the customer is, when a notice goes away elsewhere', async () => {
    const { fetcher } = await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala')] });
    const connect = button('Connect a bank');
    connect.focus();
    fetcher.update('Harbour', WORKS);
    await readAgain();
    expect(document.querySelector('.mc-alerts')).toBeNull();
    expect(connect).toHaveFocus();
  });

  it('goes to what is left on top after a walk, where its button has gone', async () => {
    const { fetcher } = await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala', EXPIRING)] });
    await press('Take a look');
    await press('Reconnect (Harbour)', screen.getByRole('dialog'));
    await signIn(fetcher);
    await pass(SECOND);
    await tap(screen.getByRole('dialog').querySelector('.mc-dialog-close') as HTMLElement);
    await pass(SECOND);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(alerts()).toHaveTextContent(/Renew access to Koala/);
    expect(alerts()).toHaveFocus();
  });

  it('goes back to the button that opened the walk, as long as it is there', async () => {
    await openPage(page, { banks: [bank('Harbour', LOGIN), bank('Koala', EXPIRING)] });
    await press('Take a look');
    await tap(screen.getByRole('dialog').querySelector('.mc-dialog-close') as HTMLElement);
    await pass(SECOND);
    expect(button('Take a look')).toHaveFocus();
  });

  it('goes to another bank when a row goes, and to the way to connect one when it was the last', async () => {
    await openPage(<ConnectionManager />, { banks: [bank('Harbour'), bank('Koala')] });
    const focused: (string | null | undefined)[] = [];
    for (const name of ['Harbour', 'Koala']) {
      await tap(row(name).querySelector('summary') as HTMLElement);
      await press(`Disconnect (${name})`, row(name));
      await press('Disconnect', screen.getByRole('alertdialog'));
      await pass(SECOND);
      focused.push(document.activeElement?.textContent);
    }
    expect(focused).toEqual(['Koala', 'Connect a bank']);
  });
});
