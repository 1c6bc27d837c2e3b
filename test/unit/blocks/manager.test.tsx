import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionManager } from '../../../src/index.js';
import type { ConnectionState } from '../../../src/index.js';
import type { FakeMethod } from '../../../src/testing/index.js';
import { actionsIn } from '../components/render.js';
import {
  ASKED,
  bank,
  button,
  buttonOf,
  DEAD,
  EXPIRING,
  INTERACTIVE,
  INVITED,
  LOGIN,
  manage,
  openPage,
  OUTAGE,
  PARTIAL,
  pass,
  press,
  row,
  rowOf,
  SECOND,
  say,
  setThePage,
  settle,
  signIn,
  tap,
  WORKS,
} from './page.js';

setThePage();

const SIGN_IN = /^Sign in to ?Harbour ?again$/;

describe('a press in the manager', () => {
  it.each<[ConnectionState, string, FakeMethod]>([
    [LOGIN, 'Reconnect', 'repairConnection'],
    [EXPIRING, 'Renew access', 'repairConnection'],
    [INVITED, 'Add accounts', 'repairConnection'],
    [PARTIAL, 'Try again', 'refreshConnection'],
    [PARTIAL, 'Reconnect', 'repairConnection'],
    [ASKED, 'I have done this', 'refreshConnection'],
    [INTERACTIVE, 'Update now', 'refreshConnection'],
    [DEAD, 'Connect again', 'startConnection'],
    [DEAD, 'Try reconnecting', 'repairConnection'],
  ])('of %o “%s” calls %s once, however often it is pressed', async (state, name, method) => {
    const { calls, fetcher } = await openPage(<ConnectionManager />, { banks: [bank('Harbour', state)] });
    fetcher.fault(method, { kind: 'slow', ms: 500 });
    const pressed = button(`${name} (Harbour)`);
    for (let times = 0; times < 3; times += 1) await tap(pressed);
    await pass(60 * SECOND);
    expect(calls(method)).toEqual(['Harbour']); // a new one names the one that it replaces
    const others: FakeMethod[] = [
      'repairConnection',
      'refreshConnection',
      'startConnection',
      'deleteConnection',
    ];
    expect(others.filter((other) => calls(other).length > 0)).toEqual([method]);
  });

  it.each<[FakeMethod, string[]]>([
    ['repairConnection', ['reconnect', 'linkNewAccounts', 'reconnect']],
    ['refreshConnection', ['refresh', 'refresh', 'refresh']],
    ['deleteConnection', ['delete', 'delete', 'delete']],
    ['startConnection', ['startNewConnection']],
  ])('is possible where the host’s fetcher has %s, and nothing else is offered', async (method, actions) => {
    const banks = [bank('A', LOGIN), bank('B', INVITED), bank('C', DEAD), bank('D', { ...OUTAGE })];
    const { container } = await openPage(<ConnectionManager />, { banks, only: [method] });
    const offered = actionsIn(container);
    expect(new Set(offered)).toEqual(new Set(actions));
    expect(screen.queryAllByRole('button', { name: 'Connect a bank' })).toHaveLength(
      method === 'startConnection' ? 1 : 0,
    );
  });

  it('is not possible at all where the fetcher only reads', async () => {
    const { container } = await openPage(<ConnectionManager />, {
      banks: [bank('A', LOGIN), bank('B')],
      only: [],
    });
    expect(actionsIn(container)).toEqual([]);
    expect(screen.queryByText('Manage')).toBeNull();
  });

  it('puts a notice off, and not the row', async () => {
    await openPage(<ConnectionManager />, { banks: [bank('Harbour', LOGIN)] });
    await press('Remind me later');
    expect(within(row('Harbour')).queryByRole('heading', { name: SIGN_IN })).toBeNull();
    expect(within(row('Harbour')).getByText('Reconnect needed')).toBeVisible();
    expect(within(row('Harbour')).getByText(/^You will be reminded/)).toBeVisible();
    await press('Show now');
    expect(within(row('Harbour')).getByRole('heading', { name: SIGN_IN })).toBeVisible();
  });

  it('waves an invitation away for good', async () => {
    await openPage(<ConnectionManager />, { banks: [bank('Koala', INVITED)] });
    await press('Not now');
    expect(screen.queryByText(/You may have more accounts/)).toBeNull();
    expect(screen.queryByText(/reminded/)).toBeNull();
    expect(row('Koala')).toBeVisible();
  });
});

