import type {
  Connection,
  FailureId,
  Feedback,
  NoticeKind,
  OutcomeId,
  ReconnectState,
  WidgetIntent,
} from '../domain/index.js';
import type { ConnectionsError } from '../internal/errors.js';

/** How the widget's frame is doing. Only a message proves that it is there: `load` fires for error pages too. */
export type WidgetFrameState =
  /** Nothing heard yet. */
  | 'waiting'
  /** Nothing for 8 seconds. */
  | 'slow'
  /** Nothing for 20 seconds, or kept out by the page's own policy. */
  | 'silent'
  | 'speaking'
  /** It has reported an error of its own. */
  | 'trouble';

/** One visit of the customer to their bank, from the press to what came of it. Never changed, only replaced. */
export interface Visit {
  readonly state: ReconnectState;
  readonly intent: WidgetIntent;
  /** `null` as long as a new connection has no id. */
  readonly connectionId: string | null;
  /** The connection when they pressed, and the notice they pressed in. */
  readonly before: Connection | null;
  readonly cause: NoticeKind | null;
  /** What the kit knew of it last. */
  readonly seen: Connection | null;
  /** What a new connection was asked for with, to ask again. */
  readonly wish: StartWish | null;
  /** Which of those who could draw it does: the one that was pressed. */
  readonly drawer: object | null;
  /** Leaves the page for the bank, where the host wants no frame. */
  readonly navigate: ((url: string) => void) | null;
  /** A secret: here from the answer to the close, and nowhere else. */
  readonly url: URL | null;
  readonly frame: WidgetFrameState;
  readonly place: 'frame' | 'window';
  readonly windowBlocked: boolean;
  readonly failure: FailureId | null;
  readonly error: ConnectionsError | null;
}

/** What a new connection is wanted for. */
export interface StartWish {
  /** Skips the choice of a bank. */
  readonly institutionId?: string | undefined;
  /** A connection that no longer works and that the new one takes the place of. */
  readonly replaces?: Connection | undefined;
}

/** Nothing has been pressed yet. */
export const NO_VISIT: Visit = {
  state: 'idle',
  intent: 'reconnect',
  connectionId: null,
  before: null,
  cause: null,
  seen: null,
  wish: null,
  drawer: null,
  navigate: null,
  url: null,
  frame: 'waiting',
  place: 'frame',
  windowBlocked: false,
  failure: null,
  error: null,
};

type Outcomes = Readonly<Partial<Record<ReconnectState, OutcomeId>>>;

const OUTCOMES = {
  reconnect: {
    confirming: 'confirming',
    restored: 'restored',
    stillBroken: 'stillBroken',
    timedOut: 'timedOut',
    abandoned: 'abandoned',
  },
  linkNewAccounts: {
    confirming: 'accountsChecking',
    restored: 'accountsAdded',
    stillBroken: 'accountsUnchanged',
    timedOut: 'timedOut',
    abandoned: 'abandoned',
  },
  refresh: {
    confirming: 'refreshing',
    restored: 'refreshed',
    stillBroken: 'refreshUnchanged',
    timedOut: 'refreshUnconfirmed',
    abandoned: 'abandoned',
  },
  start: {
    confirming: 'starting',
    restored: 'started',
    stillBroken: 'startUnconfirmed',
    timedOut: 'startUnconfirmed',
    abandoned: 'abandoned',
  },
} as const satisfies Record<WidgetIntent, Outcomes>;

/** What to say about a visit where its button was. A failure is said in the dialog, which is still open then. */
export function visitFeedback({ state, intent, cause }: Visit): Feedback | null {
  const outcomes: Outcomes = OUTCOMES[intent];
  const id = outcomes[state];
  if (id === undefined) return null;
  const renewed = id === 'restored' && (cause === 'accessExpiring' || cause === 'accessEnded');
  return { kind: 'outcome', id: renewed ? 'renewed' : id };
}

/** Whether the customer is at it right now: a button would only send them twice. */
export function isUnderWay({ state }: Visit): boolean {
  return state === 'requesting' || state === 'inWidget' || state === 'confirming';
}

/** Whether a session is being fetched or open: at most one visit is. */
export function isAtTheBank({ state }: Visit): boolean {
  return state === 'requesting' || state === 'inWidget';
}
