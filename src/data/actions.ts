import type { PolicyResolver } from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';
import type { ConnectionsFetcher } from './fetcher.js';
import { createRefreshes } from './refreshes.js';
import type { Refreshes } from './refreshes.js';
import { createRemovals } from './removals.js';
import type { Removals } from './removals.js';
import { createSnoozes } from './snoozes.js';
import type { Snoozes, SnoozeStorage } from './snoozes.js';
import type { ConnectionsStore } from './store.js';
import { createTelemetry } from './telemetry.js';
import type { ConnectionsEvent, Telemetry } from './telemetry.js';
import { createVisits } from './visits.js';
import type { Visits } from './visits.js';

/** Everything one customer can do, and how it goes. Lives as long as their store. */
export interface Actions {
  readonly visits: Visits;
  readonly refreshes: Refreshes;
  readonly removals: Removals;
  readonly snoozes: Snoozes;
  readonly telemetry: Telemetry;
  readonly stop: () => void;
}

/** What actions need from around them; functions, where a host may change its mind between renders. */
export interface ActionSurroundings {
  readonly scope: string;
  readonly store: ConnectionsStore;
  readonly fetcher: () => ConnectionsFetcher;
  readonly resolve: () => PolicyResolver;
  readonly now: () => Date;
  readonly origins: () => readonly string[];
  readonly storage: () => SnoozeStorage | undefined;
  readonly onEvent: () => ((event: ConnectionsEvent) => void) | undefined;
  readonly onError: (error: ConnectionsError, id: string) => void;
}

export function createActions(surroundings: ActionSurroundings): Actions {
  const { scope, onError } = surroundings;
  // One that was resumed after a redirect was pressed for on the page before.
  const hasActed = (id: string): boolean => visits.register.get(id) !== undefined;
  const telemetry = createTelemetry({
    ...surroundings,
    hasActed,
    onFault: (error) => onError(error, 'onEvent'),
  });
  const tell = telemetry.tell;
  const visits = createVisits({
    ...surroundings,
    onChange(id, { state, intent, connectionId }) {
      if (state === 'idle' || state === 'requesting' || state === 'inWidget' || state === 'confirming')
        return;
      tell(connectionId ?? id, { type: 'outcome', of: intent, state });
    },
  });
  const refreshes = createRefreshes({
    ...surroundings,
    onWidget(id, session, drawer) {
      visits.open(id, 'refresh', session, drawer);
    },
    onChange(id, { state }) {
      if (state === 'idle' || state === 'asking' || state === 'confirming') return;
      tell(id, { type: 'outcome', of: 'refresh', state });
    },
  });
  const removals = createRemovals({
    ...surroundings,
    onChange(id, { state }) {
      if (state === 'idle' || state === 'asking' || state === 'confirming') return;
      tell(id, { type: 'outcome', of: 'delete', state });
    },
  });
  return {
    visits,
    refreshes,
    removals,
    snoozes: createSnoozes(scope, surroundings.storage),
    telemetry,
    stop() {
      visits.stop();
      refreshes.stop();
      removals.stop();
    },
  };
}
