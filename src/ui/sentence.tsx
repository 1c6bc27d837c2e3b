'use client';
import type { ReactNode } from 'react';
import { card } from '../messages/en/card.js';
import type { Template } from '../messages/index.js';
import { piecesOf, startsSentence } from '../messages/sentence.js';
import { useWords } from './use-words.js';

interface SentenceProps {
  readonly template: Template;
  /** The bank's name; `null` becomes “your bank”. */
  readonly institution: string | null;
  readonly values?: Readonly<Record<string, string | null>>;
}

/**
 * A text with its values, the bank's name kept apart from the direction around it and from page translation. Renders one element
 * per piece: once a browser has translated the page, bare text can neither be removed nor changed by React.
 */
export function Sentence({ template, institution, values = {} }: SentenceProps): ReactNode {
  const { unnamed, unnamedAtStart } = useWords('card', card);
  const pieces = piecesOf({ template, values });
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return <span key={index}>{piece}</span>;
    if (typeof institution === 'string' && institution !== '')
      return (
        <bdi key={index} translate="no">
          {institution}
        </bdi>
      );
    return <span key={index}>{startsSentence(pieces[index - 1]) ? unnamedAtStart : unnamed}</span>;
  });
}

/** The bank's name alone, apart from the direction around it and from page translation; “Your bank” where it has none. */
export function institutionName(institution: string | null, unnamed: string): ReactNode {
  return typeof institution === 'string' && institution !== '' ? (
    <bdi translate="no">{institution}</bdi>
  ) : (
    <span>{unnamed}</span>
  );
}
