'use client';
import type { ReactNode } from 'react';
import type { ConnectionAction, Feedback, OutcomeId, Tone } from '../domain/index.js';
import { Sentence } from '../ui/sentence.js';
import { useFeedbackTemplate } from '../ui/use-feedback-text.js';

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

interface FeedbackLineProps {
  readonly feedback: Feedback;
  readonly institution: string | null;
}

/** What came of the customer's last press, in a line. Has no live role: the announcer has spoken by the time it is drawn. */
export function FeedbackLine({ feedback, institution }: FeedbackLineProps): ReactNode {
  const template = useFeedbackTemplate()(feedback);
  if (template === null) return null;
  const isFailure = feedback.kind === 'failure';
  return (
    <p
      className="mc-feedback"
      data-kind={feedback.kind}
      data-outcome={isFailure ? feedback.failure : feedback.id}
      data-tone={isFailure ? 'warning' : TONES[feedback.id]}
    >
      <span>
        <Sentence template={template} institution={institution} />
      </span>
    </p>
  );
}

/** What is offered after a press: what can be pressed because of it first, then the rest, each once. */
export function offeredActions(
  usual: readonly ConnectionAction[],
  feedback: Feedback | undefined,
): readonly ConnectionAction[] {
  const first = feedback?.kind === 'outcome' ? feedback.action : undefined;
  return first === undefined ? usual : [first, ...usual.filter((action) => action !== first)];
}
