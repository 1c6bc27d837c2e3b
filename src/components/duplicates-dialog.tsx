'use client';
import type { ReactNode } from 'react';
import type { Connection, ConnectionAction, Feedback } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { card } from '../messages/en/card.js';
import { duplicates as english } from '../messages/en/dialogs.js';
import { fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useAdvice } from '../ui/use-advice.js';
import { useDates } from '../ui/use-dates.js';
import { useHostCall } from '../ui/use-host-call.js';
import { useWords } from '../ui/use-words.js';
import { guardedDialog } from '../ui/guarded.js';
import { ActionBar } from './action-bar.js';
import { ConnectionStatusBadge } from './badge.js';
import { Button } from './button.js';
import { cardAccounts } from './card-accounts.js';
import type { ActionHandlers, ActionStates, HeadingLevel } from './contract.js';
import { Dialog } from './dialog.js';
import { FeedbackLine } from './feedback-line.js';
import { below, Heading } from './heading.js';
import { LastUpdated } from './last-updated.js';

/** What {@link DuplicatesDialog} takes. */
export interface DuplicatesDialogProps {
  readonly open: boolean;
  /** The one that brings the updates. */
  readonly main: Connection;
  readonly duplicates: readonly Connection[];
  readonly handlers?: ActionHandlers | undefined;
  readonly actionState?: ((connection: Connection) => ActionStates | undefined) | undefined;
  readonly feedback?: ((connection: Connection) => Feedback | undefined) | undefined;
  readonly onClose: () => void;
  readonly now?: Date | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
}

function PlainDuplicatesDialog(props: DuplicatesDialogProps): ReactNode {
  const { open, main, duplicates, onClose, now, headingLevel = 2 } = props;
  const words = useWords('duplicates', english);
  const call = useHostCall();
  const policy = useAdvice(main, now);
  const repair = policy.actions.filter((action) => action === 'reconnect');
  return (
    <Dialog
      open={open && duplicates.length > 0}
      title={<Sentence template={words.title} institution={main.institutionName} />}
      onClose={onClose}
      headingLevel={headingLevel}
    >
      <p className="mc-dialog-text">{words.body}</p>
      {needsCustomer(policy) ? <p className="mc-dialog-text">{words.mainBroken}</p> : null}
      <ul role="list" className="mc-dialog-choices">
        <Choice {...props} connection={main} position={1} actions={repair} isMain />
        {duplicates.map((connection, index) => (
          <Choice
            key={connection.id}
            {...props}
            connection={connection}
            position={index + 2}
            actions={DUPLICATE_ACTIONS}
          />
        ))}
      </ul>
      <div className="mc-actions">
        <Button variant="secondary" onPress={() => call(onClose)}>
          <span>{words.close}</span>
        </Button>
      </div>
    </Dialog>
  );
}

/**
 * Sorts out a bank that is connected more than once: what either choice leads to first, then all connections to choose from. A
 * main connection that is broken is what gets repaired. Closes when no duplicate is left. Renders nothing in place. Source: Meld's page on duplicate connections.
 *
 * @example
 * function Sort({ main, duplicates }: { main: Connection; duplicates: readonly Connection[] }) {
 *   const [open, setOpen] = useState(true);
 *   const handlers = { delete: () => {}, keepDuplicate: () => {} };
 *   return (
 *     <DuplicatesDialog open={open} main={main} duplicates={duplicates} handlers={handlers} onClose={() => setOpen(false)} />
 *   );
 * }
 */
export const DuplicatesDialog = guardedDialog(PlainDuplicatesDialog);

const DUPLICATE_ACTIONS: readonly ConnectionAction[] = ['delete', 'keepDuplicate'];
const NONE = {};

interface ChoiceProps extends DuplicatesDialogProps {
  readonly connection: Connection;
  readonly position: number;
  readonly actions: readonly ConnectionAction[];
  readonly isMain?: boolean;
}

/** One of the connections, told apart by when it was made and what it holds. */
function Choice(props: ChoiceProps): ReactNode {
  const { connection, position, actions, isMain = false, handlers, actionState, feedback, now } = props;
  const { locale } = useUi();
  const { headingLevel = 2 } = props;
  const words = useWords('duplicates', english);
  const cardWords = useWords('card', card);
  const dates = useDates(now);
  const said = feedback?.(connection);
  const nth = fill(words.nth, { position: position.toLocaleString(locale) });
  return (
    <li className="mc-dialog-choice">
      <Heading level={below(headingLevel)} className="mc-dialog-choice-name">
        <Sentence template="{institution}" institution={connection.institutionName} />
        <span className="mc-dialog-choice-nth">{` ${nth}`}</span>
      </Heading>
      {isMain ? (
        <p className="mc-dialog-choice-main">
          <ConnectionStatusBadge connection={connection} now={now} />
          <span>{words.isMain}</span>
        </p>
      ) : null}
      <p className="mc-card-meta">
        {connection.createdAt ? (
          <span>{fill(words.connectedOn, { date: dates.date(connection.createdAt) })}</span>
        ) : null}
        <LastUpdated connection={connection} now={now} />
        {cardAccounts(connection.accounts, cardWords, locale)}
      </p>
      {said ? <FeedbackLine feedback={said} institution={connection.institutionName} /> : null}
      <ActionBar
        connection={connection}
        actions={actions}
        needed={isMain}
        words={isMain ? undefined : { delete: words.remove, keepDuplicate: words.keep }}
        about={nth}
        handlers={handlers ?? NONE}
        states={actionState?.(connection) ?? NONE}
        now={now}
      />
    </li>
  );
}
