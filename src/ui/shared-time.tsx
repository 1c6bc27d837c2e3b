'use client';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { HOUR, useTime } from '../internal/clock.js';
import { useUi } from './settings.js';

const MINUTE = 60_000;

/** The time to the minute, as far as a first paint may know it. */
export interface Moment {
  readonly now: Date | undefined;
  /** False on a server and while hydrating, where neither the time nor the reader's zone is known. */
  readonly isHydrated: boolean;
}

// A long list asks the clock once for all its rows.
const HourContext = createContext<{ readonly now: Date | undefined } | null>(null);
const MomentContext = createContext<Moment | null>(null);

/** Puts the time within reach of everything below, so that nothing there observes the clock by itself. */
export function SharedTime({ children }: { readonly children: ReactNode }): ReactNode {
  const moment = useOwnMoment(true);
  const at = useOwnHour(true)?.getTime();
  const hour = useMemo(() => ({ now: at === undefined ? undefined : new Date(at) }), [at]);
  return (
    <HourContext.Provider value={hour}>
      <MomentContext.Provider value={moment}>{children}</MomentContext.Provider>
    </HourContext.Provider>
  );
}

/** The time that advice is given for: escalations are a matter of hours. Who has a time of their own observes nothing. */
export function useHour(own: Date | undefined): Date | undefined {
  const shared = useContext(HourContext);
  // oxlint-disable-next-line react/rules-of-hooks -- what is around a component never comes or goes while it is mounted
  const hour = shared ? shared.now : useOwnHour(own === undefined);
  return own ?? hour;
}

/** The time that distances are told from. */
export function useMoment(isObserved: boolean): Moment {
  const shared = useContext(MomentContext);
  // oxlint-disable-next-line react/rules-of-hooks -- as above
  return shared ?? useOwnMoment(isObserved);
}

function useOwnHour(isObserved: boolean): Date | undefined {
  const { clock } = useUi();
  return useTime(isObserved ? clock : null, HOUR);
}

const never = () => () => {};

function useOwnMoment(isObserved: boolean): Moment {
  const { clock: shared } = useUi();
  const clock = isObserved ? shared : null;
  const minute = useSyncExternalStore(
    clock?.subscribe ?? never,
    () => (clock === null ? 'none' : Math.floor(clock.read().getTime() / MINUTE)),
    () => null,
  );
  return useMemo(
    () => ({
      now: typeof minute === 'number' && Number.isFinite(minute) ? new Date(minute * MINUTE) : undefined,
      isHydrated: minute !== null,
    }),
    [minute],
  );
}
