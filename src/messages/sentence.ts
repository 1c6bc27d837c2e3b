import { partsOf } from './fill.js';
import type { Template, Words } from './words.js';

/** A sentence before it is written: its template, and what goes into it beside the bank’s name. */
export interface Said {
  readonly template: Template;
  readonly values?: Readonly<Record<string, string | null>>;
}

/** What stands for the name of a bank that has none: inside a sentence, and at its start. */
export type Unnamed = Pick<Words['card'], 'unnamed' | 'unnamedAtStart'>;

/** The texts between the names, each in one piece, and `null` where the bank’s name goes. */
export function piecesOf({ template, values = {} }: Said): readonly (string | null)[] {
  const pieces: (string | null)[] = [];
  for (const part of partsOf(template)) {
    const isName = 'name' in part && part.name === 'institution';
    const text = 'text' in part ? part.text : (values[part.name] ?? '');
    const last = pieces.at(-1);
    if (isName) pieces.push(null);
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  }
  return pieces;
}

/** Whether what follows a piece begins a sentence: “Your bank”, not “your bank”. */
export function startsSentence(before: string | null | undefined): boolean {
  return typeof before !== 'string' || /[.!?؟。！？।]\s*$/u.test(before);
}

/** A sentence as one string. `null` as a name becomes “your bank”. */
export function plainSentence(said: Said, institution: string | null, words: Unnamed): string {
  const pieces = piecesOf(said);
  const nameAt = (index: number) =>
    institution || (startsSentence(pieces[index - 1]) ? words.unnamedAtStart : words.unnamed);
  return pieces.map((piece, index) => piece ?? nameAt(index)).join('');
}
