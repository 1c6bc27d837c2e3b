import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useMemo } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionList } from '../../../src/components/index.js';
import type { ConnectionListProps } from '../../../src/components/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { connectionIn } from '../../../src/testing/index.js';
import { UiContext, useUi } from '../../../src/ui/settings.js';
import { show } from './render.js';

const works = { status: 'ACTIVE', statusReason: null } as const;
const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const over = { status: 'DELETED', statusReason: null } as const;
const bank = (index: number, state: Pick<Connection, 'status' | 'statusReason'> = works) =>
  connectionIn(state, { id: `bank-${index}`, institutionName: `Bank ${index}`, accounts: [] });
const many = (count: number) => Array.from({ length: count }, (_, index) => bank(index));

const names = () =>
  screen.getAllByRole('article').map((card) => within(card).getAllByRole('heading')[0]?.textContent);
const searchField = () => screen.findByRole('searchbox', { name: 'Search your banks' });
let drawn: string[] = [];

/** A list that says which of its rows are drawn, and when. */
function Watched(props: ConnectionListProps) {
  const ui = useUi();
  const watched = useMemo(
    () => ({
      ...ui,
      components: {
        InstitutionLogo: ({ connection }: { connection: Connection }) => {
          drawn.push(connection.id);
          return <span />;
        },
      },
    }),
    [ui],
  );
  return (
    <UiContext.Provider value={watched}>
      <ConnectionList {...props} />
    </UiContext.Provider>
  );
}

beforeEach(() => {
  drawn = [];
});

describe('when one of many banks changes', () => {
  it.each([20, 1000])('only its row is drawn again, of %i, however the host makes its props', (count) => {
    const rows = many(count);
    const props = () => ({
      handlers: { reconnect: () => {} },
      manage: ['refresh', 'delete'] as const,
      actionState: () => ({ reconnect: { status: 'ready' as const } }),
      feedback: () => undefined,
      snoozedUntil: () => undefined,
      onSnooze: () => {},
      onReviewDuplicates: () => {},
      now: new Date('2026-03-03T10:00:00Z'),
    });
    const { update } = show(<Watched connections={rows} {...props()} />);
    expect(new Set(drawn).size).toBe(count);
    drawn = [];
    update(<Watched connections={rows.with(7, bank(7, broken))} {...props()} />);
    expect(new Set(drawn)).toEqual(new Set(['bank-7']));
    drawn = [];
    update(<Watched connections={rows} {...props()} />);
    expect(new Set(drawn)).toEqual(new Set(['bank-7']));
  });

  it('the handlers of the latest render are called, also from a row that was drawn long ago', async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const rows = [bank(1, broken), bank(2)];
    const { update, user } = show(<ConnectionList connections={rows} handlers={{ reconnect: first }} />);
    update(<ConnectionList connections={rows} handlers={{ reconnect: second }} />);
    await user.click(screen.getByRole('button', { name: /Reconnect/ }));
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledExactlyOnceWith(rows[0]);
  });

  it('a handler that comes or goes brings or takes its button', () => {
    const rows = [bank(1, broken)];
    const { update } = show(<ConnectionList connections={rows} />);
    expect(screen.queryByRole('button')).toBeNull();
    update(<ConnectionList connections={rows} handlers={{ reconnect: () => {} }} />);
    expect(screen.getByRole('button', { name: /Reconnect/ })).toBeVisible();
  });

  it('what the host says of a row is asked anew, and only a row with another answer is drawn', () => {
    const rows = many(60);
    const { update } = show(<Watched connections={rows} snoozedUntil={() => undefined} />);
    drawn = [];
    const snoozedUntil = ({ id }: Connection) => (id === 'bank-3' ? '2030-01-01T00:00:00.000Z' : undefined);
    update(<Watched connections={rows} snoozedUntil={snoozedUntil} />);
    expect(new Set(drawn)).toEqual(new Set(['bank-3']));
  });
});

