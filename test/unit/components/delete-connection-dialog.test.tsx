import { screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { preloadDialog } from '../../../src/components/dialog.js';
import { DeleteConnectionDialog } from '../../../src/components/index.js';
import type { DeleteConnectionDialogProps } from '../../../src/components/index.js';
import { announce } from '../../../src/internal/announce.js';
import { english } from '../../../src/messages/index.js';
import { connection, ODD_RECORDS } from '../../../src/testing/index.js';
import { show } from './render.js';

vi.mock('../../../src/internal/announce.js', { spy: true });

const nothing = () => {};
const accounts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Account ${index + 1}`, mask: `${1001 + index}` }));
const question = (props: Partial<DeleteConnectionDialogProps> = {}) => (
  <DeleteConnectionDialog
    open
    connection={connection({ accounts: accounts(2) })}
    onConfirm={nothing}
    onClose={nothing}
    {...props}
  />
);
const answers = () => {
  const all = within(screen.getByRole('alertdialog')).getAllByRole('button');
  return all.slice(1).map(({ textContent }) => textContent); // the first is the one in the corner
};

beforeAll(() => preloadDialog());
beforeEach(() => vi.clearAllMocks());

describe('the question', () => {
  it('is asked in the bank’s name', () => {
    show(question());
    expect(screen.getByRole('alertdialog', { name: /^Disconnect ?First Platypus Bank\?$/ })).toBeVisible();
  });

  it('without a name is asked all the same', () => {
    show(question({ connection: connection(ODD_RECORDS.noName) }));
    expect(screen.getByRole('alertdialog', { name: /^Disconnect ?your bank\?$/ })).toBeVisible();
  });

  it('names the accounts that go and says what stays, to screen readers too', () => {
    show(question());
    const { accountsGo, historyStays, mayNotComeBack } = english.removal;
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Account 1 ending in 1001',
      'Account 2 ending in 1002',
    ]);
    for (const text of [accountsGo, 'Account 2 ending in 1002', historyStays, mayNotComeBack])
      expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(expect.stringContaining(text));
  });

  it('names an account without digits by its name', () => {
    show(question({ connection: connection({ accounts: [{ name: 'Joint', mask: null }] }) }));
    expect(screen.getByRole('listitem')).toHaveTextContent(/^Joint$/);
  });

  it.each([
    [6, 6, null],
    [7, 5, '+2'],
    [200, 5, '+195'],
  ])('of %i accounts names %i, and counts the rest: %s', (count, named, more) => {
    show(question({ connection: connection({ accounts: accounts(count) }) }));
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items.filter((text) => text?.startsWith('Account'))).toHaveLength(named);
    expect(items.slice(named)).toEqual(more === null ? [] : [more]);
  });

  it('says that all accounts go where none is known', () => {
    show(question({ connection: connection({ accounts: [] }) }));
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.getByRole('alertdialog')).toHaveTextContent(english.removal.accountsUnknown);
  });

  it('about one connection too many is another one: nothing goes', () => {
    show(question({ duplicate: true }));
    const dialog = screen.getByRole('alertdialog', { name: 'Remove this extra connection?' });
    expect(dialog).toHaveTextContent('Your accounts at First Platypus Bank stay');
    expect(dialog).not.toHaveTextContent('Account 1');
    expect(answers()).toEqual(['Keep it', 'Remove']);
  });
});

describe('the answers', () => {
  it('come with the least destructive first, which has the focus', () => {
    show(question({ onReconnect: nothing }));
    expect(answers()).toEqual(['Keep it', 'Reconnect instead', 'Disconnect']);
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  });

  it('do not offer to reconnect where nobody can', () => {
    show(question());
    expect(answers()).toEqual(['Keep it', 'Disconnect']);
  });

  it.each([
    ['Keep it', 'onClose'],
    ['Close', 'onClose'],
    ['Reconnect instead', 'onReconnect'],
    ['Disconnect', 'onConfirm'],
  ] as const)('%s calls %s and nothing else', async (name, callback) => {
    const callbacks = {
      onClose: vi.fn<() => void>(),
      onReconnect: vi.fn<() => void>(),
      onConfirm: vi.fn<() => void>(),
    };
    const { user } = show(question(callbacks));
    await user.click(screen.getByRole('button', { name }));
    for (const [each, spy] of Object.entries(callbacks))
      expect(spy).toHaveBeenCalledTimes(each === callback ? 1 : 0);
  });

  it('are not sent twice while one is on its way', async () => {
    const onConfirm = vi.fn<() => void>();
    const onClose = vi.fn<() => void>();
    const { user } = show(question({ pending: true, onConfirm, onClose }));
    const confirm = screen.getByRole('button', { name: /^Disconnect/ });
    expect(confirm).toHaveAttribute('aria-disabled', 'true');
    expect(confirm).toHaveTextContent('One moment…');
    await user.click(confirm);
    expect(onConfirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('can be drawn with the host’s own button', () => {
    const Own = ({ variant, children, ...rest }: { variant: string; children: ReactNode }) => (
      <button {...rest} data-own={variant}>
        {children}
      </button>
    );
    show(question(), { components: { Button: Own } });
    expect(screen.getByRole('button', { name: 'Disconnect' })).toHaveAttribute('data-own', 'danger');
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  });
});

describe('a removal that did not work', () => {
  it.each(['offline', 'session', 'gone', 'notPossible', 'tooMany', 'unavailable', 'expired'] as const)(
    'says why, in sight and to screen readers: %s',
    (failure) => {
      const text = english.failures.delete[failure].replaceAll('{institution}', 'First Platypus Bank');
      const { update } = show(question());
      expect(announce).not.toHaveBeenCalledWith(text);
      update(question({ failure }));
      expect(screen.getByRole('alertdialog')).toHaveTextContent(text);
      expect(announce).toHaveBeenCalledWith(text);
    },
  );
});

it('a record that nobody parsed breaks nothing', () => {
  const { accounts: _, ...bare } = connection();
  show(question({ connection: bare as never }));
  expect(screen.getByRole('alertdialog')).toHaveTextContent(english.removal.accountsUnknown);
});
