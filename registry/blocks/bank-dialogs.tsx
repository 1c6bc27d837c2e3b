'use client';
import { ConnectWidgetDialog, DeleteConnectionDialog } from 'meld-connections';
import type { Connection, ConnectionPolicy } from 'meld-connections';
import type { BankActions } from './use-bank-actions';

interface BankDialogsProps {
  readonly connection: Connection;
  readonly policy: ConnectionPolicy;
  readonly dialogs: BankActions['dialogs'];
}

/**
 * The bank’s own sign-in and the question before a removal. Both are the kit’s: what may be framed, what a message proves and
 * what to do when the bank stays silent keeps coming with its updates. They read your theme through the `--mc-*` variables.
 */
export function BankDialogs({ connection, policy, dialogs }: BankDialogsProps) {
  const { reconnect, start, removal, isAsking, close } = dialogs;
  return (
    <>
      <ConnectWidgetDialog {...reconnect.dialogProps} />
      <ConnectWidgetDialog {...start.dialogProps} />
      <DeleteConnectionDialog
        open={isAsking}
        connection={connection}
        duplicate={policy.notice === 'duplicate'}
        pending={removal.state === 'asking'}
        failure={removal.state === 'failed' ? removal.failure : null}
        onConfirm={removal.remove}
        onClose={close}
      />
    </>
  );
}
