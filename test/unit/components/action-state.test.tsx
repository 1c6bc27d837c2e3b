import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ActionState } from '../../../src/components/index.js';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import { connectionIn, FIXTURE_NOW } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

const slow = connectionIn({ status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' });

function open(state: ActionState, now?: Date) {
  const handlers = everyHandler();
  const view = show(
    <ConnectionCard connection={slow} handlers={handlers} actionState={{ refresh: state }} now={now} />,
    { timeZone: 'UTC' },
  );
  return { ...view, handlers, button: screen.getByRole('button', { name: /^Try again/ }) };
}

describe('a button that the host holds back', () => {
  it('is ready when the host says so', async () => {
    const { button, user, handlers } = open({ status: 'ready' });
    await user.click(button);
    expect(handlers.refresh).toHaveBeenCalledOnce();
    expect(button).not.toHaveAttribute('aria-disabled');
  });

  it('says that it is busy, can be reached, and does nothing', async () => {
    const { button, user, handlers } = open({ status: 'pending' });
    await user.tab();
    expect(button).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(handlers.refresh).not.toHaveBeenCalled();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleName(/One moment…/);
  });

  it('says why it is blocked, can be reached, and does nothing', async () => {
    const { button, user, handlers } = open({ status: 'blocked', why: 'notAllowed' });
    await user.tab();
    expect(button).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.click(button);
    expect(handlers.refresh).not.toHaveBeenCalled();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('Please ask the person who manages this connection.');
  });

  it.each([
    ['Not available right now.', { status: 'blocked' }, FIXTURE_NOW],
    ['You are offline.', { status: 'blocked', why: 'offline' }, FIXTURE_NOW],
    ['Available again in 2 hours.', { status: 'blocked', until: '2026-03-10T14:00:00Z' }, FIXTURE_NOW],
    [
      'Please ask the person who manages this connection.',
      { status: 'blocked', why: 'notAllowed', until: '2026-03-10T14:00:00Z' },
      FIXTURE_NOW,
    ],
    // What is over, or cannot be read, is not said.
    ['Not available right now.', { status: 'blocked', until: '2026-03-10T10:00:00Z' }, FIXTURE_NOW],
    ['Not available right now.', { status: 'blocked', until: 'soon' }, FIXTURE_NOW],
    ['Not available right now.', { status: 'blocked', until: '' }, FIXTURE_NOW],
  ] as const)('describes it: %s', (text, state, now) => {
    expect(open(state, now).button).toHaveAccessibleDescription(text);
  });

  it('names the hour where no clock says how far away it is', () => {
    show(
      <ConnectionCard
        connection={slow}
        handlers={everyHandler()}
        actionState={{ refresh: { status: 'blocked', until: '2026-03-10T14:00:00Z' } }}
      />,
    );
    expect(screen.getByRole('button')).toHaveAccessibleDescription(/^Available again on Mar 1\d, 2026, /);
  });

  it('belongs to its own row of a list', () => {
    const other = { ...slow, id: 'other', institutionName: 'Other Bank' };
    show(
      <ConnectionList
        connections={[slow, other]}
        handlers={everyHandler()}
        actionState={({ id }) => (id === 'other' ? { refresh: { status: 'blocked' } } : undefined)}
      />,
    );
    const [first, second] = screen.getAllByRole('button');
    expect(first).not.toHaveAttribute('aria-disabled');
    expect(second).toHaveAttribute('aria-disabled', 'true');
    expect(second).toHaveAccessibleDescription('Not available right now.');
  });
});
