'use client';
import type { ReactNode, RefObject } from 'react';
import type { Connection } from '../domain/index.js';
import { button } from '../messages/en/actions.js';
import { duplicates as english } from '../messages/en/dialogs.js';
import { choosePlural, fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useHostCall } from '../ui/use-host-call.js';
import { useWords } from '../ui/use-words.js';
import { Button } from './button.js';
import { useKeptFocus } from './kept-focus.js';

interface CardDuplicatesProps {
  readonly connection: Connection;
  /** How many there are beside the card's own. */
  readonly count: number;
  /** No handler, no button. */
  readonly onReview: (() => void) | undefined;
  /** Where the focus goes when this goes away with it. */
  readonly name: RefObject<HTMLElement | null>;
}

/** Says in a line that a bank is connected more than once, with the way to sort it out. */
export function CardDuplicates({ connection, count, onReview, name }: CardDuplicatesProps): ReactNode {
  const { locale } = useUi();
  const keep = useKeptFocus(name);
  const words = useWords('duplicates', english);
  const { about } = useWords('button', button);
  const call = useHostCall();
  return (
    <div className="mc-card-duplicates" ref={keep}>
      <span>{fill(choosePlural(words.more, count, locale), { count: count.toLocaleString(locale) })}</span>
      {onReview ? (
        <Button variant="quiet" onPress={() => call(() => onReview())}>
          <span>{words.review}</span>
          <span className="mc-visually-hidden">
            <Sentence template={about} institution={connection.institutionName} />
          </span>
        </Button>
      ) : null}
    </div>
  );
}
