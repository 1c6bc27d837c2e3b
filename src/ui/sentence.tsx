'use client';
import type { ReactNode } from 'react';
import { card } from '../messages/en/card.js';
import { partsOf } from '../messages/fill.js';
import type { TemplatePart } from '../messages/fill.js';
import type { Template } from '../messages/index.js';
import { useWords } from './use-words.js';

interface SentenceProps {
  readonly template: Template;
  /** The bank's name; `null` becomes “your bank”. */
  readonly institution: string | null;
  readonly values?: Readonly<Record<string, string | null>>;
}

/**
 * A text with its values, the bank's name kept apart from the direction around it and from page translation. Renders text, or,
 * where there is a name, one element per piece: bare text beside an element breaks React once a browser translated the page.
 */
export function Sentence({ template, institution, values = {} }: SentenceProps): ReactNode {
  const { unnamed, unnamedAtStart } = useWords('card', card);
  const pieces = joinTexts(partsOf(template), values);
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'string') return only;
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return <span key={index}>{piece}</span>;
    if (institution !== null)
      return (
        <bdi key={index} translate="no">
          {institution}
        </bdi>
      );
    const before = pieces[index - 1];
    const atStart = typeof before !== 'string' || /[.!?]\s*$/u.test(before);
    return <span key={index}>{atStart ? unnamedAtStart : unnamed}</span>;
  });
}

/** The texts between the names, each in one piece, and `null` where the bank's name goes. */
function joinTexts(
  parts: readonly TemplatePart[],
  values: Readonly<Record<string, string | null>>,
): (string | null)[] {
  const pieces: (string | null)[] = [];
  for (const part of parts) {
    const isName = 'name' in part && part.name === 'institution';
    const text = 'text' in part ? part.text : (values[part.name] ?? '');
    const last = pieces.at(-1);
    if (isName) pieces.push(null);
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  }
  return pieces;
}
