import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import type { ConnectionCardProps } from '../../../src/components/index.js';
import { connection, connectionIn, FIXTURE_NOW } from '../../../src/testing/index.js';
import { actionsIn, everyHandler, show } from './render.js';

const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'TOKEN_EXPIRED' });
const invited = connectionIn({ status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' });
const TOMORROW = '2026-03-11T10:00:00Z';
const NEXT_YEAR = '2027-03-10T12:00:00Z';
const card = (props: Partial<ConnectionCardProps> = {}) => (
  <ConnectionCard connection={broken} now={FIXTURE_NOW} snoozedUntil={TOMORROW} {...props} />
);

afterEach(() => void vi.useRealTimers());

describe('a notice that was put off', () => {
  it('gives way to a line that says until when; the row and its state stay', () => {
    const { container } = show(card());
    expect(container.querySelector('.mc-notice')).toBeNull();
    expect(screen.getByText('You will be reminded in 22 hours.')).toBeVisible();
    expect(screen.getByText('Access ended')).toBeVisible();
    expect(screen.getByRole('article')).toHaveAttribute('data-tone', 'critical');
  });

  it('still lets the customer act, in the verb of the notice and without emphasis', async () => {
    const handlers = everyHandler();
    const { user, container } = show(card({ handlers, onShowAgain: () => {} }));
    expect(container.querySelector('[data-variant=primary]')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Renew access.*First Platypus Bank/ }));
    expect(handlers.reconnect).toHaveBeenCalledExactlyOnceWith(broken);
  });

  it('can be shown again, when the host remembers', async () => {
    const onShowAgain = vi.fn();
    const { user, update } = show(card({ onShowAgain }));
    await user.click(screen.getByRole('button', { name: 'Show now' }));
    expect(onShowAgain).toHaveBeenCalledExactlyOnceWith();
    update(card());
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names a day where there is no clock', () => {
    show(<ConnectionCard connection={broken} snoozedUntil={TOMORROW} />);
    expect(screen.getByText(/^You will be reminded on Mar 1\d, 2026, \d+:\d\d\s[AP]M\.$/)).toBeVisible();
  });

  it('for good has buttons, and no date a year away', () => {
    const { container } = show(
      card({
        connection: invited,
        handlers: everyHandler(),
        snoozedUntil: NEXT_YEAR,
        onShowAgain: () => {},
      }),
    );
    expect(screen.queryByText(/reminded/)).toBeNull();
    expect(actionsIn(container)).toEqual(['linkNewAccounts']);
    expect(screen.getByRole('button', { name: 'Show now' })).toBeVisible();
  });

  it('for good, with nothing to press, leaves no empty row', () => {
    const { container } = show(card({ snoozedUntil: NEXT_YEAR }));
    expect(container.querySelector('.mc-card-snoozed')).toBeNull();
  });

  it('says what came of a press all the same', () => {
    const { container } = show(
      card({
        snoozedUntil: NEXT_YEAR,
        feedback: { kind: 'outcome', id: 'replaced', action: 'delete' },
        handlers: everyHandler(),
      }),
    );
    expect(container.querySelectorAll('.mc-card-snoozed .mc-feedback')).toHaveLength(1);
    expect(actionsIn(container)).toEqual(['delete', 'reconnect']);
  });

  it('is back when the time has come', () => {
    const { container } = show(card({ snoozedUntil: FIXTURE_NOW.toISOString() }));
    expect(container.querySelector('.mc-notice')).not.toBeNull();
    expect(container.querySelector('.mc-card-snoozed')).toBeNull();
  });

  it('comes back by itself on an open page', async () => {
    vi.useFakeTimers({ now: FIXTURE_NOW });
    const { container } = show(<ConnectionCard connection={broken} snoozedUntil="2026-03-10T12:05:00Z" />, {
      now: () => new Date(),
    });
    expect(container.querySelector('.mc-notice')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(5 * 60_000));
    expect(container.querySelector('.mc-notice')).not.toBeNull();
  });

  it.each([undefined, '', 'soon', null, 42])('is not put off by what is no time: %s', (until) => {
    const { container } = show(card({ snoozedUntil: until as never }));
    expect(container.querySelector('.mc-notice')).not.toBeNull();
  });

  it('is nothing where there is no notice', () => {
    const { container } = show(card({ connection: connection(), onShowAgain: () => {} }));
    expect(container.querySelector('.mc-card-snoozed')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

function Host() {
  const [until, setUntil] = useState<string>();
  return (
    <ConnectionCard
      connection={broken}
      now={FIXTURE_NOW}
      snoozedUntil={until}
      onSnooze={setUntil}
      onShowAgain={() => setUntil(undefined)}
    />
  );
}

describe('the focus', () => {
  it('goes to the bank’s name when a notice is put off, and when it is shown again', async () => {
    const { user } = show(<Host />);
    await user.click(screen.getByRole('button', { name: 'Remind me later' }));
    await user.click(screen.getByRole('button', { name: 'Show now' }));
    expect(screen.getByRole('heading', { name: 'First Platypus Bank' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Remind me later' }));
    expect(screen.getByRole('heading', { name: 'First Platypus Bank' })).toHaveFocus();
  });
});

describe('in a list', () => {
  const list = (callbacks: object) => (
    <ConnectionList connections={[broken, invited]} now={FIXTURE_NOW} {...callbacks} />
  );

  it('the host says which rows are put off, and is told which to show again', async () => {
    const onShowAgain = vi.fn();
    const snoozedUntil = ({ id }: { readonly id: string }) => (id === broken.id ? TOMORROW : undefined);
    const { user } = show(list({ snoozedUntil, onShowAgain }));
    const row = screen.getByText(/reminded/).closest('article');
    expect(row).toHaveAttribute('data-status', 'RECONNECT_REQUIRED');
    await user.click(within(row as HTMLElement).getByRole('button', { name: 'Show now' }));
    expect(onShowAgain).toHaveBeenCalledExactlyOnceWith(broken);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it.each(['snoozedUntil', 'feedback'])('stands when the host’s %s throws', async (name) => {
    const onError = vi.fn();
    const failing = () => {
      throw new Error('oops');
    };
    show(list({ [name]: failing }), { onError });
    expect(screen.getAllByRole('article')).toHaveLength(2);
    await waitFor(() => expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'MC302' })));
  });
});
