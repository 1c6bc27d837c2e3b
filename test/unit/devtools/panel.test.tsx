import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useData } from '../../../src/data/data-provider.js';
import type { DataContextValue } from '../../../src/data/data-provider.js';
import { ConnectionsError, useConnections } from '../../../src/data/index.js';
import type { ConnectionsFetcher } from '../../../src/data/index.js';
import { ConnectionsDevtools, watchFetcher } from '../../../src/devtools/index.js';
import { transitionsOf } from '../../../src/devtools/transitions.js';
import { createPolicyResolver, parseConnections } from '../../../src/domain/index.js';
import { ConnectionsProvider } from '../../../src/provider.js';
import { connectionRecord, fakeFetcher, ODD_RECORDS, recordIn } from '../../../src/testing/index.js';
import { expectQuiet } from '../components/quiet.js';
import { openPanel, Page } from './panel-page.js';

const BROKEN = recordIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }, { id: 'a' });
const GONE = recordIn({ status: 'DELETED', statusReason: null }, { id: 'b', institutionName: 'Gone Bank' });

let ground: DataContextValue['ground'] | null = null;

/** Reads as a page does, and shows this test what the panel is given. */
function Ground(): ReactNode {
  useConnections();
  const { ground: given } = useData();
  useLayoutEffect(() => {
    ground = given;
  }, [given]);
  return null;
}

