'use client';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Connection, ConnectionAction } from '../domain/index.js';
import { parseTime } from '../domain/time.js';
import { actions, button } from '../messages/en/actions.js';
import type { Template } from '../messages/index.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useDates } from '../ui/use-dates.js';
import { useWords } from '../ui/use-words.js';
import { Button } from './button.js';
import type { ActionHandlers, ActionState } from './contract.js';

interface ActionButtonProps {
  readonly action: ConnectionAction;
  readonly connection: Connection;
  readonly handler: ActionHandlers[ConnectionAction];
  readonly state: ActionState | undefined;
  readonly variant: 'primary' | 'secondary';
  /** The verb by cause, where it differs from the action's usual word. */
  readonly label: Template | undefined;
  /** In place of the bank’s name, for screen readers. */
  readonly about?: string | undefined;
  readonly now: Date | undefined;
}

/** One action. Stays focusable while busy or blocked, and calls its handler once however often it is pressed meanwhile. */
export function ActionButton({
  action,
  connection,
  handler,
  state,
  variant,
  label,
  about,
  now,
}: ActionButtonProps): ReactNode {
  const { onFault } = useUi();
  const words = useWords('button', button);
  const usual = useWords('actions', actions);
  const whyId = useId();
  const running = useRef(false);
  const [isRunning, setIsRunning] = useState(false);
  const pending = isRunning || state?.status === 'pending';
  const blocked = state?.status === 'blocked';

  async function press(): Promise<void> {
    if (running.current || pending || blocked) return;
    running.current = true;
    try {
      const outcome = handler?.(connection);
      if (outcome) setIsRunning(true);
      await outcome;
    } catch {
      onFault('MC302');
    }
    running.current = false;
    setIsRunning(false);
  }

  return (
    <>
      <Button
        variant={variant}
        inactive={pending || blocked}
        describedBy={blocked ? whyId : undefined}
        data-action={action}
        data-state={pending ? 'pending' : blocked ? 'blocked' : undefined}
        onPress={() => void press()}
      >
        <span>{label ?? usual[action]}</span>
        <span className="mc-visually-hidden">
          {about ?? <Sentence template={words.about} institution={connection.institutionName} />}
        </span>
        {pending ? <span className="mc-visually-hidden">{words.pending}</span> : null}
      </Button>
      {blocked ? <Why id={whyId} state={state} now={now} /> : null}
    </>
  );
}

/** Why a button cannot be pressed, and from when it can. The style sheet puts it below all the buttons. */
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
  const { why = 'cooldown' } = state;
  const given = parseTime(state.until);
  const until = given && dates.now && Date.parse(given) <= dates.now.getTime() ? null : given;
  const when = until && dates.relative(until);
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
