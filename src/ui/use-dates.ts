'use client';
import { formatDate, formatRelative } from '../messages/dates.js';
import { useUi } from './settings.js';
import { useMoment } from './shared-time.js';

/** Dates as the reader writes them. Each takes an ISO time. */
export interface Dates {
  /** The time this is relative to; `undefined` where there is no clock, so that only absolute dates make sense. */
  readonly now: Date | undefined;
  readonly date: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  /** “2 hours ago”; `null` without a clock. */
  readonly relative: (iso: string) => string | null;
}

/** Formats dates. On a server and while hydrating everything is in UTC, as the reader's zone is not known there. */
export function useDates(own?: Date): Dates {
  const { locale, timeZone } = useUi();
  const moment = useMoment(own === undefined);
  const now = own && Number.isFinite(own.getTime()) ? own : moment.now;
  const zone = timeZone ?? (moment.isHydrated ? undefined : 'UTC');
  return {
    now,
    date: (iso) => formatDate(iso, locale, zone),
    dateTime: (iso) => formatDate(iso, locale, zone, 'short'),
    relative: (iso) => (now ? formatRelative(iso, now, locale) : null),
  };
}