describe('the panel', () => {
  expectQuiet();

  it('is one button until it is pressed, asks nothing of the fetcher, and closes again', async () => {
    const user = userEvent.setup();
    const fetcher = fakeFetcher({ connections: [BROKEN] });
    render(<Page fetcher={fetcher}>{null}</Page>);
    const toggle = screen.getByRole('button', { name: 'Connections devtools' });
    expect(screen.getAllByRole('button')).toEqual([toggle]);
    expect(document.querySelector('details')).toBeNull();
    await user.tab();
    expect(toggle).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    const body = document.getElementById(toggle.getAttribute('aria-controls') ?? '');
    expect(body).toBeVisible();
    expect(toggle).toHaveFocus();
    expect(screen.getByText('Nothing on this page has read the connections yet.')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(document.querySelector('details')).toBeNull();
    expect(toggle).not.toHaveAttribute('aria-controls');
    expect(fetcher.calls).toEqual([]);
  });

  it('shows connections as soon as the page reads them, and lets the page stop reading', async () => {
    const fetcher = fakeFetcher({ connections: [BROKEN] });
    const { rerender } = await openPanel({ fetcher, children: null });
    rerender(<Page fetcher={fetcher} />);
    expect(await screen.findByText('Connections (1)')).toBeVisible();
    expect(fetcher.calls).toHaveLength(1);
  });

  it('shows also what a default list leaves out, and that it does', async () => {
    const { user } = await openPanel({ fetcher: fakeFetcher({ connections: [BROKEN, GONE] }) });
    await user.click(await screen.findByText('Gone Bank'));
    const entry = within(screen.getByText('Gone Bank').closest('li') ?? document.body);
    expect(entry.getByText('shown in a list').nextSibling).toHaveTextContent('no');
    expect(entry.getByText('DELETED / null')).toBeVisible();
  });

  it('says why: the row, a fallback, what the host’s resolver changed, what has lasted', async () => {
    const resolve = createPolicyResolver({
      adjust: (policy) => (policy.tone === 'critical' ? { tone: 'info', actions: [] } : {}),
    });
    const tired = recordIn(
      { status: 'UNRECOVERABLE', statusReason: 'CONTINUED_AGGREGATION_FAILURES' },
      { id: 't', statusChangedAt: '2026-01-01T00:00:00Z' },
    );
    const { user } = await openPanel({
      fetcher: fakeFetcher({ connections: [BROKEN, ODD_RECORDS.unknownReason, tired] }),
      resolve,
      now: () => new Date('2026-03-10T12:00:00Z'),
    });
    await screen.findByText('Connections (3)');
    for (const bank of screen.getAllByText('First Platypus Bank')) await user.click(bank);
    expect(screen.getByText('Your resolver changed tone: critical → info.')).toBeInTheDocument();
    expect(screen.getByText('Your resolver changed actions: reconnect → none.')).toBeInTheDocument();
    expect(screen.getByText('No row of the table: the calm fallback of the status.')).toBeInTheDocument();
    expect(screen.getByText('Sent as DEGRADED / SOLAR_FLARE.')).toBeInTheDocument();
    expect(screen.getAllByText(/^It has lasted/)).toHaveLength(1);
    expect(screen.getAllByText('A row of the table: Meld documents this pair.')).toHaveLength(2);
  });

  it('leaves out the buttons that the fetcher has no method for', async () => {
    const { repairConnection: _, ...fetcher } = fakeFetcher({ connections: [BROKEN] });
    const { user } = await openPanel({ fetcher });
    await user.click(await screen.findByText('First Platypus Bank'));
    expect((await screen.findByText('buttons shown')).nextSibling).toHaveTextContent('none');
    expect(screen.getByText('actions').nextSibling).toHaveTextContent('reconnect');
  });

  it.each([
    ['repairConnection', 'refresh, confirmInstitutionAction, keepDuplicate, delete, startNewConnection, connectAnotherInstitution'], // prettier-ignore
    ['refreshConnection', 'reconnect, linkNewAccounts, delete, startNewConnection, connectAnotherInstitution'], // prettier-ignore
    ['deleteConnection', 'reconnect, linkNewAccounts, refresh, confirmInstitutionAction, keepDuplicate, startNewConnection, connectAnotherInstitution'], // prettier-ignore
    ['startConnection', 'reconnect, linkNewAccounts, refresh, confirmInstitutionAction, keepDuplicate, delete'], // prettier-ignore
  ] as const)('says which buttons are left without %s', async (method, left) => {
    const resolve = createPolicyResolver({
      adjust: () => ({
        actions: ['reconnect', 'linkNewAccounts', 'refresh', 'confirmInstitutionAction', 'keepDuplicate', 'delete', 'startNewConnection', 'connectAnotherInstitution'], // prettier-ignore
      }),
    });
    const fetcher = { ...fakeFetcher({ connections: [BROKEN] }), [method]: undefined } as never;
    const { user } = await openPanel({ fetcher, resolve });
    await user.click(await screen.findByText('First Platypus Bank'));
    expect((await screen.findByText('buttons shown')).nextSibling?.textContent).toBe(left);
  });

  it('says that no button is shown where there is no notice for it to stand in', async () => {
    const resolve = createPolicyResolver({ adjust: () => ({ notice: null }) });
    const { user } = await openPanel({ fetcher: fakeFetcher({ connections: [BROKEN] }), resolve });
    await user.click(await screen.findByText('First Platypus Bank'));
    expect((await screen.findByText('buttons shown')).nextSibling).toHaveTextContent('none');
    expect(screen.getByText('actions').nextSibling).toHaveTextContent('reconnect');
  });

  it('shows what has happened, also while it was closed', async () => {
    const user = userEvent.setup();
    const fetcher = watchFetcher(fakeFetcher({ connections: [BROKEN], live: true }));
    render(<Page fetcher={fetcher} />);
    await screen.findByText('ready: 1');
    await waitFor(() => expect(fetcher.stream.listeners()).toBe(1));
    fetcher.update('a', { status: 'ACTIVE', statusReason: null });
    await user.click(screen.getByRole('button', { name: 'Connections devtools' }));
    await user.click(await screen.findByText('First Platypus Bank'));
    const changes = await screen.findByRole('table', { name: 'Changes that were seen' });
    const cells = within(changes)
      .getAllByRole('cell', { hidden: true })
      .map((cell) => cell.textContent);
    expect(cells.slice(1)).toEqual(['RECONNECT_REQUIRED / LOGIN_REQUIRED', 'ACTIVE / null']);
    expect(screen.getByText('Stream and events (1)')).toBeVisible();
    expect(screen.getByText('Stream: open, nothing was missed.')).toBeInTheDocument();
  });

  it('shows the last changes of many', async () => {
    const { user } = await openPanel({
      fetcher: fakeFetcher({ connections: [BROKEN] }),
      children: <Ground />,
    });
    await user.click(await screen.findByText('First Platypus Bank'));
    const { follow } = transitionsOf(ground ?? {});
    const reasons = ['OTHER', 'TOKEN_EXPIRED', 'OTHER', 'TOKEN_EXPIRED', 'OTHER', 'TOKEN_EXPIRED', 'LOGIN_REQUIRED']; // prettier-ignore
    for (const statusReason of reasons)
      act(() => follow(parseConnections([{ ...BROKEN, statusReason }]).connections));
    const table = await screen.findByRole('table', { name: 'Changes that were seen' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toHaveTextContent(/TOKEN_EXPIRED.*LOGIN_REQUIRED$/);
  });

  it('leaves nobody listening when it is taken away', () => {
    const fetcher = fakeFetcher({ connections: [BROKEN] });
    const page = (panel: ReactNode) => (
      <ConnectionsProvider fetcher={fetcher} scope="customer-1">
        <Ground />
        {panel}
      </ConnectionsProvider>
    );
    const { rerender } = render(page(null));
    const before = ground?.followers.size ?? 0;
    rerender(page(<ConnectionsDevtools />));
    expect(ground?.followers.size).toBe(before + 1);
    rerender(page(null));
    expect(ground?.followers.size).toBe(before);
  });

  it('does not say that the stream is open when the page has stopped it', async () => {
    const fetcher = watchFetcher(fakeFetcher({ connections: [BROKEN], live: true }));
    const { rerender } = await openPanel({ fetcher });
    expect(await screen.findByText('Stream: open, nothing was missed.')).toBeInTheDocument();
    rerender(<Page fetcher={fetcher}>{null}</Page>);
    await waitFor(() => expect(fetcher.stream.listeners()).toBe(0)); // nor does the panel keep it going
    expect(await screen.findByText(/^Stream: stopped/)).toBeInTheDocument();
  });

  it('forgets what has happened to another customer', async () => {
    const fetcher = watchFetcher(fakeFetcher({ connections: [BROKEN], live: true }));
    const { rerender, user } = await openPanel({ fetcher });
    await user.click(await screen.findByText('First Platypus Bank'));
    await waitFor(() => expect(fetcher.stream.listeners()).toBe(1));
    fetcher.update('a', { status: 'ACTIVE', statusReason: null });
    await screen.findByRole('table', { name: 'Changes that were seen', hidden: true });
    rerender(<Page fetcher={fetcher} scope="customer-2" />);
    await waitFor(() =>
      expect(screen.queryByText('Nothing on this page has read the connections yet.')).toBeNull(),
    );
    if (!screen.queryByText('id')) await user.click(await screen.findByText('First Platypus Bank'));
    expect(await screen.findByText('No change has been seen.')).toBeInTheDocument();
  });

  it('says what is wrong, by code and path', async () => {
    await openPanel({
      fetcher: watchFetcher(fakeFetcher({ connections: [BROKEN, ODD_RECORDS.unknownStatus] })),
      onError: () => {},
    });
    expect(await screen.findByText('Problems and faults (1)')).toBeVisible();
    expect(screen.getByText('connections[1].status')).toBeInTheDocument();
    expect(screen.getByText(/^A status or reason is not documented by Meld/)).toBeInTheDocument();
  });

  it('says that a later page failed', async () => {
    const fetcher: ConnectionsFetcher = {
      listConnections: async ({ cursor }) => {
        if (cursor !== undefined) throw new ConnectionsError({ status: 500 });
        return { connections: [BROKEN], nextCursor: '2' };
      },
    };
    await openPanel({ fetcher, onError: () => {} });
    expect(
      await screen.findByText('The list is incomplete, and the customer is told so.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: 'MC270', hidden: true })).toBeInTheDocument();
  });

  it('is drawn closed on a server', () => {
    const html = renderToString(
      <Page fetcher={fakeFetcher()} devtools={{ label: 'Ours', placement: 'inline' }} />,
    );
    expect(html).toContain('data-placement="inline"');
    expect(html).toContain('aria-expanded="false"');
    expect(html).not.toContain('style=');
  });

  it('keeps several providers apart', async () => {
    const user = userEvent.setup();
    const one = watchFetcher(fakeFetcher({ connections: [BROKEN] }));
    const two = watchFetcher(fakeFetcher({ connections: [connectionRecord({ id: 'x' }), GONE] }));
    render(
      <>
        <Page fetcher={one} devtools={{ label: 'Left' }} />
        <Page fetcher={two} devtools={{ label: 'Right' }} />
      </>,
    );
    await user.click(screen.getByRole('button', { name: 'Left' }));
    await user.click(screen.getByRole('button', { name: 'Right' }));
    await two.getConnection('x', { signal: new AbortController().signal });
    const left = within(screen.getByRole('region', { name: 'Left' }));
    const right = within(screen.getByRole('region', { name: 'Right' }));
    expect(await left.findByText('Connections (1)')).toBeVisible();
    expect(await right.findByText('Connections (2)')).toBeVisible();
    expect(await right.findByText('Calls (2)')).toBeVisible();
    expect(left.getByText('Calls (1)')).toBeVisible();
  });

  it('says that nobody watches the fetcher', async () => {
    const rows = [connectionRecord()];
    await openPanel({ fetcher: { listConnections: async () => rows } });
    await screen.findByText('Connections (1)');
    expect(screen.getByText('watchFetcher(fetcher)')).toBeInTheDocument();
    expect(screen.queryByText('Scenarios of the fake back end')).toBeNull();
  });

  it('draws a thousand banks as a hundred', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => connectionRecord({ id: `bank-${index}` }));
    expect(parseConnections(rows).connections).toHaveLength(1000);
    await openPanel({ fetcher: { listConnections: async () => rows } });
    expect(await screen.findByText('Connections (1000)')).toBeVisible();
    expect(screen.getByText('900 more are not shown here.')).toBeVisible();
  });
});

it('says where it belongs, and lets the page be, when there is no provider around', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  render(
    <main>
      <h1>The host’s page</h1>
      <ConnectionsDevtools />
    </main>,
  );
  expect(screen.getByRole('heading')).toBeVisible();
  expect(screen.getByText(/inside <ConnectionsProvider>/)).toBeVisible();
});
