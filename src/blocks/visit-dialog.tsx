'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConnectWidgetDialog } from '../components/index.js';
import { useData } from '../data/data-provider.js';
import { toDialog } from '../data/visit-dialog.js';
import { NEW_CONNECTION } from '../data/visits.js';
import type { WiredActions } from './use-wired-actions.js';

/** The dialog of the visit that was pressed for in this block: one at most is at the bank. */
export function VisitDialog({ wired }: { readonly wired: WiredActions }): ReactNode {
  const { frame } = useData();
  const { actions, drawer, handlers } = wired;
  const { visits } = actions;
  const open = visits.register
    .entries()
    .map(([id]) => id)
    .find((id) => toDialog(id, visits.get(id), visits, drawer, frame).open);
  // The one that closes is drawn as closed, so that the focus finds its way back.
  const [last, setLast] = useState(NEW_CONNECTION);
  if (open !== undefined && open !== last) setLast(open);
  const id = open ?? last;
  const visit = visits.get(id);
  const { before } = visit;
  const startNew = handlers.startNewConnection;
  return (
    <ConnectWidgetDialog
      {...toDialog(id, visit, visits, drawer, frame)}
      onStartNew={
        startNew && before
          ? () => {
              visits.close(id);
              void startNew(before);
            }
          : undefined
      }
    />
  );
}
