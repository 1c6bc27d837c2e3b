const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * An ISO time in UTC, or `null` for anything that is not one. Only ISO-like text counts: `new Date(null)` would be 1970.
 * A time without a zone is taken as UTC, so that server and browser agree. Any number of fractional digits is read.
 */
export function parseTime(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const parts = text.length > 40 ? null : ISO.exec(text);
  if (parts === null) return null;
  const [, clock = '00:00', zone = 'Z'] = parts; // all said: what is left out, engines guess, each in its own way
  const time = new Date(`${text.slice(0, 10)}T${clock}${zone}`);
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
