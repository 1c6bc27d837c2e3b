import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import type { MessageOverrides } from '../../../src/messages/index.js';
import { connection, connectionIn, DOCUMENTED_ROWS, FIXTURE_NOW } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

// More accounts than a card calls by name.
const accounts = ['Everyday', 'Savings', 'Visa', 'Holidays'].map((name) => ({ name, mask: null }));
const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }, { accounts });
const banks = DOCUMENTED_ROWS.map((row) => connectionIn(row, { refreshAttempts: 1 }));

const title = () => screen.getByRole('heading', { level: 4 });

function everything(messages: unknown) {
  const { container, unmount } = show(
    <>
      <ConnectionList
        connections={banks}
        include="all"
        handlers={everyHandler()}
        actionState={() => ({ refresh: { status: 'blocked' } })}
        now={FIXTURE_NOW}
      />
      <ConnectionList connections={[]} onConnect={() => {}} />
      <ConnectionCard connection={broken} onSnooze={() => {}} />
    </>,
    { messages: messages as MessageOverrides, timeZone: 'UTC' },
  );
  const text = container.textContent;
  unmount();
  return text;
}

describe('a host’s own words', () => {
  it('stand in their place, and the rest stays', () => {
    const messages: MessageOverrides = {
      labels: { reconnect: 'Bitte neu anmelden' },
      notices: {
        reconnect: { title: '{institution}: bitte anmelden', actions: { reconnect: 'Anmelden' } },
      },
      button: { about: '– {institution}' },
      card: { accounts: { one: '{count} Konto', other: '{count} Konten' } },
    };
    show(<ConnectionCard connection={broken} handlers={everyHandler()} onSnooze={() => {}} />, { messages });
    expect(screen.getByText('Bitte neu anmelden')).toBeVisible();
    expect(title()).toHaveTextContent('First Platypus Bank: bitte anmelden');
    expect(
      screen.getByText('Updates have stopped until you do. What you already see stays here.'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: /^Anmelden.*First Platypus Bank/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Remind me later' })).toBeVisible();
    expect(screen.getByText('4 Konten')).toBeVisible();
  });

  it('for one row leave the other rows of its notice alone', () => {
    const messages: MessageOverrides = {
      notices: {
        reconnect: { rows: { 'RECONNECT_REQUIRED/OTHER': { title: 'Something with {institution}' } } },
      },
    };
    const other = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' });
    const { update } = show(<ConnectionCard connection={other} />, { messages });
    expect(title()).toHaveTextContent('Something with First Platypus Bank');
    update(<ConnectionCard connection={broken} />);
    expect(title()).toHaveTextContent('Sign in to First Platypus Bank again');
  });

  it('may be plain text only: a value is never markup', () => {
    const messages: MessageOverrides = { notices: { reconnect: { title: '<b>{institution}</b>' } } };
    const { container } = show(<ConnectionCard connection={broken} />, { messages });
    expect(title()).toHaveTextContent('<b>First Platypus Bank</b>');
    expect(container.querySelector('b')).toBeNull();
  });

  it('may use a value that is not there', () => {
    const messages: MessageOverrides = {
      labels: { reconnect: 'x' },
      notices: { reconnect: { body: 'On {date}.' } },
    };
    show(<ConnectionCard connection={broken} />, { messages });
    expect(screen.getByText('On .')).toBeVisible();
  });

  const built = everything(undefined);
  const shared = {};
  const JUNK: readonly unknown[] = [
    null,
    {},
    [],
    'words',
    42,
    {
      labels: null,
      actions: null,
      notices: null,
      notice: null,
      button: null,
      freshness: null,
      card: null,
      list: null,
    },
    { labels: 'x', actions: 7, notices: 'x', button: [], list: true, card: () => 'x' },
    { labels: { reconnect: null, connected: 5, broken: {} }, card: { accounts: null, unnamed: [] } },
    { card: { accounts: { one: {}, other: 5 } }, list: { groups: null, label: { a: 'b' } } },
    { notices: { reconnect: null, partialData: 'x', duplicate: { title: null, body: {}, actions: 'x' } } },
    { notices: { partialData: { lastingBody: { a: 'b' }, actions: { refresh: {}, reconnect: [] } } } },
    { notices: { newAccounts: { actions: { linkNewAccounts: { a: 'b' } }, rows: 5 } } },
    {
      notices: {
        reconnect: { rows: { 'RECONNECT_REQUIRED/OTHER': null, 'RECONNECT_REQUIRED/LOGIN_REQUIRED': 5 } },
      },
    },
    JSON.parse('{"__proto__":{"labels":{"connected":"x"}},"labels":{"__proto__":{"connected":"x"}}}'),
    { nonsense: { a: 'b' } },
    {
      labels: shared,
      actions: shared,
      notice: shared,
      button: shared,
      freshness: shared,
      card: shared,
      list: shared,
    },
  ];
  it.each(JUNK)('are ignored where they are no words: %j', (messages) => {
    expect(everything(messages)).toBe(built);
    expect(Object.prototype).not.toHaveProperty('labels');
  });
});

describe('the language and the zone', () => {
  const bank = connection({ successfullyAggregatedAt: '2026-03-08T23:30:00Z', accounts });

  it('are those of the host', () => {
    const { container } = show(<ConnectionCard connection={bank} now={new Date('2027-01-01')} />, {
      locale: 'de',
      timeZone: 'Asia/Tokyo',
    });
    expect(container.querySelector('time')).toHaveTextContent('09.03.2026');
  });

  it.each(['', 'nonsense!', 'en_US', 'x', 42, {}, null])(
    'fall back when there is no such language: %s',
    (locale) => {
      const settings = { locale: locale as string, timeZone: 'UTC', now: () => FIXTURE_NOW };
      const { container } = show(<ConnectionCard connection={bank} />, settings);
      expect(container.querySelector('time')).toHaveTextContent('Updated');
      expect(screen.getByText('4 accounts')).toBeVisible();
    },
  );

  it.each(['', 'Mars/Olympus', 'UTC+99', 42, {}, null])(
    'fall back when there is no such zone: %s',
    (timeZone) => {
      const settings = { timeZone: timeZone as string, now: () => FIXTURE_NOW };
      const { container } = show(<ConnectionCard connection={bank} />, settings);
      expect(container.querySelector('time')).toHaveTextContent('Updated');
    },
  );
});
