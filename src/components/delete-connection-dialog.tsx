'use client';
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import type { Connection, FailureId, Feedback } from '../domain/index.js';
import { announce } from '../internal/announce.js';
import { button } from '../messages/en/actions.js';
import { removal } from '../messages/en/dialogs.js';
import { fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useFeedbackText } from '../ui/use-feedback-text.js';
import { useHostCall } from '../ui/use-host-call.js';
import { useWords } from '../ui/use-words.js';
import { guardedDialog } from '../ui/guarded.js';
import { Button } from './button.js';
import type { HeadingLevel } from './contract.js';
import { Dialog } from './dialog.js';
import { FeedbackLine } from './feedback-line.js';

/** What {@link DeleteConnectionDialog} takes. */
export interface DeleteConnectionDialogProps {
  readonly open: boolean;
  readonly connection: Connection;
  /** It is one too many: its accounts stay, through another connection. */
  readonly duplicate?: boolean | undefined;
  /** The removal has been asked for. */
  readonly pending?: boolean | undefined;
  /** Why it did not work. */
  readonly failure?: FailureId | null | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Offers the way that loses nothing. */
  readonly onReconnect?: (() => void) | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
}

function PlainDeleteConnectionDialog(props: DeleteConnectionDialogProps): ReactNode {
  const { open, connection, duplicate = false, onClose, headingLevel } = props;
  const words = useWords('removal', removal);
  const textId = useId();
  return (
    <Dialog
      open={open}
      kind="alert"
      title={
        <Sentence
          template={duplicate ? words.duplicateTitle : words.title}
          institution={connection.institutionName}
        />
      }
      describedBy={textId}
      onClose={onClose}
      headingLevel={headingLevel}
    >
      <Consequences connection={connection} duplicate={duplicate} id={textId} />
      <Answers {...props} />
    </Dialog>
  );
}

/**
 * Asks before a connection is removed: names the accounts that go, says what stays, and puts what loses least first. Renders
 * nothing in place.
 *
 * @example
 * function Remove({ connection, close }: { connection: Connection; close: () => void }) {
 *   const { state, failure, remove } = useDeleteConnection(connection.id);
 *   return (
 *     <DeleteConnectionDialog
 *       open={state !== 'removed'}
 *       connection={connection}
 *       pending={state === 'asking'}
 *       failure={failure}
 *       onConfirm={remove}
 *       onClose={close}
 *     />
 *   );
 * }
 */
export const DeleteConnectionDialog = guardedDialog(PlainDeleteConnectionDialog);

const NAMED_MAX = 6;

/** What goes and what stays, before anything can be pressed. */
function Consequences({
  connection,
  duplicate,
  id,
}: {
  readonly connection: Connection;
  readonly duplicate: boolean;
  readonly id: string;
}): ReactNode {
  const { locale } = useUi();
  const words = useWords('removal', removal);
  const { institutionName } = connection;
  const accounts = connection.accounts ?? []; // a record that nobody parsed may have none
  if (duplicate)
    return (
      <p className="mc-dialog-text" id={id}>
        <Sentence template={words.duplicateBody} institution={institutionName} />
      </p>
    );
  const named = accounts.length > NAMED_MAX ? accounts.slice(0, NAMED_MAX - 1) : accounts;
  const more = accounts.length - named.length;
  return (
    <div className="mc-dialog-texts" id={id}>
      <p className="mc-dialog-text">{accounts.length > 0 ? words.accountsGo : words.accountsUnknown}</p>
      {accounts.length > 0 ? (
        // Safari takes lists without markers for no lists: the role brings it back.
        <ul role="list" className="mc-dialog-accounts">
          {named.map(({ name, mask }, index) => (
            <li key={index}>
              <bdi>{mask ? fill(words.account, { name, mask }) : name}</bdi>
            </li>
          ))}
          {more > 0 ? <li>{`+${more.toLocaleString(locale)}`}</li> : null}
        </ul>
      ) : null}
      <p className="mc-dialog-text">
        <span>{`${words.historyStays} `}</span>
        <span>{words.mayNotComeBack}</span>
      </p>
    </div>
  );
}

/** What can be answered, the least destructive first, and why the last one did not work. */
function Answers({
  connection,
  duplicate = false,
  pending = false,
  failure = null,
  onConfirm,
  onClose,
  onReconnect,
}: DeleteConnectionDialogProps): ReactNode {
  const words = useWords('removal', removal);
  const busy = useWords('button', button);
  const call = useHostCall();
  const textOf = useFeedbackText();
  const feedback: Feedback | null = failure ? { kind: 'failure', operation: 'delete', failure } : null;
  const news = feedback ? textOf(feedback, connection.institutionName) : '';
  // The outside world: screen readers.
  useEffect(() => announce(news), [news]);
  return (
    <>
      {feedback ? <FeedbackLine feedback={feedback} institution={connection.institutionName} /> : null}
      <div className="mc-actions">
        <Button variant="secondary" onPress={() => call(onClose)}>
          <span>{words.keep}</span>
        </Button>
        {onReconnect ? (
          <Button variant="secondary" onPress={() => call(onReconnect)}>
            <span>{words.reconnect}</span>
          </Button>
        ) : null}
        <Button
          variant="danger"
          inactive={pending}
          data-action="delete"
          data-state={pending ? 'pending' : undefined}
          onPress={() => {
            if (!pending) call(onConfirm);
          }}
        >
          <span>{duplicate ? words.confirmDuplicate : words.confirm}</span>
          {pending ? <span className="mc-visually-hidden">{busy.pending}</span> : null}
        </Button>
      </div>
    </>
  );
}
