import { renderHook, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  ConnectionCard,
  ConnectionList,
  ConnectionNotice,
  FeedbackLine,
} from '../../../src/components/index.js';
import type { Feedback } from '../../../src/domain/index.js';
import { english } from '../../../src/messages/index.js';
import { connection, connectionIn } from '../../../src/testing/index.js';
import { useFeedbackText } from '../../../src/ui/use-feedback-text.js';
import { EVERY_COMPONENT } from './every-component.js';
import { actionsIn, everyHandler, show } from './render.js';

const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const dead = connectionIn({ status: 'UNRECOVERABLE', statusReason: 'OTHER' });
const still: Feedback = { kind: 'outcome', id: 'stillBroken' };
const restored: Feedback = { kind: 'outcome', id: 'restored' };
const replaced: Feedback = { kind: 'outcome', id: 'replaced', action: 'delete' };
const offline: Feedback = { kind: 'failure', operation: 'repair', failure: 'offline' };
const drawn = (feedback: Feedback) => <FeedbackLine feedback={feedback} institution="First Platypus Bank" />;
const line = (container: Element) => container.querySelector<HTMLElement>('.mc-feedback');

describe('what came of a press', () => {
  it('is said in the notice, above its buttons', () => {
    const { container } = show(
      <ConnectionNotice connection={broken} handlers={everyHandler()} feedback={drawn(still)} />,
    );
    const said = line(container);
    expect(said).toHaveTextContent(/^You have signed in, but updates from First Platypus Bank/);
    expect(said).toHaveAttribute('data-kind', 'outcome');
    expect(said).toHaveAttribute('data-outcome', 'stillBroken');
    expect(said?.nextElementSibling).toHaveClass('mc-actions');
  });

  it('says why it could not be done, and what to do', () => {
    const { container } = show(<ConnectionNotice connection={broken} feedback={drawn(offline)} />);
    expect(line(container)).toHaveTextContent(english.failures.repair.offline);
    expect(line(container)).toHaveAttribute('data-kind', 'failure');
    expect(line(container)).toHaveAttribute('data-outcome', 'offline');
  });

  it('is said by the card where there is no notice, and once where there is one', () => {
    const { container, update } = show(<ConnectionCard connection={connection()} feedback={restored} />);
    const card = screen.getByRole('article');
    expect(within(card).getByText('is updating again.', { exact: false })).toBeVisible();
    expect(container.querySelectorAll('.mc-feedback')).toHaveLength(1);
    update(<ConnectionCard connection={broken} feedback={still} />);
    expect(container.querySelectorAll('.mc-feedback')).toHaveLength(1);
    expect(container.querySelector('.mc-notice .mc-feedback')).not.toBeNull();
  });

  it('speaks of “your bank” where it has no name', () => {
    const unnamed = connection({ institutionName: null });
    const { container } = show(<ConnectionCard connection={unnamed} feedback={restored} />);
    expect(line(container)).toHaveTextContent('Your bank is updating again.');
  });

  it('has no live role: the announcer speaks', () => {
    const { container } = show(<ConnectionCard connection={connection()} feedback={restored} />);
    expect(container.querySelector('[role=status], [role=alert], [aria-live]')).toBeNull();
  });

  it('is nothing where a host makes up a result', () => {
    const made = [
      { kind: 'outcome', id: 'constructor' },
      { kind: 'outcome', id: '__proto__' },
      { kind: 'failure', operation: 'dance', failure: 'offline' },
      { kind: 'failure', operation: 'repair', failure: 'toString' },
    ] as unknown as Feedback[];
    for (const feedback of made) {
      const { container, unmount } = show(<ConnectionCard connection={broken} feedback={feedback} />);
      expect(line(container)).toBeNull();
      unmount();
    }
  });

  it('is said in the host’s words', () => {
    const messages = { outcomes: { restored: '{institution} läuft wieder.' } };
    const { container } = show(<ConnectionCard connection={connection()} feedback={restored} />, {
      messages,
    });
    expect(line(container)).toHaveTextContent('First Platypus Bank läuft wieder.');
  });

  it.each(EVERY_COMPONENT.filter(({ part }) => part === 'mc-notice'))(
    'is taken by $name, and leaves no trace on its element',
    ({ draw }) => {
      const plain = show(draw()).container.firstElementChild?.getAttributeNames();
      const { container } = show(draw({ feedback: drawn(still) } as never));
      expect(line(container)).not.toBeNull();
      expect(container.firstElementChild?.getAttributeNames()).toEqual(plain);
    },
  );
});

