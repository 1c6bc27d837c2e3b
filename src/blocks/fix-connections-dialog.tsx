'use client';
import type { ReactNode } from 'react';
import { Dialog } from '../components/dialog.js';
import { below } from '../components/heading.js';
import type { HeadingLevel } from '../components/index.js';
import { fix } from '../messages/en/blocks.js';
import { useWords } from '../ui/use-words.js';
import { guardedDialog } from '../ui/guarded.js';
import { FixConnectionsWalk } from './fix-connections-walk.js';
import { RemovalDialog, useRemovalQuestion } from './removal-dialog.js';
import { useAnnouncedFeedback } from './use-announced-feedback.js';
import { useWiredActions } from './use-wired-actions.js';
import { VisitDialog } from './visit-dialog.js';

/** What {@link FixConnectionsDialog} takes. */
export interface FixConnectionsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly headingLevel?: HeadingLevel | undefined;
}

function PlainFixConnectionsDialog({
  open,
  onClose,
  headingLevel = 2,
}: FixConnectionsDialogProps): ReactNode {
  const words = useWords('fix', fix);
  const question = useRemovalQuestion();
  const wired = useWiredActions(question.ask);
  useAnnouncedFeedback(wired);
  return (
    <>
      <Dialog open={open} title={<span>{words.title}</span>} onClose={onClose} headingLevel={headingLevel}>
        {open ? (
          <FixConnectionsWalk wired={wired} onClose={onClose} headingLevel={below(headingLevel)} />
        ) : null}
      </Dialog>
      <RemovalDialog question={question} wired={wired} />
      <VisitDialog wired={wired} />
    </>
  );
}

/**
 * A walk through every connection that needs the customer, one after another, until none is left. Those that come to need them
 * meanwhile wait for the next walk. Renders nothing in place; the dialog is drawn over the page.
 *
 * @example
 * function FixAll({ open, close }: { open: boolean; close: () => void }) {
 *   return <FixConnectionsDialog open={open} onClose={close} />;
 * }
 */
export const FixConnectionsDialog = guardedDialog(PlainFixConnectionsDialog);
