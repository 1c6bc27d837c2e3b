'use client';
import type { Connection, ConnectionPolicy } from '../domain/index.js';
import { HOUR, useTime } from '../internal/clock.js';
import { useUi } from './settings.js';

/** What to advise about a connection: the host's resolver or the table, at the given time or the provider's. */
export function useAdvice(connection: Connection, now: Date | undefined): ConnectionPolicy {
  const { resolve, clock } = useUi();
  const time = useTime(now ? null : clock, HOUR);
  return resolve(connection, { now: now ?? time });
}
