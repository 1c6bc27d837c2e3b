'use client';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Connection, ConnectionPolicy } from '../domain/index.js';
import { button } from '../messages/en/actions.js';
import type { NoticeWords } from '../messages/index.js';
import { Sentence } from '../ui/sentence.js';
import { useDates } from '../ui/use-dates.js';
import { useWords } from '../ui/use-words.js';
import { ActionButton } from './action-button.js';
import type { ActionHandlers, ActionState, ActionStates } from './contract.js';

interface ActionBarProps {
  readonly connection: Connection;
  readonly policy: ConnectionPolicy;
  readonly words: NoticeWords['actions'];
  readonly handlers: ActionHandlers;
  readonly states: ActionStates;
  readonly now: Date | undefined;
  /** Further buttons, after the actions. */
  readonly children?: ReactNode;
}

/** The buttons of a notice in the table's order: the first one stands out only where the customer is needed. */
export function ActionBar({
  connection,
  policy,
  words,
  handlers,
  states,
  now,
  children,
}: ActionBarProps): ReactNode {
  const id = useId();
  const needed = policy.urgency === 'required' || policy.urgency === 'recommended';
  const offered = policy.actions.filter((action) => handlers[action] !== undefined);
  const whyId = (action: string) => `${id}-${action}`;
  if (offered.length === 0 && !children) return null;
  return (
    <div className="mc-actions">
      {offered.map((action, index) => (
        <ActionButton
          key={action}
          action={action}
          connection={connection}
          handler={handlers[action] ?? nothing}
          state={states[action]}
          variant={needed && index === 0 ? 'primary' : 'secondary'}
          label={words?.[action]}
          whyId={whyId(action)}
        />
      ))}
      {children}
      {offered.map((action) => {
        const state = states[action];
        return state?.status === 'blocked' ? (
          <Why key={action} id={whyId(action)} state={state} now={now} />
        ) : null;
      })}
    </div>
  );
}

/** Why a button cannot be pressed, and from when it can. */
function Why({
  id,
  state,
  now,
}: {
  readonly id: string;
  readonly state: ActionState;
  readonly now: Date | undefined;
}): ReactNode {
  const words = useWords('button', button);
  const dates = useDates(now);
  const { until, why = 'cooldown' } = state;
  const when = until ? dates.relative(until) : null;
  const template =
    why !== 'cooldown' || !until ? words[why] : when ? words.cooldownUntil : words.cooldownUntilDate;
  return (
    <p className="mc-why" id={id}>
      <Sentence
        template={template}
        institution={null}
        values={{ when, date: until ? dates.dateTime(until) : null }}
      />
    </p>
  );
}

const nothing = () => {};
