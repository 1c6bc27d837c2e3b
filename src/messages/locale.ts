/** A language tag that `Intl` accepts; English for anything else, as a wrong tag would throw in every date. */
export function readLocale(locale: string | undefined): string {
  try {
    return (locale ? Intl.getCanonicalLocales(locale)[0] : undefined) ?? 'en';
  } catch {
    return 'en';
  }
}

/** A time zone that `Intl` accepts, or `undefined` for the reader's own. */
export function readTimeZone(timeZone: string | undefined): string | undefined {
  try {
    if (timeZone) new Intl.DateTimeFormat('en', { timeZone });
    return timeZone === '' ? undefined : timeZone;
  } catch {
    return undefined;
  }
}
