'use client';
import { useEffect, useRef } from 'react';
import { useData } from '../data/data-provider.js';
import type { ConnectionsStore } from '../data/store.js';
import { samePair } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import { isListed } from '../domain/summary.js';
import { announce, isSaid } from '../internal/announce.js';
import { news as newsWords } from '../messages/en/blocks.js';
import { labels } from '../messages/en/labels.js';
import { list } from '../messages/en/list.js';
import { choosePlural, fill } from '../messages/fill.js';
import { usePlainText } from '../ui/use-plain-text.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { pressedIn } from './use-announced-feedback.js';
import type { WiredActions } from './use-wired-actions.js';

/** What comes together is said together. */
const SETTLE_MS = 1000;
/** Whoever listens is spoken to at most this often. */
const APART_MS = 5000;
/** More than these are only counted. */
const NAMED_MAX = 3;

/**
 * Says what has changed by itself to those who cannot see it: nothing of what was there when the page opened, nothing that goes
 * back before it was said, and nothing that came of a press, which is said as its outcome.
 */
export function useAnnouncedChanges({ actions }: WiredActions): void {
  const { store, resolve, clock } = useData();
  const { locale } = useUi();
  const plain = usePlainText();
  const words = useWords('news', newsWords);
  const states = useWords('labels', labels);
  const { updatesPaused } = useWords('list', list);
  const textOf = (changed: readonly Connection[]): readonly string[] => {
    if (changed.length > NAMED_MAX)
      return [
        fill(choosePlural(words.several, changed.length, locale), {
          count: changed.length.toLocaleString(locale),
        }),
      ];
    return changed.map((connection) => {
      const state = states[resolve(connection, { now: clock.read() }).label];
      return plain(fillState(words.changed, state), connection.institutionName);
    });
  };
  const isOwn = (id: string) => pressedIn(actions).includes(id) || isSaid(id);
  const isOfInterest = (connection: Connection) =>
    isListed(connection, resolve(connection, { now: clock.read() })) && !isOwn(connection.id);
  const latest = useRef({ textOf, isOfInterest, updatesPaused });
  useEffect(() => {
    latest.current = { textOf, isOfInterest, updatesPaused };
  });
  // The outside world: the store's news, and screen readers.
  useEffect(
    () =>
      watchChanges(
        store,
        (connection) => latest.current.isOfInterest(connection),
        (changed) => latest.current.textOf(changed).forEach((text) => announce(text)),
        () => announce(latest.current.updatesPaused),
      ),
    [store],
  );
}

/** Watches the store as one, and tells of changed rows in peace. Returns how to stop. */
function watchChanges(
  store: ConnectionsStore,
  isOfInterest: (connection: Connection) => boolean,
  onChanged: (changed: readonly Connection[]) => void,
  onPaused: () => void,
): () => void {
  let known = store.list().data?.connections;
  let { updatesPaused } = store.list();
  /** Changed rows, as they were when they were last spoken of. */
  const before = new Map<string, Connection>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spokenAt = -Infinity;

  function speak(): void {
    timer = undefined;
    const now = rowsOf(store);
    const changed = [...before].flatMap(([id, then]) => {
      const row = now?.get(id);
      return row && !samePair(row, then) && isOfInterest(row) ? [row] : [];
    });
    before.clear();
    if (changed.length === 0) return;
    spokenAt = Date.now();
    onChanged(changed);
  }

  const stop = store.subscribe(() => {
    const list = store.list();
    if (list.updatesPaused && !updatesPaused) onPaused();
    updatesPaused = list.updatesPaused;
    const rows = list.data?.connections;
    for (const [then, row] of known && rows ? pairsOf(known, rows) : [])
      if (!samePair(then, row) && !before.has(row.id)) before.set(row.id, then);
    known = rows ?? known;
    if (before.size === 0) return;
    const wait = Math.max(SETTLE_MS, spokenAt + APART_MS - Date.now());
    timer ??= setTimeout(speak, Math.min(wait, APART_MS));
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function rowsOf(store: ConnectionsStore): ReadonlyMap<string, Connection> | null {
  const { data } = store.list();
  return data ? new Map(data.connections.map((row) => [row.id, row])) : null;
}

/** Rows that are another object than before, with what they were. */
function pairsOf(
  before: readonly Connection[],
  after: readonly Connection[],
): readonly (readonly [Connection, Connection])[] {
  const changed = after.filter((row, index) => row !== before[index]);
  if (changed.length === 0) return [];
  const known = changed.length > 8 ? new Map(before.map((row) => [row.id, row])) : null;
  return changed.flatMap((row) => {
    const then = known ? known.get(row.id) : before.find(({ id }) => id === row.id);
    return then === undefined || then === row ? [] : [[then, row] as const];
  });
}

/** Only the state: the bank's name is put in with its own rules. */
function fillState(template: string, state: string): string {
  return template.replaceAll('{state}', () => state);
}
