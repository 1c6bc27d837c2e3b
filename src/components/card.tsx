'use client';
import { forwardRef, useCallback, useId, useRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { part } from '../internal/part.js';
import { card } from '../messages/en/card.js';
import { choosePlural, fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useAdvice } from '../ui/use-advice.js';
import { useWords } from '../ui/use-words.js';
import { ConnectionStatusBadge } from './badge.js';
import { below, Heading } from './heading.js';
import { InstitutionLogo } from './institution-logo.js';
import { LastUpdated } from './last-updated.js';
import type { NoticeProps } from './notice-frame.js';
import { ConnectionNotice } from './notice.js';

/** What {@link ConnectionCard} takes, besides everything an `<article>` does. */
export interface ConnectionCardProps
  extends
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'title'>,
    Pick<
      NoticeProps,
      'connection' | 'handlers' | 'actionState' | 'onSnooze' | 'onDismiss' | 'now' | 'headingLevel'
    > {}

/**
 * One linked bank: its name, its state, how fresh its information is, and the notice that goes with it. Renders an `<article>`
 * named after the bank. When a notice goes away while the focus is in it, the focus moves to the bank's name.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'ACTIVE', institutionName: 'First Platypus Bank' });
 * const card = connection && <ConnectionCard connection={connection} handlers={{ reconnect: () => {} }} />;
 */
export const ConnectionCard = forwardRef<HTMLElement, ConnectionCardProps>(function ConnectionCard(
  { connection, handlers, actionState, onSnooze, onDismiss, now, headingLevel = 3, className, ...rest },
  ref,
) {
  const { density, locale } = useUi();
  const { tone, actor } = useAdvice(connection, now);
  const words = useWords('card', card);
  const nameId = useId();
  const name = useRef<HTMLHeadingElement>(null);
  const notice = useRef<HTMLElement | null>(null);
  // React lets go of the old element while it is still in the page: the last moment to see whether the focus is inside.
  const keepFocus = useCallback((element: HTMLElement | null) => {
    if (element === null && notice.current?.contains(document.activeElement)) name.current?.focus();
    notice.current = element;
  }, []);
  const accounts = connection.accounts?.length ?? 0; // a record that nobody parsed may have none
  return (
    <article
      aria-labelledby={nameId}
      {...rest}
      ref={ref}
      {...part('card', className, {
        'data-tone': tone,
        'data-actor': actor,
        'data-status': connection.status,
        'data-reason': connection.statusReason,
        'data-density': density,
      })}
    >
      <InstitutionLogo connection={connection} />
      <Heading level={headingLevel} ref={name} id={nameId} tabIndex={-1} className="mc-card-name">
        <Sentence template="{institution}" institution={connection.institutionName} />
      </Heading>
      <ConnectionStatusBadge connection={connection} now={now} />
      <p className="mc-card-meta">
        <LastUpdated connection={connection} now={now} />
        {accounts > 0 ? (
          <span>
            {fill(choosePlural(words.accounts, accounts, locale), { count: accounts.toLocaleString(locale) })}
          </span>
        ) : null}
      </p>
      <ConnectionNotice
        ref={keepFocus}
        connection={connection}
        handlers={handlers}
        actionState={actionState}
        onSnooze={onSnooze}
        onDismiss={onDismiss}
        now={now}
        headingLevel={below(headingLevel)}
        landmark={false}
      />
    </article>
  );
});
