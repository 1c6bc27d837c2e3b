import { useMemo } from 'react';
import type { Connection, ConnectionAction, Feedback } from '../domain/index.js';
import { useLatest } from '../internal/use-latest.js';
import type { ActionHandlers, ActionStates } from './contract.js';

/** What a host can be told by the rows of a list. */
export interface ListCalls {
  readonly handlers?: ActionHandlers | undefined;
  /** Offers “remind me later” where the customer is needed; gets the ISO time a day from now. */
  readonly onSnooze?: ((connection: Connection, until: string) => void) | undefined;
  /** Offers “not now” where nothing is needed. */
  readonly onDismiss?: ((connection: Connection) => void) | undefined;
  /** Offers to show a notice again that was put off. */
  readonly onShowAgain?: ((connection: Connection) => void) | undefined;
  /** Folds the duplicates of a bank into its main row, with a button that leads to them. Without it, each has its own row. */
  readonly onReviewDuplicates?: ((main: Connection, duplicates: readonly Connection[]) => void) | undefined;
}

/**
 * What a list asks its host about each row. Pass the same function for as long as its answers are the same: rows whose
 * surroundings have not changed are then not even asked.
 */
export interface ListQuestions {
  /** The state of each row's buttons. */
  readonly actionState?: ((connection: Connection) => ActionStates | undefined) | undefined;
  /** What came of the customer's last press, in a line on the row. */
  readonly feedback?: ((connection: Connection) => Feedback | undefined) | undefined;
  /** Until when (ISO time) a row's notice was put off. The row itself stays. */
  readonly snoozedUntil?: ((connection: Connection) => string | undefined) | undefined;
}

/** The same calls for as long as the host offers the same ones, however often it makes its functions anew. */
export function useSteadyCalls(calls: ListCalls): ListCalls {
  const latest = useLatest(calls);
  const { handlers, onSnooze, onDismiss, onShowAgain, onReviewDuplicates } = calls;
  const offered = Object.entries(handlers ?? {})
    .flatMap(([action, handler]) => (handler ? [action] : []))
    .join();
  const [snoozes, dismisses] = [onSnooze !== undefined, onDismiss !== undefined];
  const [showsAgain, reviews] = [onShowAgain !== undefined, onReviewDuplicates !== undefined];
  const hasHandlers = handlers !== undefined;
  return useMemo(() => {
    const actions = offered.split(',') as ConnectionAction[];
    const steady = actions.map((action) => [
      action,
      (connection: Connection) => latest().handlers?.[action]?.(connection),
    ]);
    return {
      handlers: hasHandlers ? (Object.fromEntries(steady) as ActionHandlers) : undefined,
      onSnooze: snoozes ? (row, until) => latest().onSnooze?.(row, until) : undefined,
      onDismiss: dismisses ? (row) => latest().onDismiss?.(row) : undefined,
      onShowAgain: showsAgain ? (row) => latest().onShowAgain?.(row) : undefined,
      onReviewDuplicates: reviews ? (main, others) => latest().onReviewDuplicates?.(main, others) : undefined,
    };
  }, [latest, offered, hasHandlers, snoozes, dismisses, showsAgain, reviews]);
}
