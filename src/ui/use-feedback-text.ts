'use client';
import type { Feedback } from '../domain/index.js';
import { failures, outcomes } from '../messages/en/feedback.js';
import type { Template } from '../messages/index.js';
import { usePlainText } from './use-plain-text.js';
import { useWords } from './use-words.js';

/** The template for what came of a press; `null` for a result that has no words. */
export function useFeedbackTemplate(): (feedback: Feedback) => Template | null {
  const ofOutcome = useWords('outcomes', outcomes);
  const ofFailure = useWords('failures', failures);
  return (feedback) => {
    // A host may make it up: then there may be no words, or something inherited in their place.
    const template: unknown =
      feedback.kind === 'outcome'
        ? ofOutcome[feedback.id]
        : ofFailure[feedback.operation]?.[feedback.failure];
    return typeof template === 'string' ? template : null;
  };
}

/** What came of a press in plain text, for the announcer: empty when there is nothing to say. */
export function useFeedbackText(): (feedback: Feedback, institution: string | null) => string {
  const templateOf = useFeedbackTemplate();
  const plain = usePlainText();
  return (feedback, institution) => plain(templateOf(feedback) ?? '', institution);
}
