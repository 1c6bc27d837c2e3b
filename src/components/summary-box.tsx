'use client';
import { forwardRef } from 'react';
import type { ReactNode } from 'react';
import type { Connection, Tone } from '../domain/index.js';
import { part } from '../internal/part.js';
import { alerts } from '../messages/en/blocks.js';
import { choosePlural, fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { Button } from './button.js';
import { toneIcon } from './tone-icon.js';
import type { HeadingLevel } from './contract.js';
import { Heading } from './heading.js';

interface SummaryBoxProps {
  /** Those that need the customer, the most urgent first. */
  readonly needed: readonly Connection[];
  readonly tone: Tone | null;
  readonly headingLevel: HeadingLevel;
  /** No handler, no button. */
  readonly onReview: (() => void) | undefined;
}

/** How many banks need the customer, which they are, and the one button that leads to them. */
export const SummaryBox = forwardRef<HTMLDivElement, SummaryBoxProps>(function SummaryBox(
  { needed, tone, headingLevel, onReview },
  ref,
) {
  const words = useWords('alerts', alerts);
  const ui = useUi();
  const { locale, look, components } = ui;
  const count = needed.length.toLocaleString(locale);
  return (
    <div
      ref={ref}
      {...part('notice', 'mc-summary-box', {
        'data-tone': tone,
        'data-icon': tone && components.Icon && 'own',
        ...look,
      })}
    >
      {tone && toneIcon(tone, ui)}
      <div className="mc-summary-text">
        <Heading level={headingLevel} className="mc-notice-title">
          <bdi>{fill(choosePlural(words.title, needed.length, locale), { count })}</bdi>
        </Heading>
        <BankNames connections={needed} locale={locale} />
      </div>
      {onReview ? (
        <Button variant="primary" onPress={onReview}>
          <span>{words.review}</span>
        </Button>
      ) : null}
    </div>
  );
});

const NAMED = 4;

/** Which banks they are: the first few by name. */
function BankNames({
  connections,
  locale,
}: {
  readonly connections: readonly Connection[];
  readonly locale: string;
}): ReactNode {
  const more = connections.length > NAMED + 1 ? connections.length - NAMED : 0;
  return (
    <ul role="list" className="mc-summary-banks">
      {connections.slice(0, connections.length - more).map(({ id, institutionName }) => (
        <li key={id}>
          <Sentence template="{institution}" institution={institutionName} />
        </li>
      ))}
      {more > 0 ? <li>{`+${more.toLocaleString(locale)}`}</li> : null}
    </ul>
  );
}
