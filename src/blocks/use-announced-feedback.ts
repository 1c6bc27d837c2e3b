'use client';
import { useEffect, useRef } from 'react';
import { useData } from '../data/data-provider.js';
import { visitFeedback } from '../data/visit.js';
import { NEW_CONNECTION } from '../data/visits.js';
import type { ConnectionsStore } from '../data/store.js';
import type { Connection, Feedback } from '../domain/index.js';
import { announce } from '../internal/announce.js';
import { useFeedbackText } from '../ui/use-feedback-text.js';
import { nameOfNew } from './use-wired-actions.js';
import type { WiredActions } from './use-wired-actions.js';

/**
 * Says what came of a press to those who cannot see it. Once per change, and nothing of what came before the block did. A
 * connection that is gone cannot say so itself any more.
 */
export function useAnnouncedFeedback(wired: WiredActions): void {
  const { store } = useData();
  const textOf = useFeedbackText();
  const { actions, version, feedback } = wired;
  const said = useRef<ReadonlyMap<string, string> | null>(null);
  const latest = useRef({ textOf, feedback });
  useEffect(() => {
    latest.current = { textOf, feedback };
  });
  // The outside world: screen readers.
  useEffect(() => {
    const texts = new Map(
      pressedIn(actions).map((id): [string, string] => {
        const { news, institution } = newsOf(actions, store, id, latest.current.feedback);
        return [id, news ? latest.current.textOf(news, institution) : ''];
      }),
    );
    if (said.current !== null)
      for (const [id, text] of texts) if (text !== '' && text !== said.current.get(id)) announce(text, id);
    said.current = texts;
  }, [actions, store, version]);
}

/** The ids of what something was pressed for; a dead connection is pressed for a new one. */
export function pressedIn({ visits, refreshes, removals }: WiredActions['actions']): readonly string[] {
  const ids = [visits, refreshes, removals].flatMap(({ register }) => register.entries().map(([id]) => id));
  const replaced = visits.get(NEW_CONNECTION).wish?.replaces?.id;
  return [...new Set(replaced === undefined ? ids : [...ids, replaced])];
}

interface News {
  readonly news: Feedback | undefined;
  readonly institution: string | null;
}

function newsOf(
  { visits, removals }: WiredActions['actions'],
  store: ConnectionsStore,
  id: string,
  feedback: WiredActions['feedback'],
): News {
  if (id === NEW_CONNECTION) {
    const start = visits.get(id);
    const news = start.wish?.replaces ? null : visitFeedback(start);
    return { news: news ?? undefined, institution: nameOfNew(start, store) };
  }
  const connection = store.one(id).connection ?? null;
  const { state, seen } = removals.get(id);
  const institution = (connection ?? seen)?.institutionName ?? null;
  const isRemoved = state === 'removed';
  const news = connection && !isRemoved ? feedback(connection) : undefined;
  return { news: isRemoved ? { kind: 'outcome', id: 'removed' } : news, institution };
}

/** Tells the host which notices are on screen, once per episode. One effect for all of them. */
export function useShownNotices(wired: WiredActions, connections: readonly Connection[]): void {
  const { resolve, clock } = useData();
  const { telemetry, snoozes } = wired.actions;
  // The outside world: the host's statistics.
  useEffect(() => {
    const now = clock.read();
    for (const connection of connections) {
      const { notice } = resolve(connection, { now });
      if (notice !== null && snoozes.until(connection, now) === null) telemetry.shown(connection, notice);
    }
  }, [connections, resolve, clock, telemetry, snoozes]);
}
