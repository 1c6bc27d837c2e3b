'use client';
import { forwardRef, useId } from 'react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { collapseDuplicates } from '../domain/index.js';
import type { Connection, ConnectionAction, Feedback } from '../domain/index.js';
import { groupConnections } from '../domain/summary.js';
import type { ConnectionsInGroup } from '../domain/summary.js';
import { HOUR, useTime } from '../internal/clock.js';
import { part } from '../internal/part.js';
import { list } from '../messages/en/list.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { ConnectionCard } from './card.js';
import type { ConnectionCardProps } from './card.js';
import type { ActionHandlers, ActionStates, HeadingLevel } from './contract.js';
import { below, Heading } from './heading.js';
import { ListLoading, ListNote, ListPlaceholder } from './list-placeholder.js';
import { ListRow, useMovingFocus } from './list-row.js';

/** What {@link ConnectionList} takes, besides everything a `<div>` does. `useConnections().listProps` fits. */
export interface ConnectionListProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly connections: readonly Connection[];
  readonly state?: 'loading' | 'ready' | 'failed' | undefined;
  /** Why it failed, or why what is shown is not the latest. */
  readonly problem?: 'offline' | 'session' | 'unavailable' | null | undefined;
  /** Some connections are missing. */
  readonly incomplete?: boolean | undefined;
  /** What is shown could not be brought up to date. */
  readonly outdated?: boolean | undefined;
  /** What happens is seen late at the moment. */
  readonly updatesPaused?: boolean | undefined;
  /** `current` (default) leaves out what a customer does not expect: deleted ones and abandoned attempts. */
  readonly include?: 'current' | 'all' | undefined;
  readonly handlers?: ActionHandlers | undefined;
  /** The state of each row's buttons. */
  readonly actionState?: ((connection: Connection) => ActionStates | undefined) | undefined;
  /** What came of the customer's last press, in a line on the row. */
  readonly feedback?: ((connection: Connection) => Feedback | undefined) | undefined;
  /** Offers “remind me later” where the customer is needed; gets the ISO time a day from now. */
  readonly onSnooze?: ((connection: Connection, until: string) => void) | undefined;
  /** Offers “not now” where nothing is needed. */
  readonly onDismiss?: ((connection: Connection) => void) | undefined;
  /** Until when (ISO time) a row's notice was put off. The row itself stays. */
  readonly snoozedUntil?: ((connection: Connection) => string | undefined) | undefined;
  /** Offers to show a notice again that was put off. */
  readonly onShowAgain?: ((connection: Connection) => void) | undefined;
  /** Folds the duplicates of a bank into its main row, with a button that leads to them. Without it, each has its own row. */
  readonly onReviewDuplicates?: ((main: Connection, duplicates: readonly Connection[]) => void) | undefined;
  /** What a customer may do with any bank, behind “Manage”: such as `['refresh', 'delete']`. */
  readonly manage?: readonly ConnectionAction[] | undefined;
  /** A filter of yours left nothing, though there are banks: an empty list is then no invitation to connect one. */
  readonly nothingMatches?: boolean | undefined;
  /** What the empty list offers; without it, no button. */
  readonly onConnect?: (() => void) | undefined;
  /** What a failed list offers; without it, no button. */
  readonly onRetry?: (() => void) | undefined;
  readonly now?: Date | undefined;
  /** The level of the group headings; cards are one below. */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * All linked banks, grouped by what they ask for: the customer's turn first. Draws loading, empty and failed states too. Renders
 * a `<div>` with a list in it.
 *
 * @example
 * const { connections } = parseConnections([{ id: 'c1', status: 'ACTIVE', statusReason: null }]);
 * const banks = <ConnectionList connections={connections} handlers={{ reconnect: () => {} }} onConnect={() => {}} />;
 */
