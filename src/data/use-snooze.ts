'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { Connection } from '../domain/index.js';
import { useTime } from '../internal/clock.js';
import { useData } from './data-provider.js';
import { useActions } from './use-actions.js';

/** What {@link useSnooze} returns. */
export interface SnoozeResult {
  readonly isSnoozed: boolean;
  /** ISO time at which the notice comes back by itself. */
  readonly until: string | null;
  /** “Remind me later”: until the given ISO time. */
  readonly snooze: (until: string) => void;
  /** “Not now”: for as long as this state lasts, or seven days where the record does not say since when it does. */
  readonly dismiss: () => void;
  /** Shows it again. */
  readonly clear: () => void;
}

const MINUTE = 60_000;

/**
 * Puts a notice off. Holds for one episode: any change of the connection's state ends it, so a new break is always told. The row
 * itself never goes away. In memory, unless the provider has a `storage`.
 *
 * @example
 * function Prompt({ connection }: { connection: Connection }) {
 *   const { isSnoozed, snooze } = useSnooze(connection);
 *   return isSnoozed ? null : <ReconnectPrompt connection={connection} onSnooze={snooze} />;
 * }
 */
export function useSnooze(connection: Connection): SnoozeResult {
  const actions = useActions();
  const { clock } = useData();
  const { snoozes, telemetry } = actions;
  const now = useTime(clock, MINUTE);
  useSyncExternalStore(snoozes.subscribe, snoozes.version, () => 0);
  // Without a time we are on a server, or repeat what one has drawn: nothing is put off there.
  const until = now ? snoozes.until(connection, now) : null;
  const snooze = useCallback(
    (time: string) => {
      telemetry.tell(connection.id, { type: 'acted', action: 'snooze' });
      snoozes.put(connection, clock.read(), time);
    },
    [snoozes, telemetry, connection, clock],
  );
  const dismiss = useCallback(() => {
    telemetry.tell(connection.id, { type: 'acted', action: 'dismiss' });
    snoozes.put(connection, clock.read());
  }, [snoozes, telemetry, connection, clock]);
  const clear = useCallback(() => snoozes.clear(connection), [snoozes, connection]);
  return { isSnoozed: until !== null, until, snooze, dismiss, clear };
}
