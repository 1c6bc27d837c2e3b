import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionList } from '../../../src/components/index.js';
import { parseConnections } from '../../../src/domain/index.js';
import {
  connection,
  connectionIn,
  DOCUMENTED_ROWS,
  DUPLICATE_TRIO,
  ODD_RECORDS,
} from '../../../src/testing/index.js';
import table from '../../spec/status-table.json' with { type: 'json' };
import { actionsIn, everyHandler, show } from './render.js';

const banks = DOCUMENTED_ROWS.map((row, index) => connectionIn(row, { institutionName: `Bank ${index}` }));
const TITLES = ['Needs you', 'Waiting', 'Connected', 'Ended'];
const GROUPS = ['needsYou', 'waiting', 'connected', 'ended'];

describe('the groups', () => {
  it('come in the order in which they matter, each under its name', () => {
    show(<ConnectionList connections={banks.toReversed()} include="all" search="never" ended="shown" />);
    const titles = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    expect(titles).toEqual(TITLES);
    expect(screen.getAllByRole('list')).toHaveLength(4);
  });

  it.each(GROUPS)('hold what the table says: %s', (group) => {
    show(<ConnectionList connections={banks} include="all" search="never" ended="shown" />);
    const list = screen.getByRole('list', { name: TITLES[GROUPS.indexOf(group)] ?? '' });
    const shown = within(list)
      .getAllByRole('article')
      .map((card) => `${card.dataset['status']}/${card.dataset['reason'] ?? null}`);
    const expected = table
      .filter(({ advice }) => advice.group === group)
      .map(({ status, statusReason }) => `${status}/${statusReason}`);
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  it('put what is urgent first, and keep the host’s order otherwise', () => {
    const rows = [
      connectionIn({ status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' }),
      connectionIn(
        { status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' },
        { id: 'b', institutionName: 'B' },
      ),
      connectionIn(
        { status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' },
        { id: 'a', institutionName: 'A' },
      ),
    ];
    show(<ConnectionList connections={rows} />);
    const names = screen
      .getAllByRole('article')
      .map((card) => within(card).getByRole('heading', { level: 2 }));
    expect(names.map((each) => each.textContent)).toEqual(['B', 'A', 'First Platypus Bank']);
  });

  it('have no heading when there is only one, and still a name', () => {
    show(<ConnectionList connections={[connection()]} />);
    expect(screen.queryByRole('heading', { name: 'Connected' })).toBeNull();
    expect(screen.getByRole('list', { name: 'Connected banks' })).toBeVisible();
  });

  it('prompt for the main one of three duplicates only', () => {
    const { connections } = parseConnections(DUPLICATE_TRIO);
    const { container } = show(<ConnectionList connections={connections} handlers={everyHandler()} />);
    const asking = screen.getByRole('list', { name: 'Needs you' });
    expect(within(asking).getAllByRole('listitem')).toHaveLength(1);
    expect(actionsIn(container).filter((action) => action === 'reconnect')).toHaveLength(1);
  });
});

describe('abandoned attempts', () => {
  const ghosts = Array.from({ length: 10 }, (_, index) => ({
    ...ODD_RECORDS.abandonedWithoutBank,
    id: `ghost-${index}`,
  }));

  it('do not count as banks: a page of ten of them is empty, and offers to connect one', async () => {
    const onConnect = vi.fn();
    const { connections } = parseConnections({ connections: ghosts, count: 10, remaining: 0 });
    expect(connections).toHaveLength(10);
    const { user } = show(<ConnectionList connections={connections} onConnect={onConnect} />);
    expect(screen.getByRole('heading', { name: 'No bank connected yet' })).toBeVisible();
    expect(screen.queryByRole('list')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Connect a bank' }));
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('stay out beside real banks, and so do deleted ones', () => {
    const deleted = { ...ODD_RECORDS.noName, id: 'deleted', status: 'DELETED' };
    const { connections } = parseConnections([...ghosts, deleted, { id: 'real', status: 'ACTIVE' }]);
    show(<ConnectionList connections={connections} />);
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('show when the host asks for all', () => {
    show(<ConnectionList connections={parseConnections(ghosts).connections} include="all" />);
    expect(screen.getAllByRole('article')).toHaveLength(10);
  });
});

describe('how many', () => {
  it.each([1, 40, 1000])('does not matter: %i', { timeout: 60_000 }, (count) => {
    const many = Array.from({ length: count }, (_, index) =>
      connectionIn(DOCUMENTED_ROWS[2 + (index % 10)] ?? DOCUMENTED_ROWS[2], { id: `bank-${index}` }),
    );
    const { container } = show(<ConnectionList connections={many} handlers={everyHandler()} />, {});
    expect(container.querySelectorAll('article')).toHaveLength(count);
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