describe('a list of a thousand banks', () => {
  it('is all there, in one list, soon after its first hundred', async () => {
    const { container } = show(<ConnectionList connections={many(1000)} />);
    await waitFor(() => expect(container.querySelectorAll('article')).toHaveLength(1000));
    expect(screen.getAllByRole('list')).toHaveLength(1);
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(1000);
    expect(container.querySelectorAll('.mc-list-chunk')).toHaveLength(20);
  });

  it('is all there from the start on a server', () => {
    const html = renderToString(<ConnectionList connections={many(1000)} />);
    expect(html.match(/<article/g)).toHaveLength(1000);
  });
});

describe('searching', () => {
  it('is offered from twelve banks on, or as the host says', async () => {
    const { update } = show(<ConnectionList connections={many(11)} />);
    expect(screen.queryByRole('searchbox')).toBeNull();
    update(<ConnectionList connections={many(12)} />);
    expect(await searchField()).toBeVisible();
    update(<ConnectionList connections={many(12)} search="never" />);
    expect(screen.queryByRole('searchbox')).toBeNull();
    update(<ConnectionList connections={many(1)} search="always" />);
    expect(await searchField()).toBeVisible();
  });

  it('narrows the list, says how far, and shows all again', async () => {
    const { user } = show(<ConnectionList connections={many(40)} />);
    await user.type(await searchField(), 'bank 3');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(13));
    expect(screen.getByText('13 of 40 banks')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(40));
    expect(await searchField()).toHaveValue('');
  });

  it('that leaves nothing says so, and stays where it is', async () => {
    const { user } = show(<ConnectionList connections={many(40)} />);
    await user.type(await searchField(), 'zzz');
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
    expect(screen.getByText('0 of 40 banks')).toBeVisible();
    expect(await searchField()).toHaveFocus();
  });

  it('stays while banks go, as long as something is searched for', async () => {
    const { user, update } = show(<ConnectionList connections={many(12)} />);
    await user.type(await searchField(), 'bank 1');
    update(<ConnectionList connections={many(3)} />);
    expect(await searchField()).toHaveValue('bank 1');
    expect(names()).toEqual(['Bank 1']);
  });

  it('filters by state and by who is waited for, with how many banks each leaves', async () => {
    const rows = [...many(20), bank(90, broken), bank(91, broken)];
    const { user } = show(<ConnectionList connections={rows} />);
    await searchField();
    const state = screen.getByRole('combobox', { name: 'State' });
    expect(
      within(state)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Any state (22)', 'Reconnect needed (2)', 'Connected (20)']);
    await user.selectOptions(state, 'Reconnect needed (2)');
    await waitFor(() => expect(names()).toEqual(['Bank 90', 'Bank 91']));
    await user.selectOptions(state, 'Any state (22)');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Waiting for' }), 'No one (20)');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(20));
  });

  it('sorts by name', async () => {
    const { user } = show(<ConnectionList connections={many(12).toReversed()} />);
    await searchField();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By name');
    await waitFor(() => expect(names()[2]).toBe('Bank 2'));
  });

  it('shows how many there are in each group', async () => {
    show(<ConnectionList connections={[...many(20), bank(90, broken)]} />);
    await searchField();
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(['Needs you 1', 'Connected 20']);
  });
});

