'use client';
import type { ReactNode } from 'react';
import { list } from '../messages/en/list.js';
import { useHostCall } from '../ui/use-host-call.js';
import { useWords } from '../ui/use-words.js';
import { Button } from './button.js';
import type { HeadingLevel } from './contract.js';
import { Heading } from './heading.js';
import { useLeaving } from './list-focus.js';
import type { MoveFocus } from './list-focus.js';
import { ConnectionCardSkeleton } from './skeleton.js';

/** In place of the list while it loads. After a while the style sheet brings up a line that says it takes longer. */
export function ListLoading({ moveFocus }: { readonly moveFocus: MoveFocus }): ReactNode {
  const words = useWords('list', list);
  return (
    <div ref={useLeaving(moveFocus)} className="mc-list-loading">
      {/* Takes the focus of a button that has been pressed and is gone, until there is something to press again. */}
      <p tabIndex={-1} className="mc-visually-hidden">
        {words.loading}
      </p>
      <ConnectionCardSkeleton />
      <ConnectionCardSkeleton />
      <p className="mc-list-slow">{words.slow}</p>
    </div>
  );
}

/** Above a list that is not what it should be, with the way to try again. */
export function ListNote({
  kind,
  onRetry,
  moveFocus,
}: {
  readonly kind: 'outdated' | 'incomplete' | 'updatesPaused';
  readonly onRetry: (() => void) | undefined;
  readonly moveFocus: MoveFocus;
}): ReactNode {
  const words = useWords('list', list);
  const call = useHostCall();
  return (
    <div ref={useLeaving(moveFocus)} className="mc-list-note">
      <p>{words[kind]}</p>
      {onRetry ? (
        <Button variant="quiet" onPress={() => call(() => onRetry())}>
          <span>{kind === 'updatesPaused' ? words.check : words.retry}</span>
        </Button>
      ) : null}
    </div>
  );
}

interface PlaceholderProps {
  readonly kind: 'empty' | 'unavailable' | 'offline' | 'session';
  readonly headingLevel: HeadingLevel;
  /** No handler, no button. */
  readonly onPress: (() => void) | undefined;
  readonly moveFocus: MoveFocus;
}

/** In place of the list when there is nothing to list: what happened, and the one thing to press. */
export function ListPlaceholder({ kind, headingLevel, onPress, moveFocus }: PlaceholderProps): ReactNode {
  const words = useWords('list', list);
  const call = useHostCall();
  const { title, body, press } = {
    empty: { title: words.emptyTitle, body: words.emptyBody, press: words.connect },
    unavailable: { title: words.failedTitle, body: words.failedBody, press: words.retry },
    offline: { title: words.offlineTitle, body: words.offlineBody, press: null },
    session: { title: words.sessionTitle, body: words.sessionBody, press: null },
  }[kind];
  return (
    <div ref={useLeaving(moveFocus)} className="mc-placeholder" data-kind={kind}>
      <Heading level={headingLevel} tabIndex={-1} className="mc-placeholder-title">
        {title}
      </Heading>
      <p className="mc-placeholder-body">{body}</p>
      {onPress && press ? (
        <Button variant={kind === 'empty' ? 'primary' : 'secondary'} onPress={() => call(() => onPress())}>
          <span>{press}</span>
        </Button>
      ) : null}
    </div>
  );
}

/** In place of a list that could not be drawn at all. */
export function listRemains(
  { headingLevel = 2 }: { readonly headingLevel?: HeadingLevel | undefined },
  again: () => void,
): ReactNode {
  return (
    <div className="mc-list">
      <ListPlaceholder kind="unavailable" headingLevel={headingLevel} onPress={again} moveFocus={() => {}} />
    </div>
  );
}
