'use client';
import { FeedbackLine, leadingWith } from '../components/feedback-line.js';
import type { NoticeProps } from '../components/index.js';
import type { Connection, ConnectionPolicy, Feedback } from '../domain/index.js';

/** What came of the last press, as a notice takes it. */
export function noticeFeedback(
  feedback: Feedback | undefined,
  { institutionName }: Connection,
  { actions }: ConnectionPolicy,
): Pick<NoticeProps, 'feedback' | 'actions'> {
  if (feedback === undefined) return {};
  return {
    feedback: <FeedbackLine feedback={feedback} institution={institutionName} />,
    actions: leadingWith(feedback, actions),
  };
}
