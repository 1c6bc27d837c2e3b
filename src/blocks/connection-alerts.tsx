'use client';
import { forwardRef, useState } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { Button } from '../components/button.js';
import { below, Heading } from '../components/heading.js';
import { ConnectionNotice } from '../components/index.js';
import type { HeadingLevel } from '../components/index.js';
import { useConnections } from '../data/index.js';
import { summarizeConnections } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { part } from '../internal/part.js';
import { alerts } from '../messages/en/blocks.js';
import { choosePlural, fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { FixConnectionsDialog } from './fix-connections-dialog.js';
import { noticeFeedback } from './notice-feedback.js';
import { RemovalDialog, useRemovalQuestion } from './removal-dialog.js';
import { useAnnouncedFeedback, useShownNotices } from './use-announced-feedback.js';
import { useWiredActions } from './use-wired-actions.js';
import { VisitDialog } from './visit-dialog.js';

/** What {@link ConnectionAlerts} takes, besides everything a `<section>` does. */
export interface ConnectionAlertsProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  readonly headingLevel?: HeadingLevel | undefined;
}

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
export const ConnectionAlerts = forwardRef<HTMLElement, ConnectionAlertsProps>(function ConnectionAlerts(
  { headingLevel = 2, className, ...rest },
  ref,
) {
  const question = useRemovalQuestion();
  const wired = useWiredActions(question.ask);
  const words = useWords('alerts', alerts);
  const { locale, resolve, clock } = useUi();
  const { connections } = useConnections({ filter: (_, policy) => needsCustomer(policy) });
  const [isFixing, setFixing] = useState(false);
  const needed = connections.filter((connection) => wired.snoozedUntil(connection) === undefined);
  const [only] = needed;
  const worst = summarizeConnections(needed, { resolve, now: clock?.read() }).worstTone;
  useAnnouncedFeedback(wired);
  useShownNotices(wired, needed);
  return (
    <>
      {only === undefined ? null : (
        <section
          aria-label={words.label}
          {...rest}
          ref={ref}
          {...part('alerts', className, { 'data-tone': worst })}
        >
          {needed.length === 1 ? (
            <ConnectionNotice
              connection={only}
              landmark={false}
              headingLevel={headingLevel}
              handlers={wired.handlers}
              actionState={wired.actionState(only)}
              {...noticeFeedback(wired.feedback(only), only, resolve(only, { now: clock?.read() }))}
              onSnooze={(until) => wired.onSnooze(only, until)}
            />
          ) : (
            <>
              <div className="mc-alerts-text">
                <Heading level={headingLevel} className="mc-alerts-title">
                  {fill(choosePlural(words.title, needed.length, locale), {
                    count: needed.length.toLocaleString(locale),
                  })}
                </Heading>
                <ul role="list" className="mc-alerts-banks">
                  {needed.slice(0, NAMED).map(({ id, institutionName }) => (
                    <li key={id}>
                      <Sentence template="{institution}" institution={institutionName} />
                    </li>
                  ))}
                </ul>
              </div>
              <Button variant="primary" onPress={() => setFixing(true)}>
                <span>{words.review}</span>
              </Button>
            </>
          )}
        </section>
      )}
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

const NAMED = 4;
