import { nearestTag } from '../messages/nearest.js';
import type { Language } from '../messages/language.js';

// A door each, and a file each: a page loads the one that its customer reads.
const LOADERS: Readonly<Record<string, () => Promise<Language>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  he: async () => (await import('./he.js')).he,
  hi: async () => (await import('./hi.js')).hi,
  it: async () => (await import('./it.js')).it,
  ja: async () => (await import('./ja.js')).ja,
  ko: async () => (await import('./ko.js')).ko,
  nl: async () => (await import('./nl.js')).nl,
  pl: async () => (await import('./pl.js')).pl,
  'pt-BR': async () => (await import('./pt-BR.js')).ptBR,
  tr: async () => (await import('./tr.js')).tr,
  uk: async () => (await import('./uk.js')).uk,
  'zh-Hans': async () => (await import('./zh-Hans.js')).zhHans,
};

/**
 * The tags of all languages that the kit brings: English, which is built in, and those with a door of their own.
 *
 * @example
 * const choices = LANGUAGE_TAGS.map((tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag));
 */
export const LANGUAGE_TAGS: readonly string[] = ['en', ...Object.keys(LOADERS)];

/** What the provider needs to speak a language: spread it into its props. */
export interface LoadedLanguage {
  /** The customer's own tag, for dates and numbers: `es-MX`, where the words are those of `es`. */
  readonly locale: string;
  /** Empty where the words are English. */
  readonly languages: readonly Language[];
}

/**
 * Loads the language that a customer reads best, of those the kit brings. Takes what they read by preference, such as
 * `navigator.languages`, and answers with English where none of it is there. Rejects when the file cannot be loaded, as for
 * every `import()`: go on in English, or try again.
 *
 * @example
 * const { locale, languages } = await loadLanguage(['es-MX', 'en']); // es-MX, and the words of es
 */
export async function loadLanguage(wanted: string | readonly string[]): Promise<LoadedLanguage> {
  for (const locale of typeof wanted === 'string' ? [wanted] : wanted) {
    const tag = nearestTag(LANGUAGE_TAGS, locale);
    if (tag === undefined) continue;
    const load = LOADERS[tag];
    return { locale, languages: load ? [await load()] : [] };
  }
  return { locale: 'en', languages: [] };
}