describe('what can be pressed because of it', () => {
  it('comes first in the notice, and never stands out where it cannot be undone', () => {
    const { container, update } = show(<ConnectionCard connection={dead} handlers={everyHandler()} />);
    expect(actionsIn(container)).toEqual(['startNewConnection', 'reconnect']);
    update(<ConnectionCard connection={dead} handlers={everyHandler()} feedback={replaced} />);
    expect(actionsIn(container)).toEqual(['delete', 'startNewConnection', 'reconnect']);
    expect(container.querySelectorAll('[data-variant=primary]')).toHaveLength(0);
  });

  it('is not offered twice', () => {
    const again: Feedback = { ...still, action: 'reconnect' };
    const { container } = show(
      <ConnectionCard connection={dead} handlers={everyHandler()} feedback={again} />,
    );
    expect(actionsIn(container)).toEqual(['reconnect', 'startNewConnection']);
  });

  it('has a button on a card without a notice, which names the bank', async () => {
    const handlers = everyHandler();
    const bank = connection();
    const { user } = show(<ConnectionCard connection={bank} handlers={handlers} feedback={replaced} />);
    await user.click(screen.getByRole('button', { name: /^Disconnect.*First Platypus Bank/ }));
    expect(handlers.delete).toHaveBeenCalledExactlyOnceWith(bank);
  });

  it('has none without a handler', () => {
    show(<ConnectionCard connection={connection()} feedback={replaced} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('hands the focus to the bank’s name when it goes', () => {
    const card = (feedback?: Feedback) => (
      <ConnectionCard connection={connection()} handlers={everyHandler()} feedback={feedback} />
    );
    const { update } = show(card(replaced));
    screen.getByRole('button').focus();
    update(card());
    expect(screen.getByRole('heading')).toHaveFocus();
  });
});

describe('for the announcer', () => {
  const text = (feedback: Feedback, name: string | null) =>
    renderHook(() => useFeedbackText()).result.current(feedback, name);

  it('it is plain text with the bank’s name', () => {
    expect(text(restored, 'Koala & Sons')).toBe('Koala & Sons is updating again.');
    expect(text({ kind: 'failure', operation: 'delete', failure: 'gone' }, 'Koala & Sons')).toBe(
      'Koala & Sons is already disconnected.',
    );
  });

  it.each(['', null])('it speaks of the bank in the right case without a name: %j', (name) => {
    expect(text(restored, name)).toBe('Your bank is updating again.');
    expect(text({ kind: 'outcome', id: 'refreshing' }, name)).toMatch(/^We have asked your bank for/);
    expect(text({ kind: 'outcome', id: 'stillBroken' }, name)).toContain('updates from your bank have');
  });

  it('it is empty where there are no words', () => {
    expect(text({ kind: 'outcome', id: 'valueOf' } as never, 'Koala & Sons')).toBe('');
  });

  it('it is what the card shows', () => {
    for (const id of Object.keys(english.outcomes) as (keyof typeof english.outcomes)[]) {
      const feedback: Feedback = { kind: 'outcome', id };
      const { container, unmount } = show(<ConnectionCard connection={connection()} feedback={feedback} />);
      expect(line(container)).toHaveTextContent(text(feedback, 'First Platypus Bank'));
      unmount();
    }
  });
});

describe('in a list', () => {
  it('each row says its own', () => {
    const feedback = (row: { readonly id: string }) => (row.id === broken.id ? still : undefined);
    const { container } = show(<ConnectionList connections={[connection(), broken]} feedback={feedback} />);
    expect(container.querySelectorAll('.mc-feedback')).toHaveLength(1);
    expect(line(container)?.closest('article')).toHaveAttribute('data-status', 'RECONNECT_REQUIRED');
  });
});
