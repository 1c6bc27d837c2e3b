'use client';
import type { ReactNode } from 'react';
import type { Connection, FailureId } from '../domain/index.js';
import { removal } from '../messages/en/dialogs.js';
import { fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useWords } from '../ui/use-words.js';
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
export function DeleteConnectionDialog({
  open,
  connection,
  duplicate = false,
  pending = false,
  failure = null,
  onConfirm,
  onClose,
  onReconnect,
  headingLevel,
}: DeleteConnectionDialogProps): ReactNode {
  const words = useWords('removal', removal);
  const { institutionName, accounts } = connection;
  return (
    <Dialog
      open={open}
      kind="alert"
      title={
        <Sentence template={duplicate ? words.duplicateTitle : words.title} institution={institutionName} />
      }
      onClose={onClose}
      headingLevel={headingLevel}
    >
      {duplicate ? (
        <p className="mc-dialog-text">
          <Sentence template={words.duplicateBody} institution={institutionName} />
        </p>
      ) : (
        <>
          <p className="mc-dialog-text">{accounts.length > 0 ? words.accountsGo : words.accountsUnknown}</p>
          {accounts.length > 0 ? (
            // Safari takes lists without markers for no lists: the role brings it back.
            <ul
              role="list"
              className="mc-dialog-accounts"
              tabIndex={accounts.length > SCROLLS ? 0 : undefined}
            >
              {accounts.map((account, index) => (
                <li key={index}>
                  <bdi>
                    {account.mask
                      ? fill(words.account, { name: account.name, mask: account.mask })
                      : account.name}
                  </bdi>
                </li>
              ))}
            </ul>
          ) : null}
          <p className="mc-dialog-text">
            <span>{words.historyStays}</span> <span>{words.mayNotComeBack}</span>
          </p>
        </>
      )}
      {failure ? (
        <FeedbackLine
          feedback={{ kind: 'failure', operation: 'delete', failure }}
          institution={institutionName}
        />
      ) : null}
      <div className="mc-actions">
        <Button variant="primary" onPress={onClose}>
          <span>{words.keep}</span>
        </Button>
        {onReconnect ? (
          <Button variant="secondary" onPress={onReconnect}>
            <span>{words.reconnect}</span>
          </Button>
        ) : null}
        <Button
          variant="secondary"
          inactive={pending}
          data-action="delete"
          data-state={pending ? 'pending' : undefined}
          onPress={() => {
            if (!pending) onConfirm();
          }}
        >
          <span>{duplicate ? words.confirmDuplicate : words.confirm}</span>
        </Button>
      </div>
    </Dialog>
  );
}

/** From here on the accounts scroll by themselves, and must be reachable without a mouse. */
const SCROLLS = 6;