describe('a bank that asks for something', () => {
  const message = 'Please accept our new terms in the app.';

  it('is asked once when the customer has done it, and its message is gone with its state', async () => {
    const { calls } = await openPage(<ConnectionManager />, {
      banks: [bank('Sol', ASKED, { institutionMessage: message })],
    });
    expect(screen.getByText(message)).toBeVisible();
    await press(/^I have done this/);
    await pass(60 * SECOND);
    expect(calls('refreshConnection')).toEqual(['Sol']);
    expect(screen.queryByText(message)).toBeNull();
    expect(within(row('Sol')).getByText('The latest from', { exact: false })).toBeVisible();
  });

  it('that still waits says so, in the same words after another look', async () => {
    const { fetcher, unmount } = await openPage(<ConnectionManager />, {
      banks: [bank('Sol', ASKED, { institutionMessage: message })],
    });
    fetcher.refreshConnection = vi.fn(async () => {});
    await press(/^I have done this/);
    await pass(60 * SECOND);
    expect(screen.getByText(message)).toBeVisible();
    expect(row('Sol')).toHaveTextContent(
      'Sol is still waiting for you. It can take a while until they notice.',
    );
    unmount();
    await openPage(<ConnectionManager />, { banks: [bank('Sol', ASKED, { institutionMessage: message })] });
    expect(screen.getByText(message)).toBeVisible();
  });
});

describe('a bank of which something is missing', () => {
  it('is to be reconnected once updating did not help', async () => {
    const { fetcher, container } = await openPage(<ConnectionManager manage={[]} />, {
      banks: [bank('Nordlys', PARTIAL)],
    });
    fetcher.refreshConnection = vi.fn(async () => {});
    expect(actionsIn(container)).toEqual(['refresh', 'reconnect']);
    await press('Try again (Nordlys)');
    await pass(60 * SECOND);
    expect(actionsIn(container)).toEqual(['reconnect', 'refresh']);
    expect(row('Nordlys')).toHaveTextContent('Nordlys had nothing new for us so far.');
  });

  it('says what came of the last press, not of the one before', async () => {
    const { fetcher } = await openPage(<ConnectionManager />, { banks: [bank('Nordlys', PARTIAL)] });
    fetcher.refreshConnection = vi.fn(async () => {});
    await press('Try again (Nordlys)');
    await pass(60 * SECOND);
    await press('Reconnect (Nordlys)');
    await say('cancel');
    expect(row('Nordlys')).toHaveTextContent('You left before finishing');
    expect(row('Nordlys')).not.toHaveTextContent('nothing new');
  });
});

describe('a bank that updates on request', () => {
  it('that wants the customer opens its widget, and says when the latest is here', async () => {
    const { fetcher } = await openPage(<ConnectionManager />, {
      banks: [bank('Nordlys', INTERACTIVE, { successfullyAggregatedAt: '2026-03-09T00:00:00Z' })],
    });
    fetcher.refreshConnection = vi.fn(async (id, call) => {
      const session = await fetcher.repairConnection(id, call);
      return { widget: session };
    });
    await press('Update now (Nordlys)');
    expect(screen.getByRole('dialog', { name: /^Update ?Nordlys$/ })).toBeVisible();
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
    await signIn(fetcher, { ...INTERACTIVE, successfullyAggregatedAt: '2026-03-10T12:00:00Z' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(row('Nordlys')).toHaveTextContent('The latest from Nordlys is here.');
    expect(fetcher.refreshConnection).toHaveBeenCalledOnce();
  });
});

describe('a bank that has stopped for good', () => {
  it('is connected anew, and then the old connection can be removed', async () => {
    const { fetcher, calls } = await openPage(<ConnectionManager />, {
      banks: [bank('Harbour', DEAD, { institutionId: 'inst-7' }), bank('Koala')],
    });
    const start = vi.spyOn(fetcher, 'startConnection');
    await press('Connect again (Harbour)');
    expect(start).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ institutionId: 'inst-7' }));
    await signIn(fetcher, { institutionName: 'Harbour anew' });
    expect(row('Harbour anew')).toBeVisible();
    expect(row('Harbour')).toHaveTextContent(
      'Harbour is connected anew. You can remove this old connection.',
    );
    await press('Disconnect (Harbour)', row('Harbour'));
    const question = screen.getByRole('alertdialog', { name: /^Disconnect/ });
    expect(calls('deleteConnection')).toEqual([]);
    await press('Disconnect', question);
    await pass(SECOND);
    expect(calls('deleteConnection')).toEqual(['Harbour']);
    expect(rowOf('Harbour')).toBeNull();
    expect(row('Harbour anew')).toBeVisible();
  });

  it('one after the other: the second one waits and says so', async () => {
    const { fetcher, calls } = await openPage(<ConnectionManager />, {
      banks: [bank('A', DEAD), bank('B', DEAD)],
    });
    await press('Connect again (A)');
    await signIn(fetcher, { status: 'IN_PROGRESS' });
    expect(row('A')).toHaveTextContent('We are connecting A');
    const second = button('Connect again (B)');
    expect(second).toHaveAttribute('aria-disabled', 'true');
    expect(second).toHaveAccessibleDescription('Not available right now.');
    await tap(second);
    await tap(button(/^Connect a bank/));
    await settle();
    expect(calls('startConnection')).toHaveLength(1);
    fetcher.update('connection-new', WORKS);
    await pass(4 * SECOND);
    await press('Connect again (B)');
    expect(calls('startConnection')).toHaveLength(2);
  });

  it('that is only listed as ended is never offered for removal again', async () => {
    const { fetcher } = await openPage(<ConnectionManager include="all" />, {
      banks: [bank('Old', { status: 'DELETED', statusReason: null })],
    });
    await press('Connect again (Old)');
    await signIn(fetcher, { institutionName: 'New' });
    expect(row('Old')).toHaveTextContent('Old is connected. Your information is on its way.');
    expect(buttonOf(/^Disconnect/, row('Old'))).toBeNull();
  });
});

