'use client';
import { forwardRef, useId, useRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import type { Connection, ConnectionAction } from '../domain/index.js';
import { part } from '../internal/part.js';
import { card } from '../messages/en/card.js';
import { institutionName } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useAdvice } from '../ui/use-advice.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import { PlainConnectionStatusBadge } from './badge.js';
import { cardAccounts } from './card-accounts.js';
import { CardDuplicates } from './card-duplicates.js';
import { CardManage } from './card-manage.js';
import { CardNotice } from './card-notice.js';
import type { CardNoticeProps } from './card-notice.js';
import { below } from './heading.js';
import { institutionLogo } from './institution-logo.js';
import { PlainLastUpdated } from './last-updated.js';

/** What {@link ConnectionCard} takes, besides everything an `<article>` does. */
export interface ConnectionCardProps
  extends Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'title'>, CardNoticeProps {
  /** Further connections to the same accounts, folded into this card; see {@link collapseDuplicates}. */
  readonly duplicates?: readonly Connection[] | undefined;
  /** Offers to sort out the duplicates. Without it, a line says that there are some. */
  readonly onReviewDuplicates?: (() => void) | undefined;
  /** What a customer may do with a bank that does not ask for it, behind “Manage”: such as `['refresh', 'delete']`. */
  readonly manage?: readonly ConnectionAction[] | undefined;
}

const NONE = {};

export const PlainConnectionCard = forwardRef<HTMLElement, ConnectionCardProps>(function ConnectionCard(
  {
    connection,
    handlers,
    actionState,
    feedback,
    onSnooze,
    onDismiss,
    snoozedUntil,
    onShowAgain,
    duplicates = [],
    onReviewDuplicates,
    manage,
    now,
    headingLevel = 3,
    className,
    ...rest
  },
  ref,
) {
  const ui = useUi();
  const { look, locale } = ui;
  const words = useWords('card', card);
  const policy = useAdvice(connection, now);
  const { tone, actor } = policy;
  const Name = `h${headingLevel}` as const;
  const nameId = useId();
  const name = useRef<HTMLHeadingElement>(null);
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
        ...look,
      })}
    >
      {institutionLogo(connection, ui)}
      <Name ref={name} id={nameId} tabIndex={-1} className="mc-card-name">
        {institutionName(connection.institutionName, words.unnamedAtStart)}
      </Name>
      <PlainConnectionStatusBadge connection={connection} now={now} />
      <p className="mc-card-meta">
        <PlainLastUpdated connection={connection} now={now} />
        {cardAccounts(connection.accounts, words, locale)}
      </p>
      {duplicates.length > 0 ? (
        <CardDuplicates
          connection={connection}
          count={duplicates.length}
          onReview={onReviewDuplicates}
          name={name}
        />
      ) : null}
      {policy.notice !== null || feedback ? (
        <CardNotice
          policy={policy}
          connection={connection}
          handlers={handlers}
          actionState={actionState}
          feedback={feedback}
          onSnooze={onSnooze}
          onDismiss={onDismiss}
          snoozedUntil={snoozedUntil}
          onShowAgain={onShowAgain}
          now={now}
          headingLevel={below(headingLevel)}
          name={name}
        />
      ) : null}
      {manage && handlers ? (
        <CardManage
          connection={connection}
          actions={manage}
          except={feedback?.kind === 'outcome' ? feedback.action : undefined}
          handlers={handlers}
          states={actionState ?? NONE}
          now={now}
        />
      ) : null}
    </article>
  );
});

/**
 * One linked bank: its name, its state, how fresh its information is, and the notice that goes with it. Renders an `<article>`
 * named after the bank. When a notice goes away while the focus is in it, the focus moves to the bank's name.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'ACTIVE', institutionName: 'First Platypus Bank' });
 * const card = connection && <ConnectionCard connection={connection} handlers={{ reconnect: () => {} }} />;
 */
export const ConnectionCard = guarded(PlainConnectionCard);
