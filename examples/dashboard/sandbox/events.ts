import type { Announcements } from './announcements.js';
import type { SandboxClock, Timers } from './clock.js';
import type { SandboxConnection, SandboxState } from './connection.js';
import { findTwin, linkDuplicates, promoteDuplicate } from './duplicates.js';
import type { Ledger } from './ledger.js';
import type { DeliveryOptions } from './webhooks.js';

/** How a connection gets into a state. */
export interface PushOptions extends DeliveryOptions {
  /** The bank's own words to its customer. */
  readonly message?: string | undefined;
  /** How many refreshes will not help yet; the one after them does. */
  readonly failingRefreshes?: number | undefined;
}

/** What can happen to connections at Meld. All of it is told by webhooks. */
export interface SandboxEvents {
  readonly push: (id: string, state: SandboxState, options?: PushOptions) => void;
  readonly refresh: (id: string) => Promise<void>;
  /** The customer has finished in the widget. */
  readonly finish: (
    id: string,
    outcome: { readonly works: boolean; readonly institutionId?: string | undefined },
  ) => Promise<void>;
  readonly remove: (id: string) => void;
  /** Unfinished attempts end after four hours. */
  readonly expire: () => void;
}

const WORKS: SandboxState = { status: 'ACTIVE', statusReason: null };
const BANK_IS_DOWN: SandboxState = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' };
const FOUR_HOURS = 4 * 60 * 60_000;

/** See {@link SandboxEvents}. Between the steps of one story lies `paceMs`. */
export function createEvents(
  ledger: Ledger,
  announce: Announcements,
  { clock, timers, paceMs }: { clock: SandboxClock; timers: Timers; paceMs: number },
): SandboxEvents {
  const step = () => timers.wait(paceMs);

  function push(id: string, { status, statusReason }: SandboxState, options: PushOptions = {}): void {
    const { failingRefreshes = 0, ...delivery } = options;
    const before = ledger.need(id);
    const after = ledger.change(id, { status, statusReason, failingRefreshes });
    announce.statusChanged(before, after, delivery);
  }

  /** The connection, if nothing has happened to it in the meantime. */
  function unchanged(before: SandboxConnection): SandboxConnection | undefined {
    const now = ledger.get(before.id);
    return now?.status === before.status && now.statusReason === before.statusReason ? now : undefined;
  }

  const aggregated = (id: string) => ledger.change(id, { successfullyAggregatedAt: clock.stamp() });

  return {
    push,
    async refresh(id) {
      const before = ledger.change(id, { refreshedAt: clock.read() });
      await step();
      announce.updating(before);
      await step();
      const now = unchanged(before);
      if (now === undefined) return;
      if (now.failingRefreshes > 0) {
        const failingRefreshes = now.failingRefreshes - 1;
        // One that worked breaks; one that is broken already stays as it is, and nothing tells of it.
        if (now.status === WORKS.status) push(id, BANK_IS_DOWN, { failingRefreshes });
        else ledger.change(id, { failingRefreshes });
        return;
      }
      const others = promoteDuplicate(now, ledger);
      // It takes over the state of the one that was the main one, and that one becomes the copy.
      for (const each of others ?? []) push(each.id, each.state);
      if (others === null && now.status !== WORKS.status) push(id, WORKS);
      await step();
      announce.updated(aggregated(id));
      announce.transactions(ledger.need(id));
    },
    async finish(id, { works, institutionId }) {
      const before = ledger.change(id, institutionId === undefined ? {} : { institutionId });
      const twin = findTwin(before, ledger);
      const isFirst = before.successfullyAggregatedAt === null;
      announce.completed(before);
      if (works || isFirst) push(id, WORKS);
      if (isFirst && twin !== undefined) {
        linkDuplicates(id, twin.id, ledger);
        announce.statusChanged(twin, ledger.need(twin.id));
      }
      await step();
      if (!works) {
        const { status, statusReason } = before;
        // Nothing has changed, and Meld says so.
        return push(id, isFirst ? BANK_IS_DOWN : { status, statusReason });
      }
      announce.updating(before);
      await step();
      if (ledger.get(id)?.status !== WORKS.status) return;
      announce.updated(aggregated(id), ['BALANCES', 'OWNERS']);
      await step();
      announce.transactions(ledger.need(id));
      if (isFirst) announce.history(ledger.need(id));
    },
    remove(id) {
      const before = ledger.need(id);
      announce.deleted(before);
      push(id, { status: 'DELETED', statusReason: null });
    },
    expire() {
      for (const { id, status, createdAt } of ledger.all())
        if (status === 'IN_PROGRESS' && clock.read() - Date.parse(createdAt) > FOUR_HOURS)
          push(id, { status: 'EXPIRED', statusReason: null });
    },
  };
}
