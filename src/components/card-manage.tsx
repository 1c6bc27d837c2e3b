'use client';
import type { ReactNode } from 'react';
import type { Connection, ConnectionAction, ConnectionPolicy } from '../domain/index.js';
import { button } from '../messages/en/actions.js';
import { cardMore } from '../messages/en/card-more.js';
import { Sentence } from '../ui/sentence.js';
import { useAdvice } from '../ui/use-advice.js';
import { useWords } from '../ui/use-words.js';
import { ActionBar } from './action-bar.js';
import type { ActionHandlers, ActionStates } from './contract.js';

interface CardManageProps {
  readonly connection: Connection;
  readonly actions: readonly ConnectionAction[];
  /** One that the card offers already because of what came of a press. */
  readonly except: ConnectionAction | undefined;
  readonly handlers: ActionHandlers;
  readonly states: ActionStates;
  readonly now: Date | undefined;
}

/** What a customer may do with a bank that does not ask for it, out of the way until they look for it. */
export function CardManage({
  connection,
  actions,
  except,
  handlers,
  states,
  now,
}: CardManageProps): ReactNode {
  const policy = useAdvice(connection, now);
  const words = useWords('cardMore', cardMore);
  const { about } = useWords('button', button);
  const offered = actions.filter(
    (action) =>
      handlers[action] && action !== except && !policy.actions.includes(action) && isAllowed(action, policy),
  );
  if (offered.length === 0) return null;
  return (
    <details className="mc-card-manage">
      <summary className="mc-card-manage-summary">
        <span>{words.manage}</span>
        <span className="mc-visually-hidden">
          <Sentence template={about} institution={connection.institutionName} />
        </span>
      </summary>
      <ActionBar
        connection={connection}
        actions={offered}
        needed={false}
        words={undefined}
        handlers={handlers}
        states={states}
        now={now}
      />
    </details>
  );
}

/** The table knows what Meld would refuse; a connection that has ended has nothing left to be done with. */
function isAllowed(action: ConnectionAction, policy: ConnectionPolicy): boolean {
  if (policy.terminal) return false;
  if (action === 'refresh' || action === 'confirmInstitutionAction') return policy.refreshAccepted;
  if (action === 'reconnect' || action === 'linkNewAccounts') return policy.canReconnect;
  return true;
}
