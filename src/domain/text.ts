// Cleans text that came from a bank, Meld or the host. What is left is safe to show as a text node; it is never markup.

// Controls, soft hyphen, zero-width and direction-changing characters, byte-order mark, annotation and tag characters:
// all invisible, and all able to make a text read as something else. Tabs and line ends are handled as white space.
// oxlint-disable-next-line no-control-regex -- matching control characters is the point
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC]|[\u{E0000}-\u{E0FFF}]/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const MAX_READ = 10_000;

/** One line of clean text, at most `max` characters, or `null` when nothing readable is left. */
export function cleanLine(value: string, max: number): string | null {
  return clip(clean(value).replace(/\s+/gu, ' ').trim(), max);
}

/** Clean text that may keep its line breaks (two in a row at most), or `null` when nothing readable is left. */
export function cleanParagraphs(value: string, max: number): string | null {
  const text = clean(value)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return clip(text.trim(), max);
}

function clean(value: string): string {
  return value
    .slice(0, MAX_READ)
    .replace(LONE_SURROGATE, '')
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1');
}

function clip(text: string, max: number): string | null {
  if (!/[\p{L}\p{N}\p{S}]/u.test(text)) return null;
  const characters = Array.from(text);
  return characters.length > max
    ? `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
