'use client';
import { forwardRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { part } from '../internal/part.js';
import { list } from '../messages/en/list.js';
import { useUi } from '../ui/settings.js';
import { SharedTime } from '../ui/shared-time.js';
import { useHostCall } from '../ui/use-host-call.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import { useSteadyCalls } from './list-calls.js';
import { moveByKey, useMovingFocus } from './list-focus.js';
import { ListBody } from './list-body.js';
import { ListLoading, ListNote, ListPlaceholder, listRemains } from './list-placeholder.js';
import type { ConnectionListProps } from './list-props.js';
import { PLAIN_MOST } from './use-gradual-count.js';
import { useFinding } from './use-finding.js';

const PlainConnectionList = forwardRef<HTMLDivElement, ConnectionListProps>(function ConnectionList(
  {
    connections,
    state = 'ready',
    problem,
    incomplete = false,
    outdated = false,
    updatesPaused = false,
    include = 'current',
    search = 'auto',
    ended = 'folded',
    renderRows,
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
    onKeyDown,
    ...rest
  },
  ref,
) {
  const { look, onFault } = useUi();
  const words = useWords('list', list);
  const call = useHostCall();
  const calls = useSteadyCalls({ handlers, onSnooze, onDismiss, onShowAgain, onReviewDuplicates });
  const moveFocus = useMovingFocus();
  const found = useFinding(connections, {
    include,
    now,
    search,
    folds: onReviewDuplicates !== undefined,
  });
  const { total, isOffered } = found;

  function content(): ReactNode {
    if (state === 'loading') return <ListLoading moveFocus={moveFocus} />;
    if (state === 'failed')
      return (
        <ListPlaceholder
          kind={problem ?? 'unavailable'}
          headingLevel={headingLevel}
          onPress={onRetry}
          moveFocus={moveFocus}
        />
      );
    if (total === 0 && nothingMatches) return <p className="mc-list-note">{words.noMatch}</p>;
    // Rows that could not be read are no empty list.
    if (total === 0 && !incomplete)
      return (
        <ListPlaceholder kind="empty" headingLevel={headingLevel} onPress={onConnect} moveFocus={moveFocus} />
      );
    return (
      <ListBody
        found={found}
        foldsEnded={ended === 'folded'}
        renderRows={renderRows}
        headingLevel={headingLevel}
        calls={calls}
        questions={{ actionState, feedback, snoozedUntil }}
        moveFocus={moveFocus}
        manage={manage}
        now={now}
        onFault={onFault}
      />
    );
  }

  function onKey(event: KeyboardEvent<HTMLDivElement>): void {
    if (onKeyDown) call(() => onKeyDown(event));
    if (isOffered) moveByKey(event);
  }

  const note = outdated ? 'outdated' : incomplete ? 'incomplete' : updatesPaused ? 'updatesPaused' : null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move the focus among what is inside
    <div
      aria-busy={state === 'loading' ? true : undefined}
      {...rest}
      onKeyDown={onKey}
      ref={ref}
      {...part('list', className, {
        'data-state': state,
        ...look,
        'data-size': total > PLAIN_MOST ? 'long' : null,
      })}
    >
      {state === 'ready' && note ? <ListNote kind={note} onRetry={onRetry} moveFocus={moveFocus} /> : null}
      <SharedTime>{content()}</SharedTime>
    </div>
  );
});

/**
 * All linked banks, grouped by what they ask for: the customer's turn first. Draws loading, empty and failed states too. Renders
 * a `<div>` with lists in it. A long one is drawn a little at a time, and the browser skips what is far from the screen; all of
 * it can be found, printed and read out.
 *
 * @example
 * const { connections } = parseConnections([{ id: 'c1', status: 'ACTIVE', statusReason: null }]);
 * const banks = <ConnectionList connections={connections} handlers={{ reconnect: () => {} }} onConnect={() => {}} />;
 */
export const ConnectionList = guarded(PlainConnectionList, listRemains);
