'use client';
import { useEffect, useRef } from 'react';
import { useData } from '../data/data-provider.js';
import { visitFeedback } from '../data/visit.js';
import { NEW_CONNECTION } from '../data/visits.js';
import type { Connection, Feedback } from '../domain/index.js';
import { announce } from '../internal/announce.js';
import { useFeedbackText } from '../ui/use-feedback-text.js';
import type { WiredActions } from './use-wired-actions.js';

/**
 * Says what came of a press to those who cannot see it. Once per change, and nothing when the page opens. A connection that is
 * gone cannot say so itself any more.
 */
export function useAnnouncedFeedback(wired: WiredActions): void {
  const { store } = useData();
  const textOf = useFeedbackText();
  const { actions, version, feedback } = wired;
  const said = useRef(new Map<string, string>());
  const latest = useRef({ textOf, feedback });
  useEffect(() => {
    latest.current = { textOf, feedback };
  });
  // The outside world: screen readers.
  useEffect(() => {
    const { visits, refreshes, removals } = actions;
    const pressed = [visits, refreshes, removals].flatMap(({ register }) =>
      register.entries().map(([id]) => id),
    );
    for (const id of new Set(pressed)) {
      const connection = store.one(id).connection ?? null;
      const news = connection ? latest.current.feedback(connection) : goneFeedback(actions, id);
      const institution = (connection ?? removals.get(id).seen)?.institutionName ?? null;
      const text = news ? latest.current.textOf(news, institution) : '';
      if (text !== '' && text !== said.current.get(id)) announce(text);
      said.current.set(id, text);
    }
  }, [actions, store, version]);
}

function goneFeedback({ removals, visits }: WiredActions['actions'], id: string): Feedback | null {
  if (id === NEW_CONNECTION && !visits.get(id).wish?.replaces) return visitFeedback(visits.get(id));
  return removals.get(id).state === 'removed' ? { kind: 'outcome', id: 'removed' } : null;
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
