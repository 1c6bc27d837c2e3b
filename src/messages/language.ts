import { nearestTag } from './nearest.js';
import type { MessageOverrides, Words } from './words.js';

/**
 * All words in one language, for the provider's `languages`. The kit brings fifteen besides English, each behind a door of its
 * own such as `meld-connections/locales/es`; one of your own is an object of this shape.
 */
export interface Language {
  /** A BCP 47 tag such as `es` or `pt-BR`, by which the nearest to a customer's locale is found. */
  readonly tag: string;
  readonly words: Words;
}

/** What a customer reads: the words, and the locale of dates, numbers and plurals that goes with them. */
export interface Reading {
  /** `undefined`: the built-in English. */
  readonly language: Language | undefined;
  readonly locale: string;
  /** What the words are in, where that is not what was asked for. */
  readonly lang: string | undefined;
}

/**
 * The language for a locale, of those that a host has brought. Where none fits, the words are English, and so are the dates
 * between them: unless the host has words of its own, which may be in any language.
 */
export function chooseLanguage(
  languages: readonly Language[],
  locale: string,
  messages: MessageOverrides | undefined,
): Reading {
  const tag = nearestTag(
    languages.map((each) => each.tag),
    locale,
  );
  const language = languages.find((each) => each.tag === tag);
  const isForeign =
    languages.length > 0 && !language && !messages && nearestTag(['en'], locale) === undefined;
  return { language, locale: isForeign ? 'en' : locale, lang: isForeign ? 'en' : undefined };
}
