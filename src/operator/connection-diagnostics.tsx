'use client';
import { forwardRef, useId } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { PlainConnectionStatusBadge } from '../components/badge.js';
import type { HeadingLevel } from '../components/index.js';
import { below, Heading } from '../components/heading.js';
import { guardResolver } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import { part } from '../internal/part.js';
import { guarded } from '../ui/guarded.js';
import { UiContext, useUi } from '../ui/settings.js';
import { useMoment } from '../ui/shared-time.js';
import { diagnosticBundle } from './bundle.js';
import { explanationLines, policyLines, timeLines } from './connection-lines.js';
import { CopyBundle } from './copy-bundle.js';
import { DiagnosticsEvents, pairName } from './diagnostics-events.js';
import { DiagnosticsList, exact } from './diagnostics-list.js';
import { DiagnosticsProvider } from './diagnostics-provider.js';
import { readHistory } from './event-history.js';
import { explainConnection } from './explanation.js';
import type { ExplainOptions } from './explanation.js';
import { handlingFor } from './handling.js';
import { explainNextAttempt } from './next-attempt.js';
import { readProviderDetails } from './provider-details.js';

/** What {@link ConnectionDiagnostics} takes, besides everything a `<section>` does. */
export interface ConnectionDiagnosticsProps
  extends
    Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    Pick<ExplainOptions, 'now' | 'resolve' | 'capabilities' | 'snoozedUntil'> {
  readonly connection: Connection;
  /** Stored webhooks, in Meld's form or our relayed one, in any order. */
  readonly events?: readonly unknown[] | undefined;
  /** The provider's raw error. On a page that only staff can open: it never travels with the customer's data. */
  readonly providerDetails?: unknown;
  /** ISO time of your server's last refresh of this connection. */
  readonly lastAttemptAt?: string | null | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
}

const PlainConnectionDiagnostics = forwardRef<HTMLElement, ConnectionDiagnosticsProps>(
  function ConnectionDiagnostics(
    {
      connection,
      events,
      providerDetails,
      capabilities,
      snoozedUntil,
      resolve,
      lastAttemptAt,
      now: ownNow,
      headingLevel = 2,
      className,
      ...rest
    },
    ref,
  ) {
    const ui = useUi();
    const moment = useMoment(ownNow === undefined);
    const now = ownNow ?? moment.now;
    const titleId = useId();
    const explanation = explainConnection(connection, {
      now,
      resolve: resolve ?? ui.resolve,
      capabilities,
      snoozedUntil,
    });
    const { documented, handling } = handlingFor(connection);
    const { policy, prompt } = explanation;
    const { reported } = connection;
    const level = below(headingLevel);
    return (
      <section
        dir="ltr"
        aria-labelledby={titleId}
        {...rest}
        ref={ref}
        {...part('diagnostics', className, {
          ...ui.look,
          'data-tone': policy.tone,
          'data-actor': policy.actor,
          'data-status': connection.status,
          'data-reason': connection.statusReason,
          lang: 'en',
        })}
      >
        <Heading level={headingLevel} id={titleId} className="mc-diagnostics-title">
          <span>Diagnostics of </span>
          {exact(connection.id)}
        </Heading>
        <DiagnosticsList
          lines={[
            { name: 'Pair', value: exact(pairName(connection)) },
            ...(reported
              ? [
                  {
                    name: 'As it was sent',
                    value: exact(`${reported.status ?? 'null'} / ${reported.statusReason ?? 'null'}`),
                  },
                ]
              : []),
            { name: 'Documented', value: 'by Meld, as one of 23 pairs', mark: documented ? 'yes' : 'no' },
            {
              name: 'Institution',
              value: (
                <>
                  <bdi translate="no">{connection.institutionName ?? 'no name'}</bdi>
                  <span>{', id '}</span>
                  {exact(connection.institutionId)}
                </>
              ),
            },
            { name: 'Handling', value: handling },
            { name: 'Operator task', value: exact(policy.operatorTask) },
          ]}
        />
        <CopyBundle
          key={connection.id}
          make={() => diagnosticBundle({ connection, events, providerDetails, now })}
        />

        <Heading level={level} className="mc-diagnostics-heading">
          What the customer sees, and why
        </Heading>
        <p className="mc-diagnostics-verdict">{prompt.sentence}</p>
        <p className="mc-diagnostics-badge">
          <span>Badge: </span>
          <UiContext.Provider value={resolve ? { ...ui, resolve: guardResolver(resolve) } : ui}>
            <span lang={ui.locale} dir="auto">
              <PlainConnectionStatusBadge connection={connection} now={now} />
            </span>
          </UiContext.Provider>
          <span>{` (label ${policy.label}, tone ${policy.tone})`}</span>
        </p>
        <DiagnosticsList lines={explanationLines(explanation)} />

        <Heading level={level} className="mc-diagnostics-heading">
          What Meld allows
        </Heading>
        <DiagnosticsList
          lines={[
            ...policyLines(connection, policy),
            { name: 'Next attempt', value: explainNextAttempt(connection, policy, { now, lastAttemptAt }) },
            { name: 'Refreshes tried', value: `${connection.refreshAttempts} in this state` },
            ...timeLines(connection),
          ]}
        />

        {events === undefined ? null : (
          <>
            <Heading level={level} className="mc-diagnostics-heading">
              Events
            </Heading>
            <DiagnosticsEvents history={readHistory(events, connection.id)} />
          </>
        )}
        {providerDetails === undefined || providerDetails === null ? null : (
          <>
            <Heading level={level} className="mc-diagnostics-heading">
              The provider’s error
            </Heading>
            <DiagnosticsProvider details={readProviderDetails(providerDetails)} />
          </>
        )}
      </section>
    );
  },
);

/**
 * Everything that a host's support staff need to know about one connection, and a text for a ticket. In English, with codes and
 * ids: for a page that only staff can open. Renders a `<section>`; wants `operator.css` beside the kit's style sheet. Under a
 * provider it takes the host's resolver and the customer's words from there.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'UNDETERMINED', statusReason: 'INTERNAL_ERROR' });
 * const page = connection && <ConnectionDiagnostics connection={connection} events={[]} now={new Date()} />;
 */
export const ConnectionDiagnostics = guarded(PlainConnectionDiagnostics);
