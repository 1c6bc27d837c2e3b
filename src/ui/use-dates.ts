'use client';
import { useSyncExternalStore } from 'react';
import { useTime } from '../internal/clock.js';
import { formatDate, formatRelative } from '../messages/dates.js';
import { useUi } from './settings.js';

/** Dates as the reader writes them. Each takes an ISO time. */
export interface Dates {
  /** The time this is relative to; `undefined` where there is no clock, so that only absolute dates make sense. */
  readonly now: Date | undefined;
  readonly date: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  /** “2 hours ago”; `null` without a clock. */
  readonly relative: (iso: string) => string | null;
}

const MINUTE = 60_000;
const never = () => () => {};

/** Formats dates. On a server and while hydrating everything is in UTC, as the reader's zone is not known there. */
export function useDates(own?: Date): Dates {
  const { locale, timeZone, clock } = useUi();
  const time = useTime(own ? null : clock, MINUTE);
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const now = own && Number.isFinite(own.getTime()) ? own : time;
  const zone = timeZone ?? (hydrated ? undefined : 'UTC');
  return {
    now,
    date: (iso) => formatDate(iso, locale, zone),
    dateTime: (iso) => formatDate(iso, locale, zone, 'short'),
    relative: (iso) => (now ? formatRelative(iso, now, locale) : null),
  };
}
