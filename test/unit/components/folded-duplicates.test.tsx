import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import { parseConnections } from '../../../src/domain/index.js';
import { connection, connectionIn, DUPLICATE_TRIO } from '../../../src/testing/index.js';
import { actionsIn, everyHandler, show } from './render.js';

const trio = parseConnections(DUPLICATE_TRIO).connections;
const [main, ...copies] = trio;
const bank = connection();
const copy = connectionIn({ status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' });
const nothing = () => {};

describe('a card with duplicates', () => {
  it.each([
    [1, 'Connected once more'],
    [2, 'Connected 2 more times'],
  ])('says how many there are: %i', (count, text) => {
    show(<ConnectionCard connection={bank} duplicates={Array.from({ length: count }, () => copy)} />);
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull(); // nobody to tell
  });

  it('leads to them, in a button that names the bank', async () => {
    const onReview = vi.fn();
    const { user } = show(
      <ConnectionCard connection={bank} duplicates={[copy]} onReviewDuplicates={onReview} />,
    );
    await user.click(screen.getByRole('button', { name: /^Review.*First Platypus Bank/ }));
    expect(onReview).toHaveBeenCalledExactlyOnceWith();
  });

  it('says nothing when there are none', () => {
    const { container } = show(
      <ConnectionCard connection={bank} duplicates={[]} onReviewDuplicates={nothing} />,
    );
    expect(container.querySelector('.mc-card-duplicates')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says it below its own line and above the notice', () => {
    const { container } = show(
      <ConnectionCard connection={main ?? bank} duplicates={copies} onReviewDuplicates={nothing} />,
    );
    const parts = [...(container.firstElementChild?.children ?? [])].map(({ className }) => className);
    expect(parts.slice(-3)).toEqual(['mc-card-meta', 'mc-card-duplicates', 'mc-notice']);
  });

  it('hands the focus to the bank’s name when the line goes', () => {
    const card = (duplicates: (typeof bank)[]) => (
      <ConnectionCard connection={bank} duplicates={duplicates} onReviewDuplicates={nothing} />
    );
    const { update } = show(card([copy]));
    screen.getByRole('button').focus();
    update(card([]));
    expect(screen.getByRole('heading')).toHaveFocus();
  });

  it('reports a callback that throws, and stands', async () => {
    const onError = vi.fn();
    const onReview = () => {
      throw new Error('oops');
    };
    const { user } = show(
      <ConnectionCard connection={bank} duplicates={[copy]} onReviewDuplicates={onReview} />,
      { onError },
    );
    await user.click(screen.getByRole('button'));
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'MC302' }));
  });
});

describe('a list', () => {
  it('folds a trio into its main row, and says which they are', async () => {
    const onReview = vi.fn();
    const { user, container } = show(
      <ConnectionList connections={trio} handlers={everyHandler()} onReviewDuplicates={onReview} />,
    );
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(actionsIn(container)).toEqual(['reconnect']);
    await user.click(screen.getByRole('button', { name: /^Review/ }));
    expect(onReview).toHaveBeenCalledExactlyOnceWith(main, copies);
  });

  it('keeps every row where nobody can sort them out', () => {
    show(<ConnectionList connections={trio} />);
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(screen.queryByText(/Connected 2 more/)).toBeNull();
  });

  it('puts the button on the main row only', () => {
    const other = connection({ id: 'other', institutionName: 'Koala & Sons' });
    show(<ConnectionList connections={[other, ...trio]} onReviewDuplicates={nothing} />);
    const [row, ...more] = screen.getAllByRole('button', { name: /^Review/ });
    expect(more).toEqual([]);
    expect(row?.closest('article')).toHaveAttribute('data-status', 'RECONNECT_REQUIRED');
  });

  it('loses none into a row that it leaves out', () => {
    const gone = connection({ id: 'gone', status: 'DELETED' });
    const extra = { ...copy, activeDuplicateConnectionId: 'gone' };
    show(<ConnectionList connections={[gone, extra]} onReviewDuplicates={nothing} />);
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });
});

describe('two cards of one bank', () => {
  const account = (name: string, mask: string | null = null) => ({ name, mask });
  const meta = (accounts: ReturnType<typeof account>[] | null) => {
    const { container, unmount } = show(<ConnectionCard connection={connection({ accounts })} />);
    const texts = [...(container.querySelector('.mc-card-meta')?.children ?? [])].slice(1);
    unmount();
    return texts.map((each) => each.textContent);
  };

  it('are told apart by their accounts', () => {
    expect(meta([account('Checking', '1234')])).toEqual(['Checking ••1234']);
    expect(meta([account('Checking', '1'), account('Visa'), account('Pot', '3')])).toEqual([
      'Checking ••1',
      'Visa',
      'Pot ••3',
    ]);
  });

  it('count them where there are many, and say nothing where there are none', () => {
    expect(meta(Array.from({ length: 4 }, () => account('Checking')))).toEqual(['4 accounts']);
    expect(meta([])).toEqual([]);
    expect(meta(null)).toEqual([]);
  });

  it('keep a name of another script together with its number', () => {
    show(<ConnectionCard connection={connection({ accounts: [account('حساب جاري', '1234')] })} />);
    const name = within(screen.getByRole('article')).getByText('حساب جاري ••1234');
    expect(name.localName).toBe('bdi');
  });

  it('take no placeholder from a name', () => {
    expect(meta([account('{mask} {institution}', '1234')])).toEqual(['{mask} {institution} ••1234']);
  });
});
