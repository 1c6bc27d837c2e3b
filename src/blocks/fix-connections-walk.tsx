'use client';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../components/button.js';
import { Heading } from '../components/heading.js';
import type { HeadingLevel } from '../components/index.js';
import { useMovingFocus } from '../components/list-focus.js';
import { ListLoading, ListPlaceholder } from '../components/list-placeholder.js';
import { useData } from '../data/data-provider.js';
import { useConnections } from '../data/index.js';
import { summarizeConnections } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { fix } from '../messages/en/blocks.js';
import { choosePlural, fill } from '../messages/fill.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { FixConnectionsStop } from './fix-connections-stop.js';
import type { WiredActions } from './use-wired-actions.js';

interface WalkProps {
  readonly wired: WiredActions;
  readonly headingLevel: HeadingLevel;
  readonly onClose: () => void;
}

/** The walk, as soon as it is known through whom it leads: nobody is told that all is done before anything has been read. */
export function FixConnectionsWalk(props: WalkProps): ReactNode {
  const { connections, listProps } = useConnections();
  const moveFocus = useMovingFocus();
  const { state, problem, onRetry } = listProps;
  if (state === 'loading') return <ListLoading moveFocus={moveFocus} />;
  if (state === 'failed')
    return (
      <ListPlaceholder
        kind={problem ?? 'unavailable'}
        headingLevel={props.headingLevel}
        onPress={onRetry}
        moveFocus={moveFocus}
      />
    );
  return <Walk {...props} connections={connections} />;
}

/** One bank after another. Who needs the customer is settled at the start, so that nobody moves while they read. */
function Walk({
  wired,
  headingLevel,
  onClose,
  connections,
}: WalkProps & { readonly connections: readonly Connection[] }): ReactNode {
  const { resolve, clock } = useData();
  const [stops] = useState(() => {
    const now = clock.read();
    return summarizeConnections(connections, { resolve, now }).ordered.filter(
      (each) => needsCustomer(resolve(each, { now })) && wired.snoozedUntil(each) === undefined,
    );
  });
  const [index, setIndex] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const follows = useRef(false);
  // The outside world: the focus. It follows to the next bank, which is there only after drawing.
  useEffect(() => {
    if (follows.current) heading.current?.focus();
    follows.current = false;
  }, [index]);
  const stop = stops[index];
  if (stop === undefined)
    return <End heading={heading} headingLevel={headingLevel} connections={connections} onClose={onClose} />;
  return (
    <FixConnectionsStop
      key={stop.id}
      stop={stop}
      connection={connections.find(({ id }) => id === stop.id)}
      position={index + 1}
      count={stops.length}
      heading={heading}
      headingLevel={headingLevel}
      wired={wired}
      onNext={() => {
        follows.current = true;
        setIndex(index + 1);
      }}
    />
  );
}

interface EndProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly headingLevel: HeadingLevel;
  readonly connections: readonly Connection[];
  readonly onClose: () => void;
}

/** What is left: nobody, or those who were passed by, put off before, or have come to need the customer meanwhile. */
function End({ heading, headingLevel, connections, onClose }: EndProps): ReactNode {
  const { resolve, clock } = useData();
  const { locale } = useUi();
  const words = useWords('fix', fix);
  const { actionRequired: left } = summarizeConnections(connections, { resolve, now: clock.read() });
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
      <div className="mc-actions mc-walk-next">
        <Button variant="primary" onPress={onClose}>
          <span>{words.close}</span>
        </Button>
      </div>
    </div>
  );
}
