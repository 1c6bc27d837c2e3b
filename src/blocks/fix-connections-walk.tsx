'use client';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { below, Heading } from '../components/heading.js';
import { ConnectionNotice, ConnectionStatusBadge } from '../components/index.js';
import type { HeadingLevel } from '../components/index.js';
import { useData } from '../data/data-provider.js';
import { useConnections } from '../data/index.js';
import type { Connection } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { fix } from '../messages/en/blocks.js';
import { choosePlural, fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { noticeFeedback } from './notice-feedback.js';
import type { WiredActions } from './use-wired-actions.js';

interface WalkProps {
  readonly wired: WiredActions;
  readonly headingLevel: HeadingLevel;
  readonly onClose: () => void;
}

/** One bank after another. Who needs the customer is settled at the start, so that nobody moves while they read. */
export function FixConnectionsWalk({ wired, headingLevel, onClose }: WalkProps): ReactNode {
  const { resolve, clock } = useData();
  const { locale } = useUi();
  const words = useWords('fix', fix);
  const { connections } = useConnections();
  const needs = (connection: Connection | undefined) =>
    connection !== undefined && needsCustomer(resolve(connection, { now: clock.read() }));
  const [stops] = useState(() =>
    connections.filter((each) => needs(each) && wired.snoozedUntil(each) === undefined),
  );
  const [index, setIndex] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // The outside world: the focus. It follows to the next bank, and stays where the dialog has put it at first.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [index]);

  const stop = stops[index];
  if (stop === undefined) {
    const left = connections.filter(needs).length;
    return (
      <div className="mc-walk">
        <Heading level={headingLevel} ref={heading} tabIndex={-1} className="mc-walk-name">
          {left === 0 ? words.allDoneTitle : words.leftTitle}
        </Heading>
        <p className="mc-walk-text">
          {left === 0
            ? words.allDoneBody
            : fill(choosePlural(words.leftBody, left, locale), { count: left.toLocaleString(locale) })}
        </p>
        <div className="mc-actions">
          <Button variant="primary" onPress={onClose}>
            <span>{words.close}</span>
          </Button>
        </div>
      </div>
    );
  }

  const connection = connections.find(({ id }) => id === stop.id);
  const isSolved = !needs(connection);
  return (
    <div className="mc-walk">
      <p className="mc-walk-step">
        {fill(words.step, {
          position: (index + 1).toLocaleString(locale),
          count: stops.length.toLocaleString(locale),
        })}
      </p>
      <Heading level={headingLevel} ref={heading} tabIndex={-1} className="mc-walk-name">
        <Sentence template="{institution}" institution={stop.institutionName} />
      </Heading>
      {connection ? <ConnectionStatusBadge connection={connection} /> : null}
      {isSolved ? (
        <p className="mc-walk-text">
          <Sentence template={words.solved} institution={stop.institutionName} />
        </p>
      ) : null}
      {connection ? (
        <ConnectionNotice
          connection={connection}
          landmark={false}
          headingLevel={below(headingLevel)}
          handlers={wired.handlers}
          actionState={wired.actionState(connection)}
          {...noticeFeedback(
            wired.feedback(connection),
            connection,
            resolve(connection, { now: clock.read() }),
          )}
        />
      ) : null}
      <div className="mc-actions mc-walk-next">
        <Button variant={isSolved ? 'primary' : 'quiet'} onPress={() => setIndex(index + 1)}>
          <span>{isSolved ? words.next : words.skip}</span>
        </Button>
      </div>
    </div>
  );
}
