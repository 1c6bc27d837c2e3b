'use client';
import type { ReactNode } from 'react';
import type { Connection, ConnectionAction } from '../domain/index.js';
import type { NoticeWords } from '../messages/index.js';
import { ActionButton } from './action-button.js';
import type { ActionHandlers, ActionStates } from './contract.js';

interface ActionBarProps {
  readonly connection: Connection;
  /** In the order in which they are offered. */
  readonly actions: readonly ConnectionAction[];
  /** Whether the first button stands out: the customer is needed. What cannot be undone never does. */
  readonly needed: boolean;
  readonly words: NoticeWords['actions'];
  /** What follows the buttons’ words for screen readers, where the bank’s name does not tell them apart. */
  readonly about?: string | undefined;
  readonly handlers: ActionHandlers;
  readonly states: ActionStates;
  readonly now: Date | undefined;
  /** A further button, after the actions. */
  readonly children?: ReactNode;
}

/** The buttons of a notice. An action without a handler has none. */
export function ActionBar(props: ActionBarProps): ReactNode {
  const { connection, actions, needed, words, about, handlers, states, now, children } = props;
  const offered = actions.filter((action) => handlers[action]);
  if (offered.length === 0 && !children) return null;
  return (
    <div className="mc-actions">
      {offered.map((action, index) => (
        <ActionButton
          key={action}
          action={action}
          connection={connection}
          handler={handlers[action]}
          state={states[action]}
          variant={needed && index === 0 && action !== 'delete' ? 'primary' : 'secondary'}
          label={words?.[action]}
          about={about}
          now={now}
        />
      ))}
      {children}
    </div>
  );
}
