import type { FailureId, WidgetIntent } from '../domain/index.js';
import type { Template, Words } from '../messages/index.js';

/** How far a customer is on the way to the bank and back. */
export interface WidgetState {
  readonly intent: WidgetIntent;
  /** A session is on its way; the bank's frame is there; the customer goes on in another window; it did not work. */
  readonly phase: 'opening' | 'frame' | 'window' | 'failed';
  /** Whether the frame has been heard of: not yet, not for 8 s, not for 20 s; it speaks; it has reported an error. */
  readonly frameState: 'waiting' | 'slow' | 'silent' | 'speaking' | 'trouble';
  readonly failure: FailureId | null;
  /** The browser did not open the other window. */
  readonly windowBlocked: boolean;
}

export type WidgetOffer = 'check' | 'retry' | 'startNew' | 'openWindow';

/** What the dialog says and offers beside the frame. */
export interface WidgetView {
  /** With a title it stands where nobody overlooks it, without one in a line below the frame. */
  readonly title: Template | null;
  readonly text: Template | null;
  /** The first one stands out where there is a title. */
  readonly offers: readonly WidgetOffer[];
  /** Whether it interrupts those who cannot see it. */
  readonly isNews: boolean;
}

const QUIET: WidgetView = { title: null, text: null, offers: [], isNews: false };

// What pressing the same again can change; the rest cannot be mended from here.
const WORTH_A_RETRY = {
  offline: true,
  session: false,
  gone: false,
  notPossible: false,
  tooMany: true,
  unavailable: true,
  expired: true,
} as const satisfies Record<FailureId, boolean>;

/** What is said and offered, for every state of the way. */
export function widgetView(
  { intent, phase, frameState, failure, windowBlocked }: WidgetState,
  words: Words['widget'],
  failures: Words['failures'],
  canStartNew: boolean,
): WidgetView {
  if (phase === 'opening') return { ...QUIET, text: words.opening };
  if (phase === 'failed') {
    const why = failure ?? 'unavailable';
    const operation = intent === 'start' || intent === 'refresh' ? intent : 'repair';
    return {
      title: words.failedTitle,
      text: failures[operation][why],
      offers: WORTH_A_RETRY[why] ? ['retry'] : why === 'notPossible' && canStartNew ? ['startNew'] : [],
      isNews: true,
    };
  }
  if (phase === 'window')
    return {
      title: words.windowTitle,
      text: windowBlocked ? words.windowBlocked : words.windowBody,
      offers: ['check', 'openWindow'],
      isNews: true,
    };
  return {
    waiting: { ...QUIET, text: words.opening },
    slow: { ...QUIET, text: words.slow, isNews: true },
    silent: {
      title: words.silentTitle,
      text: windowBlocked ? words.windowBlocked : words.silentBody,
      offers: ['retry', 'openWindow'] as const,
      isNews: true,
    },
    speaking: QUIET,
    trouble: { ...QUIET, text: words.trouble, offers: ['retry'] as const, isNews: true },
  }[frameState];
}
