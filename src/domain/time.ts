const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const LOOKS_ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * An ISO time in UTC, or `null` for anything that is not one. Only ISO-like text counts: `new Date(null)` would be 1970.
 * A time without a zone is taken as UTC, so that server and browser agree. Any number of fractional digits is read.
 */
export function parseTime(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text.length > 40 || !LOOKS_ISO.test(text)) return null;
  const dateOnly = text.length === 10;
  const time = new Date(dateOnly || HAS_ZONE.test(text) ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** Milliseconds from `from` to `to`; `null` when either is unknown. Negative when `to` comes first. */
export function elapsedMs(from: string | null, to: Date | undefined): number | null {
  if (from === null || to === undefined) return null;
  const elapsed = to.getTime() - Date.parse(from);
  return Number.isNaN(elapsed) ? null : elapsed;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
