'use client';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../components/button.js';
import { below, Heading } from '../components/heading.js';
import { ConnectionNotice, ConnectionStatusBadge } from '../components/index.js';
import type { HeadingLevel } from '../components/index.js';
import { useKeptFocus } from '../components/kept-focus.js';
import { useData } from '../data/data-provider.js';
import type { Connection } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { fix } from '../messages/en/blocks.js';
import { fill } from '../messages/fill.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { noticeFeedback } from './notice-feedback.js';
import { useShownNotices } from './use-announced-feedback.js';
import type { WiredActions } from './use-wired-actions.js';

interface StopProps {
  /** The connection as it was when the walk began. */
  readonly stop: Connection;
  /** As it is now; `undefined` once it has gone. */
  readonly connection: Connection | undefined;
  readonly position: number;
  readonly count: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly headingLevel: HeadingLevel;
  readonly wired: WiredActions;
  readonly onNext: () => void;
}

const NONE: readonly Connection[] = [];

/** One bank of the walk: what it needs, until it does not any more. */
export function FixConnectionsStop({
  stop,
  connection,
  position,
  count,
  heading,
  headingLevel,
  wired,
  onNext,
}: StopProps): ReactNode {
  const { resolve, clock } = useData();
  const { locale } = useUi();
  const words = useWords('fix', fix);
  const keep = useKeptFocus(heading);
  const policy = connection && resolve(connection, { now: clock.read() });
  const isSolved = !policy || !needsCustomer(policy);
  useShownNotices(wired, connection ? [connection] : NONE);
  return (
    <div className="mc-walk">
      {count > 1 ? (
        <p className="mc-walk-step">
          <bdi>
            {fill(words.step, {
              position: position.toLocaleString(locale),
              count: count.toLocaleString(locale),
            })}
          </bdi>
        </p>
      ) : null}
      <div className="mc-walk-bank">
        <Heading level={headingLevel} ref={heading} tabIndex={-1} className="mc-walk-name">
          <Sentence template="{institution}" institution={stop.institutionName} />
        </Heading>
        {connection ? <ConnectionStatusBadge connection={connection} /> : null}
      </div>
      {isSolved ? (
        <p className="mc-walk-text">
          <Sentence template={words.solved} institution={stop.institutionName} />
        </p>
      ) : null}
      {policy ? (
        <ConnectionNotice
          ref={keep}
          connection={connection}
          landmark={false}
          headingLevel={below(headingLevel)}
          handlers={wired.handlers}
          actionState={wired.actionState(connection)}
          {...noticeFeedback(wired.feedback(connection), connection, policy)}
        />
      ) : null}
      <div className="mc-actions mc-walk-next">
        <Button variant={isSolved ? 'primary' : 'quiet'} onPress={onNext}>
          <span>{isSolved ? words.next : words.skip}</span>
        </Button>
      </div>
    </div>
  );
}
