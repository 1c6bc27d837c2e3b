import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import { connection, connectionIn, DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

const handlers = everyHandler();
const card = (fields: Parameters<typeof connection>[0] = {}) => (
  <>
    <button>Elsewhere</button>
    <ConnectionCard connection={connection(fields)} handlers={handlers} onSnooze={() => {}} />
  </>
);
const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' };
const down = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' };
const name = () => screen.getByRole('heading', { name: 'First Platypus Bank' });

describe('the focus on a card', () => {
  it.each([/^Reconnect/, 'Remind me later'])(
    'goes to the bank’s name when its notice goes away: from %s',
    (button) => {
      const { update } = show(card(broken));
      screen.getByRole('button', { name: button }).focus();
      update(card());
      expect(name()).toHaveFocus();
    },
  );

  it('goes to the bank’s name when another notice takes the place', () => {
    const { update } = show(card(broken));
    screen.getByRole('button', { name: /^Reconnect/ }).focus();
    update(card(down));
    expect(name()).toHaveFocus();
  });

  it('stays on the button when the new state still has it', () => {
    const { update } = show(card(broken));
    const button = screen.getByRole('button', { name: /^Reconnect/ });
    button.focus();
    update(card({ ...broken, statusReason: 'TOKEN_EXPIRED' }));
    expect(button).toHaveFocus();
    expect(button).toHaveTextContent('Renew access');
  });

  it('stays where it is when it is elsewhere', () => {
    const { update } = show(card(broken));
    screen.getByRole('button', { name: 'Elsewhere' }).focus();
    update(card());
    update(card(down));
    update(card(broken));
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
  });

  it('is not taken when nothing has it, and not when a card appears', () => {
    const { update } = show(card(broken));
    expect(document.body).toHaveFocus();
    update(card());
    expect(document.body).toHaveFocus();
  });

  it('is not moved by drawing the same again', () => {
    const { update } = show(card(broken));
    const button = screen.getByRole('button', { name: 'Remind me later' });
    button.focus();
    update(card(broken));
    expect(button).toHaveFocus();
  });
});

describe('the focus in a list', () => {
  const banks = DOCUMENTED_ROWS.map((row, index) => connectionIn(row, { institutionName: `Bank ${index}` }));
  const list = (rows = banks) => <ConnectionList connections={rows} include="all" handlers={handlers} />;
  const healed = (id: string) =>
    banks.map((bank) => (bank.id === id ? connection({ id, institutionName: bank.institutionName }) : bank));
  const find = (id: string) => banks.findIndex((bank) => bank.id === id);
  const buttonOf = (index: number) =>
    screen.getAllByRole('button').find((each) => each.textContent.includes(`(Bank ${index})`));

  it.each(['partially-active-partial-aggregation-success', 'reconnect-required-login-required'])(
    'follows the bank into another group when it heals: %s',
    (id) => {
      const { update } = show(list());
      buttonOf(find(id))?.focus();
      expect(document.body).not.toHaveFocus();
      update(list(healed(id)));
      expect(screen.getByRole('heading', { name: `Bank ${find(id)}` })).toHaveFocus();
    },
  );

  it('stays in its row while other rows come, go and move', () => {
    const id = 'reconnect-required-login-required';
    const { update } = show(list());
    const button = buttonOf(find(id));
    button?.focus();
    update(list(healed('reconnect-required-token-expired')));
    expect(button).toHaveFocus();
    update(list(banks.toReversed()));
    expect(button).toHaveFocus();
    update(list(banks.filter((bank) => bank.id === id || bank.status === 'ACTIVE')));
    expect(button).toHaveFocus();
  });

  it('follows the only bank out of its group', () => {
    const only = connection(broken);
    const { update } = show(list([only]));
    screen.getByRole('button').focus();
    update(list([connection()]));
    expect(name()).toHaveFocus();
  });

  it('goes to the first bank that is left when its own is gone, and stays there when that is back', () => {
    const rest = banks.filter((bank) => bank.id !== 'reconnect-required-other');
    const { update } = show(list());
    buttonOf(find('reconnect-required-other'))?.focus();
    update(list(rest));
    const first = screen.getAllByRole('heading', { level: 3 })[0];
    expect(first).toHaveFocus();
    update(list());
    expect(first).toHaveFocus();
  });

  it('is not taken from elsewhere when a bank changes its group', () => {
    const { update } = show(
      <>
        <input aria-label="Search" />
        {list()}
      </>,
    );
    const search = screen.getByRole('textbox');
    search.focus();
    update(
      <>
        <input aria-label="Search" />
        {list(healed('reconnect-required-login-required'))}
      </>,
    );
    expect(search).toHaveFocus();
  });
});
