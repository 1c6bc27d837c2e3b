import { chooseLanguage } from '../messages/language.js';
import type { Language } from '../messages/language.js';
import { readLocale } from '../messages/locale.js';
import { nearestTag } from '../messages/nearest.js';
import type { Vocabulary } from '../messages/notice-text.js';
import type { MessageOverrides } from '../messages/words.js';

/** What a customer reads, and how a page has to say so. */
export interface MailReading extends Vocabulary {
  /** Of dates. */
  readonly locale: string;
  /** What the words are in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** By their ISO codes, which are also their names in a pattern. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

const RIGHT_TO_LEFT_LETTER = new RegExp(
  `[${RIGHT_TO_LEFT.map((each) => `\\p{Script=${each}}`).join('')}]`,
  'u',
);

/**
 * A line of plain text that is read in the direction of its words. Mail programs go by its first letter, which a bank’s name from
 * elsewhere may have brought: then an invisible mark comes before it.
 */
export function inDirection(line: string, dir: MailReading['dir']): string {
  const first = /\p{L}/u.exec(line)?.[0];
  const isRightToLeft = first !== undefined && RIGHT_TO_LEFT_LETTER.test(first);
  if (first === undefined || isRightToLeft === (dir === 'rtl')) return line;
  return `${dir === 'rtl' ? '\u200F' : '\u200E'}${line}`;
}

/** The same choice as the provider’s, for the same `languages`, `locale` and `messages`. */
export function readingOf(
  languages: readonly Language[],
  wanted: string | undefined,
  messages: MessageOverrides | undefined,
): MailReading {
  const { language, locale, lang } = chooseLanguage(languages, readLocale(wanted), messages);
  const isEnglish = !language && !messages && nearestTag(['en'], locale) === undefined;
  const said = lang ?? (isEnglish ? 'en' : locale);
  const { script } = new Intl.Locale(said).maximize();
  const dir = script !== undefined && RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
  return { language, messages, locale, lang: said, dir };
}
