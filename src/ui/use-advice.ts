'use client';
import type { Connection, ConnectionPolicy } from '../domain/index.js';
import { useUi } from './settings.js';
import { useHour } from './shared-time.js';

/** What to advise about a connection: the host's resolver or the table, at the given time or the provider's. */
export function useAdvice(connection: Connection, now: Date | undefined): ConnectionPolicy {
  const { resolve } = useUi();
  return resolve(connection, { now: useHour(now) });
}
