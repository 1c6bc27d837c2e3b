import { DAY, HOUR, MINUTE } from '../domain/time.js';

/** A time as logs write it: `2026-03-10 14:00:05 UTC`. Staff compare it with logs, so it is never in somebody's own zone. */
export function atText(time: string | Date): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? 'an unreadable time'
    : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A length of time in its two largest units: `1 d 2 h`. */
export function lengthText(ms: number): string {
  const parts = [
    [Math.floor(ms / DAY), 'd'],
    [Math.floor((ms % DAY) / HOUR), 'h'],
    [Math.floor((ms % HOUR) / MINUTE), 'min'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).slice(0, 2);
  return told.length === 0 ? 'less than a minute' : told.map(([count, unit]) => `${count} ${unit}`).join(' ');
}

/** A host may pass a date that is none. */
export function validNow(now: Date | undefined): Date | undefined {
  return now && Number.isFinite(now.getTime()) ? now : undefined;
}
