'use client';
import { card } from '../messages/en/card.js';
import type { Template } from '../messages/index.js';
import { plainSentence } from '../messages/sentence.js';
import { useWords } from './use-words.js';

/** A text with the bank's name in it as one string, for the announcer. `null` as a name becomes “your bank”. */
export function usePlainText(): (template: Template, institution: string | null) => string {
  const words = useWords('card', card);
  return (template, institution) => plainSentence({ template }, institution, words);
}
