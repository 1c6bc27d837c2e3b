'use client';
import { forwardRef, useState } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { Button } from '../components/button.js';
import { FeedbackLine } from '../components/feedback-line.js';
import { ConnectionList, DuplicatesDialog } from '../components/index.js';
import type { ConnectionListProps, HeadingLevel } from '../components/index.js';
import { listRemains } from '../components/list-placeholder.js';
import { useConnections } from '../data/index.js';
import type { ListSelection } from '../data/index.js';
import { collapseDuplicates } from '../domain/index.js';
import type { Connection, ConnectionAction, ConnectionPolicy } from '../domain/index.js';
import { part } from '../internal/part.js';
import { list } from '../messages/en/list.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import { RemovalDialog, useRemovalQuestion } from './removal-dialog.js';
import { useAnnouncedChanges } from './use-announced-changes.js';
import { useAnnouncedFeedback, useShownNotices } from './use-announced-feedback.js';
import { useWiredActions } from './use-wired-actions.js';
import { VisitDialog } from './visit-dialog.js';

/** What {@link ConnectionManager} takes, besides everything a `<div>` does. */
export interface ConnectionManagerProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ListSelection {
  /** Offers to search, filter and sort: by default (`auto`) from 12 banks on. */
  readonly search?: ConnectionListProps['search'];
  /** The level of the group headings; cards are one below. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** What a customer may do with any bank, needed or not, behind “Manage”: by default update it and disconnect it. */
  readonly manage?: readonly ConnectionAction[] | undefined;
}

const MANAGE: readonly ConnectionAction[] = ['refresh', 'delete'];

const PlainConnectionManager = forwardRef<HTMLDivElement, ConnectionManagerProps>(function ConnectionManager(
  { include, filter, sort, search, headingLevel = 2, manage = MANAGE, className, ...rest },
  ref,
) {
  const { listProps } = useConnections({ include, filter, sort });
  const question = useRemovalQuestion();
  const wired = useWiredActions(question.ask);
  const words = useWords('list', list);
  const { look, resolve, clock } = useUi();
  const [asked, setAsked] = useState<Reviewed | null>(null);
  const decide = (connection: Connection) => resolve(connection, { now: clock?.read() });
  const reviewed = asked && latestOf(asked, listProps.connections, decide);
  // Nothing left to choose: what turns up later is asked for anew.
  if (asked !== null && reviewed === null) setAsked(null);
  useAnnouncedFeedback(wired);
  useAnnouncedChanges(wired);
  useShownNotices(wired, listProps.connections);
  const { onConnect, isConnecting, connectFeedback, connectInstitution } = wired;
  const isListed = listProps.state === 'ready' && listProps.connections.length > 0;
  return (
    <div {...rest} ref={ref} {...part('manager', className, look)}>
      {connectFeedback ? <FeedbackLine feedback={connectFeedback} institution={connectInstitution} /> : null}
      <ConnectionList
        {...listProps}
        search={search}
        headingLevel={headingLevel}
        handlers={wired.handlers}
        actionState={wired.actionState}
        feedback={wired.feedback}
        manage={manage}
        snoozedUntil={wired.snoozedUntil}
        onSnooze={wired.onSnooze}
        onDismiss={wired.onDismiss}
        onShowAgain={wired.onShowAgain}
        onReviewDuplicates={(main, duplicates) => setAsked({ main, duplicates })}
        onConnect={onConnect}
      />
      {onConnect && isListed ? (
        <p className="mc-manager-connect">
          <Button
            variant="secondary"
            inactive={isConnecting}
            data-state={isConnecting ? 'pending' : undefined}
            onPress={onConnect}
          >
            <span>{words.connect}</span>
          </Button>
        </p>
      ) : null}
      {reviewed ? (
        <DuplicatesDialog
          {...reviewed}
          open
          handlers={wired.handlers}
          actionState={wired.actionState}
          feedback={wired.feedback}
          onClose={() => setAsked(null)}
        />
      ) : null}
      <RemovalDialog question={question} wired={wired} />
      <VisitDialog wired={wired} />
    </div>
  );
});

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
export const ConnectionManager = guarded(PlainConnectionManager, listRemains);

interface Reviewed {
  readonly main: Connection;
  readonly duplicates: readonly Connection[];
}

/** What was under review as it is by now: another one may have become the main one. `null` when nothing is left to choose. */
function latestOf(
  { main, duplicates }: Reviewed,
  connections: readonly Connection[],
  decide: (connection: Connection) => ConnectionPolicy,
): Reviewed | null {
  const { shown, duplicatesOf } = collapseDuplicates(connections, decide);
  const wanted = [main, ...duplicates].map(({ id }) => id);
  const now = shown
    .filter(({ id }) => wanted.includes(id) && duplicatesOf(id).length > 0)
    .toSorted((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id))[0];
  return now ? { main: now, duplicates: duplicatesOf(now.id) } : null;
}
