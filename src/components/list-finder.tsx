'use client';
import { useDeferredValue, useEffect, useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Actor, Connection, ConnectionPolicy, LabelId } from '../domain/index.js';
import type { ConnectionsInGroup } from '../domain/summary.js';
import { announce } from '../internal/announce.js';
import { finder } from '../messages/en/finder.js';
import { labels } from '../messages/en/labels.js';
import { choosePlural, fill } from '../messages/fill.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { Button } from './button.js';
import { Choice } from './list-finder-choice.js';
import { EVERYTHING } from './list-wish.js';
import type { ListWish } from './list-wish.js';

export { narrowGroups } from './list-narrow.js';

interface ListFinderProps {
  readonly wish: ListWish;
  readonly onWish: (wish: ListWish) => void;
  /** The whole list, from which the choices are made. */
  readonly groups: readonly ConnectionsInGroup[];
  readonly decide: (connection: Connection) => ConnectionPolicy;
  /** How many banks are left. */
  readonly found: number;
}

/** Whoever types is not spoken to. */
const SETTLE_MS = 1000;
const ACTORS: readonly Actor[] = ['customer', 'institution', 'operator', 'nobody'];
const ORDERS: readonly ListWish['order'][] = ['urgency', 'name', 'updated'];

/** Above a long list: a search field, what to filter by, the order, and how many banks that leaves. */
export function ListFinder({ wish, onWish, groups, decide, found }: ListFinderProps): ReactNode {
  const { locale } = useUi();
  const words = useWords('finder', finder);
  const states = useWords('labels', labels);
  const hintId = useId();
  // Numbers in a closed list of choices have time.
  const counted = useDeferredValue(groups);
  const { total, byLabel, byActor } = useMemo(() => countRows(counted, decide), [counted, decide]);
  const isNarrow = wish.query.trim() !== '' || wish.label !== null || wish.actor !== null;
  const count = (number: number) => number.toLocaleString(locale);
  const foundText = fill(choosePlural(words.found, total, locale), {
    count: count(found),
    total: count(total),
  });
  useSaid(isNarrow ? foundText : '');
  const numbered = (text: string, number: number | undefined) =>
    fill(words.numbered, { name: text, count: count(number ?? 0) });
  const chosen = <T extends string>(ids: Iterable<T>, present: ReadonlyMap<T, number>, now: T | null) =>
    [...ids].filter((id) => present.has(id) || id === now);

  return (
    <div role="search" className="mc-list-finder">
      <label className="mc-field">
        <span>{words.search}</span>
        <input
          className="mc-input mc-list-search"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={wish.query}
          aria-describedby={hintId}
          onChange={(event) => onWish({ ...wish, query: event.target.value })}
        />
      </label>
      <span id={hintId} hidden>
        {words.hint}
      </span>
      <Choice<LabelId>
        name={words.state}
        all={numbered(words.anyState, total)}
        value={wish.label}
        options={chosen(byLabel.keys(), byLabel, wish.label).map((id) => [
          id,
          numbered(states[id], byLabel.get(id)),
        ])}
        onChoose={(label) => onWish({ ...wish, label })}
      />
      <Choice<Actor>
        name={words.actor}
        all={words.anyActor}
        value={wish.actor}
        options={chosen(ACTORS, byActor, wish.actor).map((id) => [
          id,
          numbered(words.actors[id], byActor.get(id)),
        ])}
        onChoose={(actor) => onWish({ ...wish, actor })}
      />
      <Choice<ListWish['order']>
        name={words.order}
        value={wish.order}
        options={ORDERS.map((id) => [id, words.orders[id]])}
        onChoose={(order) => onWish({ ...wish, order: order ?? 'urgency' })}
      />
      {isNarrow ? (
        <p className="mc-list-found">
          <span>{foundText}</span>
          <Button variant="quiet" onPress={() => onWish({ ...EVERYTHING, order: wish.order })}>
            <span>{words.showAll}</span>
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function countRows(
  groups: readonly ConnectionsInGroup[],
  decide: (connection: Connection) => ConnectionPolicy,
) {
  const byLabel = new Map<LabelId, number>();
  const byActor = new Map<Actor, number>();
  let total = 0;
  for (const { rows } of groups)
    for (const row of rows) {
      const { label, actor } = decide(row);
      byLabel.set(label, (byLabel.get(label) ?? 0) + 1);
      byActor.set(actor, (byActor.get(actor) ?? 0) + 1);
      total += 1;
    }
  return { total, byLabel, byActor };
}

/** Says what is left to those who cannot see it, once nothing has changed for a moment. */
function useSaid(text: string): void {
  // The outside world: screen readers.
  useEffect(() => {
    const timer = setTimeout(() => announce(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
}
