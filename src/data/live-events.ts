import { applyEvent, judgeEvent, orderEvents } from '../domain/apply-event.js';
import type { ConnectionEvent } from '../domain/events.js';
import type { Connection } from '../domain/index.js';
import type { LiveGround } from './live-ground.js';
import type { ConnectionsSnapshot } from './pages.js';

/** Carries events into the store's rows. */
export interface EventIntake {
  /** Once per frame, all events of it together. */
  readonly take: (events: readonly ConnectionEvent[]) => void;
  /** A reading begins: what happens from now on may be newer than it. */
  readonly readingBegan: () => void;
  /** The rows of a reading that are older than what events have said since it began. */
  readonly newerThan: (read: ConnectionsSnapshot) => readonly Connection[];
}

/** `onUnclear`: something happened, and only a reading tells what. */
export function createEventIntake(ground: LiveGround, onUnclear: () => void): EventIntake {
  /** When the last event that was applied to a row's state happened. */
  const appliedAt = new Map<string, string>();
  let sinceReading: { readonly event: ConnectionEvent; readonly wasApplied: boolean }[] = [];

  /** Events never bring the clock of a reading along: this machine's says nothing of Meld's. */
  const judge = (row: Connection | null, event: ConnectionEvent) =>
    judgeEvent(row, event, { readAt: null, appliedAt: appliedAt.get(event.connectionId) ?? null });

  return {
    take(events) {
      ground.settle();
      const changed = new Map<string, Connection>();
      let isUnclear = false;
      for (const event of orderEvents(events)) {
        const id = event.connectionId;
        const row = changed.get(id) ?? ground.row(id) ?? null;
        const verdict = judge(row, event);
        if (verdict === 'drop') continue;
        if (verdict === 'read') isUnclear = true;
        const wasApplied = row !== null && (verdict === 'apply' || event.state === null);
        if (ground.isReading()) sinceReading.push({ event, wasApplied });
        if (!wasApplied) continue;
        const next = applyEvent(row, event);
        if (next !== row) changed.set(id, next);
        if (event.state !== null && event.at !== null) appliedAt.set(id, event.at);
      }
      if (changed.size > 0) ground.write([...changed.values()]);
      if (isUnclear) onUnclear();
    },
    readingBegan() {
      sinceReading = [];
    },
    newerThan(read) {
      if (sinceReading.length === 0) return [];
      const known = new Map(read.connections.map((row) => [row.id, row]));
      const changed = new Map<string, Connection>();
      for (const { event, wasApplied } of sinceReading) {
        const row = known.get(event.connectionId) ?? null;
        const verdict = judgeEvent(row, event, { readAt: null, appliedAt: null });
        if (verdict === 'drop') continue;
        if (verdict === 'read') onUnclear();
        // What is on screen stays until a reading that began later says otherwise.
        if (row === null || !(wasApplied || verdict === 'apply')) continue;
        const next = applyEvent(row, event);
        known.set(row.id, next);
        if (next !== row) changed.set(row.id, next);
      }
      sinceReading = [];
      return [...changed.values()];
    },
  };
}
