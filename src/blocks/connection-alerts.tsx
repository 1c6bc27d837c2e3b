'use client';
import { forwardRef, useState } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { below } from '../components/heading.js';
import { ConnectionNotice } from '../components/index.js';
import type { HeadingLevel } from '../components/index.js';
import { SummaryBox } from '../components/summary-box.js';
import { useConnections } from '../data/index.js';
import { summarizeConnections } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { part } from '../internal/part.js';
import { alerts } from '../messages/en/blocks.js';
import { useUi } from '../ui/settings.js';
import { useHour } from '../ui/shared-time.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import { FixConnectionsDialog } from './fix-connections-dialog.js';
import { noticeFeedback } from './notice-feedback.js';
import { RemovalDialog, useRemovalQuestion } from './removal-dialog.js';
import { useAnnouncedChanges } from './use-announced-changes.js';
import { useAnnouncedFeedback, useShownNotices } from './use-announced-feedback.js';
import { useLeftFocus } from './use-left-focus.js';
import { useWiredActions } from './use-wired-actions.js';
import { VisitDialog } from './visit-dialog.js';

/** What {@link ConnectionAlerts} takes, besides everything a `<section>` does. */
export interface ConnectionAlertsProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  readonly headingLevel?: HeadingLevel | undefined;
}

const PlainConnectionAlerts = forwardRef<HTMLElement, ConnectionAlertsProps>(function ConnectionAlerts(
  { headingLevel = 2, className, ...rest },
  ref,
) {
  const question = useRemovalQuestion();
  const wired = useWiredActions(question.ask);
  const words = useWords('alerts', alerts);
  const { look, resolve } = useUi();
  const { connections } = useConnections({ filter: (_, policy) => needsCustomer(policy) });
  const [isFixing, setFixing] = useState(false);
  const now = useHour(undefined);
  const { ordered: needed, worstTone } = summarizeConnections(
    connections.filter((connection) => wired.snoozedUntil(connection) === undefined),
    { resolve, now },
  );
  const [first] = needed;
  const only = needed.length === 1 ? first : undefined;
  const keep = useLeftFocus('.mc-alerts', isFixing || question.connection !== null || wired.isVisiting);
  useAnnouncedFeedback(wired);
  useAnnouncedChanges(wired);
  useShownNotices(wired, only ? [only] : NONE);
  return (
    <>
      {first ? (
        <section
          aria-label={words.label}
          tabIndex={-1}
          {...rest}
          ref={ref}
          {...part('alerts', className, { 'data-tone': worstTone, ...look })}
        >
          {only ? (
            <ConnectionNotice
              key={only.id}
              ref={keep}
              connection={only}
              landmark={false}
              headingLevel={headingLevel}
              handlers={wired.handlers}
              actionState={wired.actionState(only)}
              {...noticeFeedback(wired.feedback(only), only, resolve(only, { now }))}
              onSnooze={(until) => wired.onSnooze(only, until)}
            />
          ) : (
            <SummaryBox
              ref={keep}
              needed={needed}
              tone={worstTone}
              headingLevel={headingLevel}
              onReview={() => setFixing(true)}
            />
          )}
        </section>
      ) : null}
      <FixConnectionsDialog
        open={isFixing}
        onClose={() => setFixing(false)}
        headingLevel={below(headingLevel)}
      />
      <RemovalDialog question={question} wired={wired} />
      <VisitDialog wired={wired} />
    </>
  );
});

/**
 * What needs the customer, for the top of a dashboard: the notice itself when it is one bank, the number and a walk through them
 * when there are more. Put-off ones stay away. Renders a `<section>`, or nothing when nobody is needed.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const page = (
 *   <ConnectionsProvider fetcher={fetcher} scope="customer-42">
 *     <ConnectionAlerts headingLevel={2} />
 *   </ConnectionsProvider>
 * );
 */
export const ConnectionAlerts = guarded(PlainConnectionAlerts);

const NONE: readonly Connection[] = [];
