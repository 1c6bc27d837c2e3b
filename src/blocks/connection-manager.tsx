'use client';
import { forwardRef, useState } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { Button } from '../components/button.js';
import { FeedbackLine } from '../components/feedback-line.js';
import { ConnectionList, DuplicatesDialog } from '../components/index.js';
import type { HeadingLevel } from '../components/index.js';
import { useConnections } from '../data/index.js';
import type { ListSelection } from '../data/index.js';
import type { Connection, ConnectionAction } from '../domain/index.js';
import { part } from '../internal/part.js';
import { list } from '../messages/en/list.js';
import { useWords } from '../ui/use-words.js';
import { RemovalDialog, useRemovalQuestion } from './removal-dialog.js';
import { useAnnouncedFeedback, useShownNotices } from './use-announced-feedback.js';
import { useWiredActions } from './use-wired-actions.js';
import { VisitDialog } from './visit-dialog.js';

/** What {@link ConnectionManager} takes, besides everything a `<div>` does. */
export interface ConnectionManagerProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ListSelection {
  /** The level of the group headings; cards are one below. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** What a customer may do with any bank, needed or not, behind “Manage”: by default update it and disconnect it. */
  readonly manage?: readonly ConnectionAction[] | undefined;
}

const MANAGE: readonly ConnectionAction[] = ['refresh', 'delete'];

/**
 * All linked banks with everything a customer can do about them, in one line: the list, its notices, the bank's own sign-in, and
 * every question in between. What your fetcher leaves out has no button. Renders a `<div>`.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const page = (
 *   <ConnectionsProvider fetcher={fetcher} scope="customer-42">
 *     <ConnectionManager />
 *   </ConnectionsProvider>
 * );
 */
export const ConnectionManager = forwardRef<HTMLDivElement, ConnectionManagerProps>(
  function ConnectionManager(
    { include, filter, sort, headingLevel = 2, manage = MANAGE, className, ...rest },
    ref,
  ) {
    const { listProps } = useConnections({ include, filter, sort });
    const question = useRemovalQuestion();
    const wired = useWiredActions(question.ask);
    const words = useWords('list', list);
    const [reviewed, setReviewed] = useState<Reviewed | null>(null);
    useAnnouncedFeedback(wired);
    useShownNotices(wired, listProps.connections);
    const { onConnect, connectFeedback } = wired;
    const isListed = listProps.state === 'ready' && listProps.connections.length > 0;
    return (
      <div {...rest} ref={ref} {...part('manager', className)}>
        {connectFeedback ? <FeedbackLine feedback={connectFeedback} institution={null} /> : null}
        <ConnectionList
          {...listProps}
          headingLevel={headingLevel}
          handlers={wired.handlers}
          actionState={wired.actionState}
          feedback={wired.feedback}
          manage={manage}
          snoozedUntil={wired.snoozedUntil}
          onSnooze={wired.onSnooze}
          onDismiss={wired.onDismiss}
          onShowAgain={wired.onShowAgain}
          onReviewDuplicates={(main, duplicates) => setReviewed({ main, duplicates, open: true })}
          onConnect={onConnect}
        />
        {onConnect && isListed ? (
          <p className="mc-manager-connect">
            <Button variant="secondary" onPress={onConnect}>
              <span>{words.connect}</span>
            </Button>
          </p>
        ) : null}
        {reviewed ? (
          <DuplicatesDialog
            {...latestOf(reviewed, listProps.connections)}
            open={reviewed.open}
            handlers={wired.handlers}
            actionState={wired.actionState}
            feedback={wired.feedback}
            onClose={() => setReviewed({ ...reviewed, open: false })}
          />
        ) : null}
        <RemovalDialog question={question} wired={wired} />
        <VisitDialog wired={wired} />
      </div>
    );
  },
);

interface Reviewed {
  readonly main: Connection;
  readonly duplicates: readonly Connection[];
  readonly open: boolean;
}

/** The connections under review as they are by now; one that has gone is gone here too. */
function latestOf({ main, duplicates }: Reviewed, connections: readonly Connection[]) {
  const known = new Map(connections.map((connection) => [connection.id, connection]));
  return {
    main: known.get(main.id) ?? main,
    duplicates: duplicates.flatMap(({ id }) => known.get(id) ?? []),
  };
}
