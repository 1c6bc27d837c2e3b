'use client';
import { card } from '../messages/en/card.js';
import { partsOf } from '../messages/fill.js';
import type { Template } from '../messages/index.js';
import { joinTexts, startsSentence } from './sentence.js';
import { useWords } from './use-words.js';

/** A text with the bank's name in it as one string, for the announcer. `null` as a name becomes “your bank”. */
export function usePlainText(): (template: Template, institution: string | null) => string {
  const { unnamed, unnamedAtStart } = useWords('card', card);
  return (template, institution) => {
    const pieces = joinTexts(partsOf(template), {});
    const nameAt = (index: number) =>
      institution || (startsSentence(pieces[index - 1]) ? unnamedAtStart : unnamed);
    return pieces.map((piece, index) => piece ?? nameAt(index)).join('');
  };
}
