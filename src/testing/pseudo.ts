import { english } from '../messages/index.js';
import type { Language, Words } from '../messages/index.js';

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz', (letter, index) => [
    letter,
    Array.from('ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļḾḿÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž')[index] ?? letter,
  ]),
);

/**
 * English with accents on every letter and two fifths longer, as `en-XA`: what is still read without accents was never looked
 * up, and what breaks will break in German.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="test" languages={[accented]} locale="en-XA" />;
 */
export const accented: Language = { tag: 'en-XA', words: mapTexts(english, accent) };

/**
 * English written from right to left, as `ar-XB`, with Arabic dates and numbers: shows the layout of Arabic to who cannot read
 * it. Put it in an element with `dir="rtl"`.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="test" languages={[mirrored]} locale="ar-XB" />;
 */
export const mirrored: Language = { tag: 'ar-XB', words: mapTexts(english, mirror) };

function accent(text: string): string {
  const letters = betweenPlaceholders(text, (piece) =>
    Array.from(piece, (letter) => ACCENTS[letter] ?? letter).join(''),
  );
  const length = text.replaceAll(/\{\w+\}/g, '').length;
  const padding = 'ōñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîĝĥţ ñîñé ţéñ '
    .repeat(10)
    .slice(0, Math.ceil(length * 0.4));
  // Before the full stop, as the first word of a sentence and its end have rules of their own.
  return letters.replace(/([.…?]?)$/, ` ${padding.trimEnd()}$1`);
}

function mirror(text: string): string {
  return betweenPlaceholders(text, (piece) =>
    piece.replaceAll(/[\p{L}\p{N}]+/gu, (word) => `\u202E${word}\u202C`),
  );
}

function betweenPlaceholders(text: string, change: (piece: string) => string): string {
  return text
    .split(/(\{\w+\})/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}

function mapTexts(words: Words, change: (text: string) => string): Words {
  const mapped = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each)]));
  };
  return mapped(words) as Words;
}