describe('the arrow keys', () => {
  it('lead from the search field through the banks', async () => {
    const { user } = show(<ConnectionList connections={many(14)} handlers={{ refresh: () => {} }} />);
    await user.click(await searchField());
    const focused = () => document.activeElement?.textContent;
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Bank 0');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(focused()).toBe('Bank 1');
    await user.keyboard('{End}');
    expect(focused()).toBe('Bank 13');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Bank 13');
    await user.keyboard('{Home}{ArrowUp}');
    expect(focused()).toBe('Bank 0');
  });

  it('lead on from a button, and stay the field’s own in a field', async () => {
    const rows = [bank(90, broken), ...many(14)];
    const { user } = show(<ConnectionList connections={rows} handlers={{ reconnect: () => {} }} />);
    await searchField();
    screen.getByRole('button', { name: /Reconnect/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('Bank 0');
    const order = screen.getByRole('combobox', { name: 'Order' });
    order.focus();
    expect(fireEvent.keyDown(order, { key: 'ArrowDown' })).toBe(true);
    expect(order).toHaveFocus();
  });

  it('are left alone in a short list, with a modifier, and where the host has dealt with them', async () => {
    const { update } = show(
      <ConnectionList connections={[bank(1, broken)]} handlers={{ reconnect: () => {} }} />,
    );
    expect(fireEvent.keyDown(screen.getByRole('button'), { key: 'ArrowDown' })).toBe(true);
    const rows = [bank(90, broken), ...many(14)];
    update(<ConnectionList connections={rows} handlers={{ reconnect: () => {} }} />);
    await searchField();
    const button = screen.getByRole('button', { name: /Reconnect/ });
    expect(fireEvent.keyDown(button, { key: 'ArrowDown', altKey: true })).toBe(true);
    update(
      <ConnectionList
        connections={rows}
        handlers={{ reconnect: () => {} }}
        onKeyDown={(event) => event.preventDefault()}
      />,
    );
    button.focus();
    fireEvent.keyDown(button, { key: 'ArrowDown' });
    expect(button).toHaveFocus();
  });
});

describe('what has ended', () => {
  const rows = [bank(1), bank(2, over), bank(3, over)];

  it('is folded away, with how many there are, until somebody asks', async () => {
    const { user } = show(<ConnectionList connections={rows} include="all" />);
    expect(names()).toEqual(['Bank 1']);
    const button = screen.getByRole('button', { name: /^Ended\s*2$/, expanded: false });
    await user.click(button);
    expect(names()).toEqual(['Bank 1', 'Bank 2', 'Bank 3']);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.click(button);
    expect(names()).toEqual(['Bank 1']);
    expect(button).toHaveFocus();
  });

  it('is shown where there is nothing else, where the host wants it, and where something is to be said', () => {
    const { update } = show(<ConnectionList connections={rows.slice(1)} include="all" />);
    expect(names()).toEqual(['Bank 2', 'Bank 3']);
    update(<ConnectionList connections={rows} include="all" ended="shown" />);
    expect(names()).toHaveLength(3);
    update(
      <ConnectionList
        connections={rows}
        include="all"
        feedback={({ id }) => (id === 'bank-2' ? { kind: 'outcome', id: 'removed' } : undefined)}
      />,
    );
    expect(names()).toHaveLength(3);
  });

  it('is found by a search', async () => {
    const { user } = show(<ConnectionList connections={[...many(12), bank(99, over)]} include="all" />);
    await user.type(await searchField(), '99');
    await waitFor(() => expect(names()).toEqual(['Bank 99']));
  });
});

describe('a host that draws the rows itself', () => {
  it('gets them by group, and each row knows its place', () => {
    show(
      <ConnectionList
        connections={[...many(30), bank(90, broken)]}
        search="never"
        renderRows={({ group, connections, renderRow }) => (
          <div role="presentation" data-testid={group}>
            {connections.slice(0, 3).map(renderRow)}
          </div>
        )}
      />,
    );
    const rows = within(screen.getByTestId('connected')).getAllByRole('listitem');
    expect(rows.map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')])).toEqual([
      ['1', '30'],
      ['2', '30'],
      ['3', '30'],
    ]);
    expect(screen.getByTestId('needsYou')).toHaveTextContent('Bank 90');
  });

  it('and fails gets the kit’s own way, and is told', async () => {
    const onFault = vi.fn();
    function Told() {
      const ui = useUi();
      const renderRows = () => {
        throw new Error('oops');
      };
      return (
        <UiContext.Provider value={{ ...ui, onFault }}>
          <ConnectionList connections={many(2)} renderRows={renderRows} />
        </UiContext.Provider>
      );
    }
    show(<Told />);
    await act(() => Promise.resolve());
    expect(names()).toEqual(['Bank 0', 'Bank 1']);
    expect(onFault).toHaveBeenCalledWith('MC302');
  });
});
