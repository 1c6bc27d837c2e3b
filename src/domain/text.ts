// Cleans text that came from a bank, Meld or the host. What is left is safe to show as a text node; it is never markup.

// Controls, private-use and half characters, zero-width and direction-changing ones, fillers, tags: all invisible, and all able
// to make a text read as something else. White space stays, and so do the joiners that Persian, Hindi and emoji need.
const INVISIBLE =
  /(?!\t|\n|\u200C|\u200D|\uFE0F)(?:[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\p{Default_Ignorable_Code_Point})/gu;
const STACKED_MARKS = /((?:\p{M}\p{Join_Control}*){4})[\p{M}\p{Join_Control}]+/gu;
const MAX_READ = 10_000;

/** One line of clean text, at most `max` characters, or `null` when nothing readable is left. */
export function cleanLine(value: string, max: number): string | null {
  return clip(clean(value).replace(/\s+/gu, ' ').trim(), max);
}

/** Clean text that may keep its line breaks (two in a row at most), or `null` when nothing readable is left. */
export function cleanParagraphs(value: string, max: number): string | null {
  const text = clean(value)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return clip(text.trim(), max);
}

function clean(value: string): string {
  return value
    .slice(0, MAX_READ)
    .replace(/\r\n?|[\v\f\u2028\u2029\u0085]/g, '\n')
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
