'use client';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import type { ConnectionAction, Feedback, OutcomeId, Tone } from '../domain/index.js';
import { part } from '../internal/part.js';
import { Sentence } from '../ui/sentence.js';
import { useUi } from '../ui/settings.js';
import { toneIcon } from './tone-icon.js';
import { useFeedbackTemplate } from '../ui/use-feedback-text.js';
import { guarded } from '../ui/guarded.js';

// Good news, news that is still on its way, and news that leaves the customer where they were.
const TONES = {
  confirming: 'info',
  restored: 'positive',
  renewed: 'positive',
  stillBroken: 'warning',
  timedOut: 'neutral',
  abandoned: 'neutral',
  accountsChecking: 'info',
  accountsAdded: 'positive',
  accountsUnchanged: 'neutral',
  starting: 'info',
  started: 'positive',
  startUnconfirmed: 'neutral',
  replaced: 'positive',
  refreshing: 'info',
  refreshed: 'positive',
  refreshUnchanged: 'neutral',
  refreshUnconfirmed: 'neutral',
  stillAsked: 'warning',
  removing: 'info',
  removed: 'positive',
  removalUnconfirmed: 'neutral',
} as const satisfies Record<OutcomeId, Tone>;

/** What {@link FeedbackLine} takes, besides everything a `<p>` does. */
export interface FeedbackLineProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  readonly feedback: Feedback;
  /** The bank's name; `null` becomes “your bank”. */
  readonly institution: string | null;
}

export const PlainFeedbackLine = forwardRef<HTMLParagraphElement, FeedbackLineProps>(function FeedbackLine(
  { feedback, institution, className, ...rest },
  ref,
) {
  const ui = useUi();
  const { components, look } = ui;
  const template = useFeedbackTemplate()(feedback);
  if (template === null) return null;
  const isFailure = feedback.kind === 'failure';
  const tone = isFailure ? 'warning' : TONES[feedback.id];
  return (
    <p
      {...rest}
      ref={ref}
      {...part('feedback', className, {
        'data-kind': feedback.kind,
        'data-outcome': isFailure ? feedback.failure : feedback.id,
        'data-tone': tone,
        'data-icon': components.Icon && 'own',
        'data-color-scheme': look['data-color-scheme'],
        lang: look.lang,
      })}
    >
      {toneIcon(tone, ui)}
      <span>
        <Sentence template={template} institution={institution} />
      </span>
    </p>
  );
});

/**
 * What came of the customer's last press, in a line. Renders a `<p>` without any live role: a screen reader has been told by the
 * time it is drawn. Cards and lists draw their own; a notice is given one.
 *
 * @example
 * function Prompt({ connection }: { connection: Connection }) {
 *   const { start, feedback } = useReconnect(connection.id);
 *   const line = feedback && <FeedbackLine feedback={feedback} institution={connection.institutionName} />;
 *   return <ReconnectPrompt connection={connection} handlers={{ reconnect: () => start() }} feedback={line} />;
 * }
 */
export const FeedbackLine = guarded(PlainFeedbackLine);

/** The usual buttons after the one that what came of a press has brought, each once. */
export function leadingWith(
  feedback: Feedback | undefined,
  usual: readonly ConnectionAction[],
): readonly ConnectionAction[] {
  const first = feedback?.kind === 'outcome' ? feedback.action : undefined;
  return first === undefined ? usual : [first, ...usual.filter((action) => action !== first)];
}
