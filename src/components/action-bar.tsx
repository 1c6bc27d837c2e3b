'use client';
import type { ReactNode } from 'react';
import type { Connection, ConnectionPolicy } from '../domain/index.js';
import type { NoticeWords } from '../messages/index.js';
import { ActionButton } from './action-button.js';
import type { ActionHandlers, ActionStates } from './contract.js';

interface ActionBarProps {
  readonly connection: Connection;
  readonly policy: ConnectionPolicy;
  /** Whether the first button stands out: the customer is needed. */
  readonly needed: boolean;
  readonly words: NoticeWords['actions'];
  readonly handlers: ActionHandlers;
  readonly states: ActionStates;
  readonly now: Date | undefined;
  /** A further button, after the actions. */
  readonly children?: ReactNode;
}

/** The buttons of a notice in the table's order. An action without a handler has none. */
export function ActionBar(props: ActionBarProps): ReactNode {
  const { connection, policy, needed, words, handlers, states, now, children } = props;
  const offered = policy.actions.filter((action) => handlers[action]);
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
          variant={needed && index === 0 ? 'primary' : 'secondary'}
          label={words?.[action]}
          now={now}
        />
      ))}
      {children}
    </div>
  );
}
