'use client';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { freshnessOf } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import { part } from '../internal/part.js';
import { freshness } from '../messages/en/card.js';
import { fill } from '../messages/fill.js';
import { useDates } from '../ui/use-dates.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';

/** What {@link LastUpdated} takes, besides everything a `<span>` does. */
export interface LastUpdatedProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  readonly connection: Connection;
  /** The time it is relative to; the provider's by default, and an absolute date without either. */
  readonly now?: Date | undefined;
  /** From how old, in milliseconds, information counts as stale. A week by default: some banks only report changes. */
  readonly staleAfterMs?: number | undefined;
}

export const PlainLastUpdated = forwardRef<HTMLSpanElement, LastUpdatedProps>(function LastUpdated(
  { connection, now, staleAfterMs, className, ...rest },
  ref,
) {
  const words = useWords('freshness', freshness);
  const { look } = useUi();
  const dates = useDates(now);
  const state = freshnessOf(connection, {
    now: dates.now,
    ...(staleAfterMs === undefined ? {} : { staleAfterMs }),
  });
  const own = part('last-updated', className, {
    'data-freshness': state.state,
    'data-color-scheme': look['data-color-scheme'],
    lang: look.lang,
  });
  if (!('at' in state))
    return (
      <span {...rest} ref={ref} {...own}>
        {words[state.state]}
      </span>
    );
  // Clocks differ: a time ahead is no distance to speak of.
  const isAhead = dates.now !== undefined && Date.parse(state.at) - dates.now.getTime() >= 120_000;
  const when = isAhead ? null : dates.relative(state.at);
  const text =
    when !== null && state.state !== 'stale'
      ? fill(words.updatedAgo, { when, date: '' })
      : fill(state.state === 'stale' ? words.staleSince : words.updatedOn, {
          when: when ?? '',
          date: dates.date(state.at),
        });
  return (
    <span {...rest} ref={ref} {...own}>
      <time dateTime={state.at} title={dates.dateTime(state.at)}>
        {text}
      </time>
    </span>
  );
});

/**
 * How fresh the information is, which is another question than whether the link works: nothing yet, being brought in, late,
 * updated, or old. Renders a `<span>`, with a `<time>` in it where there is one.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'ACTIVE', successfullyAggregatedAt: '2026-03-03T10:00:00Z' });
 * const line = connection && <LastUpdated connection={connection} />; // Updated on Mar 3, 2026
 */
export const LastUpdated = guarded(PlainLastUpdated);