describe('a first bank', () => {
  it('is connected and named', async () => {
    const { fetcher, container } = await openPage(<ConnectionManager />);
    await press('Connect a bank');
    expect(screen.getByRole('dialog', { name: 'Connect a bank' })).toBeVisible();
    await signIn(fetcher, { institutionName: 'Harbour' });
    expect(row('Harbour')).toBeVisible();
    expect(container).toHaveTextContent('Harbour is connected. Your information is on its way.');
  });
});

describe('leaving a bank', () => {
  it('stands behind “Manage” on any row, and asks first', async () => {
    const { calls } = await openPage(<ConnectionManager />, {
      banks: [bank('Harbour', LOGIN), bank('Koala')],
    });
    for (const name of ['Harbour', 'Koala']) {
      await press(`Disconnect (${name})`, await manage(name));
      const question = screen.getByRole('alertdialog');
      expect(question).toHaveTextContent(`Disconnect ${name}?`);
      await press('Keep it', question);
      expect(screen.queryByRole('alertdialog')).toBeNull();
    }
    expect(calls('deleteConnection')).toEqual([]);
  });

  it('that the server did all the same, though it failed, is done', async () => {
    const { fetcher, calls } = await openPage(<ConnectionManager />, {
      banks: [bank('Harbour'), bank('Koala')],
    });
    fetcher.deleteConnection = vi.fn(async () => {
      fetcher.update('Harbour', { status: 'DELETED', statusReason: null });
      throw Object.assign(new Error(), { status: 500 });
    });
    await press('Disconnect (Harbour)', await manage('Harbour'));
    const before = calls('listConnections').length;
    await press('Disconnect', screen.getByRole('alertdialog'));
    await pass(SECOND);
    expect(calls('listConnections').length).toBe(before + 1);
    expect(rowOf('Harbour')).toBeNull();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(fetcher.deleteConnection).toHaveBeenCalledOnce();
  });

  it('that takes its time says so in the row, and keeps the button busy', async () => {
    const { fetcher } = await openPage(<ConnectionManager />, { banks: [bank('Harbour'), bank('Koala')] });
    fetcher.deleteConnection = vi.fn(async () => {});
    await press('Disconnect (Harbour)', await manage('Harbour'));
    await press('Disconnect', screen.getByRole('alertdialog'));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(row('Harbour')).toHaveTextContent('We are disconnecting Harbour.');
    await pass(60 * SECOND);
    expect(row('Harbour')).toHaveTextContent('Harbour is not disconnected yet.');
  });
});

describe('names', () => {
  it('that are missing or the same still tell each button apart by what it is for', async () => {
    const banks = [
      bank('a', LOGIN, { institutionName: null, institutionId: null }),
      bank('b', LOGIN, { institutionName: 'Harbour' }),
      bank('c', LOGIN, { institutionName: 'Harbour' }),
    ];
    const { calls } = await openPage(<ConnectionManager />, { banks });
    expect(screen.getByRole('article', { name: 'Your bank' })).toBeVisible();
    const [, second] = screen.getAllByRole('button', { name: /^Reconnect ?\(Harbour\)$/ });
    await tap(second as HTMLElement);
    await settle();
    expect(calls('repairConnection')).toEqual(['c']);
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('forty of them are drawn, each with its own way out', { timeout: 30_000 }, async () => {
    const banks = Array.from({ length: 40 }, (_, index) => bank(`Bank ${index}`, index % 2 ? LOGIN : WORKS));
    const { calls, container } = await openPage(<ConnectionManager />, { banks });
    expect(container.querySelectorAll('article')).toHaveLength(40);
    await press(
      'Reconnect (Bank 39)',
      screen.getByText('Bank 39', { selector: '.mc-card-name *' }).closest('article') as HTMLElement,
    );
    expect(calls('repairConnection')).toEqual(['Bank 39']);
  });
});
