'use client';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { DeleteConnectionDialog } from '../components/index.js';
import type { Removal } from '../data/removals.js';
import { useActions } from '../data/use-actions.js';
import type { Connection } from '../domain/index.js';
import { useUi } from '../ui/settings.js';
import type { WiredActions } from './use-wired-actions.js';

/** The question before a removal: which connection it is about, and how to ask it. */
export interface RemovalQuestion {
  readonly connection: Connection | null;
  readonly ask: (connection: Connection) => void;
  readonly close: () => void;
}

export function useRemovalQuestion(): RemovalQuestion {
  const { removals } = useActions();
  const [connection, setConnection] = useState<Connection | null>(null);
  const ask = useCallback(
    (asked: Connection) => {
      removals.forget(asked.id);
      setConnection(asked);
    },
    [removals],
  );
  const close = useCallback(() => setConnection(null), []);
  // Answered: asked again in another place, it must not open here too.
  if (connection !== null && isAnswered(removals.get(connection.id))) setConnection(null);
  return { connection, ask, close };
}

function isAnswered({ state }: Removal): boolean {
  return state === 'confirming' || state === 'removed' || state === 'unconfirmed';
}

interface RemovalDialogProps {
  readonly question: RemovalQuestion;
  readonly wired: WiredActions;
}

/** Asks, shows what went wrong, and leaves as soon as the removal is on its way: the row tells the rest. */
export function RemovalDialog({ question, wired }: RemovalDialogProps): ReactNode {
  const { resolve, clock } = useUi();
  const { connection, close } = question;
  // The last one stays known while it closes.
  const [last, setLast] = useState(connection);
  if (connection !== null && connection !== last) setLast(connection);
  if (last === null) return null;
  const { removals, telemetry } = wired.actions;
  const { state, failure } = removals.get(last.id);
  const policy = resolve(last, { now: clock?.read() });
  const reconnect = wired.handlers.reconnect;
  return (
    <DeleteConnectionDialog
      open={connection !== null}
      connection={last}
      duplicate={policy.notice === 'duplicate'}
      pending={state === 'asking'}
      failure={state === 'failed' ? failure : null}
      onConfirm={() => {
        telemetry.tell(last.id, { type: 'acted', action: 'delete' });
        removals.press(last.id);
      }}
      onClose={() => {
        close();
        removals.forget(last.id);
      }}
      onReconnect={
        reconnect && policy.actions.includes('reconnect')
          ? () => {
              close();
              void reconnect(last);
            }
          : undefined
      }
    />
  );
}
