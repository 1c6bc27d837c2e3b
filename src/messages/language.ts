import type { Words } from './words.js';

/**
 * All words in one language, for the provider's `languages`. The kit brings fifteen besides English, each behind a door of its
 * own such as `meld-connections/locales/es`; one of your own is an object of this shape.
 */
export interface Language {
  /** A BCP 47 tag such as `es` or `pt-BR`, by which the nearest to a customer's locale is found. */
  readonly tag: string;
  readonly words: Words;
}