export const ConnectionList = forwardRef<HTMLDivElement, ConnectionListProps>(function ConnectionList(
  {
    connections,
    state = 'ready',
    problem,
    incomplete = false,
    outdated = false,
    updatesPaused = false,
    include = 'current',
    handlers,
    actionState,
    feedback,
    onSnooze,
    onDismiss,
    snoozedUntil,
    onShowAgain,
    onReviewDuplicates,
    manage,
    nothingMatches = false,
    onConnect,
    onRetry,
    now,
    headingLevel = 2,
    className,
    ...rest
  },
  ref,
) {
  const { resolve, clock, density, onFault } = useUi();
  const words = useWords('list', list);
  const time = useTime(now ? null : clock, HOUR);
  const decide = (connection: Connection) => resolve(connection, { now: now ?? time });
  const folded = onReviewDuplicates && collapseDuplicates(connections ?? [], decide);
  const groups = groupConnections(folded?.shown ?? connections ?? [], decide, include);
  /** What the host says about a row. One that throws costs its answer, not the list. */
  function ask<T>(callback: ((connection: Connection) => T) | undefined, row: Connection): T | undefined {
    try {
      return callback?.(row);
    } catch {
      onFault('MC302');
      return undefined;
    }
  }
  const duplicatesOf = (main: Connection): Pick<ConnectionCardProps, 'duplicates' | 'onReviewDuplicates'> => {
    const duplicates = folded?.duplicatesOf(main.id) ?? [];
    return duplicates.length === 0
      ? {}
      : { duplicates, onReviewDuplicates: () => onReviewDuplicates?.(main, duplicates) };
  };
  const note = outdated ? 'outdated' : incomplete ? 'incomplete' : updatesPaused ? 'updatesPaused' : null;
  const moveFocus = useMovingFocus();
  const group = ({ name, rows }: ConnectionsInGroup, titled: boolean) => (
    <Group
      key={name}
      title={titled ? words.groups[name] : null}
      label={words.label}
      headingLevel={headingLevel}
    >
      {rows.map((connection) => (
        <ListRow key={connection.id} id={connection.id} moveFocus={moveFocus}>
          <ConnectionCard
            connection={connection}
            handlers={handlers}
            actionState={ask(actionState, connection)}
            feedback={ask(feedback, connection)}
            onSnooze={onSnooze && ((until) => onSnooze(connection, until))}
            onDismiss={onDismiss && (() => onDismiss(connection))}
            snoozedUntil={ask(snoozedUntil, connection)}
            onShowAgain={onShowAgain && (() => onShowAgain(connection))}
            {...duplicatesOf(connection)}
            manage={manage}
            now={now}
            headingLevel={titled ? below(headingLevel) : headingLevel}
          />
        </ListRow>
      ))}
    </Group>
  );

  function content(): ReactNode {
    if (state === 'loading') return <ListLoading />;
    if (state === 'failed')
      return (
        <ListPlaceholder kind={problem ?? 'unavailable'} headingLevel={headingLevel} onPress={onRetry} />
      );
    // Rows that could not be read are no empty list.
    if (groups.length === 0 && nothingMatches) return <p className="mc-list-note">{words.noMatch}</p>;
    if (groups.length === 0 && !incomplete)
      return <ListPlaceholder kind="empty" headingLevel={headingLevel} onPress={onConnect} />;
    return groups.map((each) => group(each, groups.length > 1));
  }

  return (
    <div
      aria-busy={state === 'loading' ? true : undefined}
      {...rest}
      ref={ref}
      {...part('list', className, { 'data-state': state, 'data-density': density })}
    >
      {state === 'ready' && note ? <ListNote kind={note} onRetry={onRetry} /> : null}
      {content()}
    </div>
  );
});

interface GroupProps {
  readonly title: string | null;
  readonly label: string;
  readonly headingLevel: HeadingLevel;
  readonly children: ReactNode;
}

/** One group: a list with a heading, or, when it is the only one, with a name that is not shown. */
function Group({ title, label, headingLevel, children }: GroupProps): ReactNode {
  const id = useId();
  return (
    <div className="mc-list-group">
      {title === null ? null : (
        <Heading level={headingLevel} id={id} className="mc-list-title">
          {title}
        </Heading>
      )}
      {/* Safari takes lists without markers for no lists: the role brings it back. */}
      <ul
        role="list"
        className="mc-list-items"
        aria-label={title === null ? label : undefined}
        aria-labelledby={title === null ? undefined : id}
      >
        {children}
      </ul>
    </div>
  );
}
