const formatters = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

// A formatter costs more to make than a row costs to draw, so each is made once.
function cached<T extends Intl.DateTimeFormat | Intl.RelativeTimeFormat>(key: string, make: () => T): T {
  const known = formatters.get(key);
  if (known) return known as T;
  const made = make();
  formatters.set(key, made);
  return made;
}

/**
 * A date such as “Mar 3, 2026”, and with `timeStyle` its time as well, in a language and a time zone (`undefined`: the reader's
 * own).
 */
export function formatDate(
  iso: string,
  locale: string,
  timeZone: string | undefined,
  timeStyle?: 'short',
): string {
  return cached(
    `date ${locale} ${timeZone} ${timeStyle}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        ...(timeStyle && { timeStyle }),
        ...(timeZone && { timeZone }),
      }),
  ).format(new Date(iso));
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A distance such as “2 hours ago” or “in 5 days”. Less than a minute is now, and so is up to two minutes ahead: clocks differ. */
export function formatRelative(iso: string, now: Date, locale: string): string {
  const distance = Date.parse(iso) - now.getTime();
  const size = Math.abs(distance);
  const [unit, length] = UNITS.find(([, unitLength]) => size >= unitLength) ?? ['second', 1000];
  const isNow = unit === 'second' || (distance > 0 && size < 120_000);
  // `auto` knows “now”, but also calls 47 hours “tomorrow”, which can be the day after.
  const numeric = isNow ? 'auto' : 'always';
  const format = cached(
    `relative ${locale} ${numeric}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric, style: 'long' }),
  );
  return isNow ? format.format(0, 'second') : format.format(Math.trunc(distance / length), unit);
}
