'use client';
import type { ReactNode } from 'react';
import { card } from '../messages/en/card.js';
import { partsOf } from '../messages/fill.js';
import type { Template } from '../messages/index.js';
import { useWords } from './use-words.js';

interface SentenceProps {
  readonly template: Template;
  /** The bank's name; `null` becomes “your bank”. */
  readonly institution: string | null;
  readonly values?: Readonly<Record<string, ReactNode>>;
}

/**
 * A text with its values, the bank's name kept apart from its direction and from page translation. Renders text, or one element
 * per piece: bare text beside an element breaks React once a browser has translated the page.
 */
export function Sentence({ template, institution, values = {} }: SentenceProps): ReactNode {
  const { unnamed, unnamedAtStart } = useWords('card', card);
  const parts = partsOf(template);
  const [only] = parts;
  if (parts.length === 1 && only && 'text' in only) return only.text;
  return parts.map((part, index) => {
    const before = parts[index - 1];
    const atStart = before === undefined || ('text' in before && /[.!?]\s*$/u.test(before.text));
    if ('text' in part) return <span key={index}>{part.text}</span>;
    if (part.name !== 'institution') return <span key={index}>{values[part.name]}</span>;
    return institution === null ? (
      <span key={index}>{atStart ? unnamedAtStart : unnamed}</span>
    ) : (
      <bdi key={index} translate="no">
        {institution}
      </bdi>
    );
  });
}
