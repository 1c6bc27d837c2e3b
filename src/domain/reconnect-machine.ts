/** What the customer went to the widget for. */
export type WidgetIntent = 'reconnect' | 'linkNewAccounts' | 'refresh' | 'start';

/**
 * Where a visit to the bank stands. The first three are on their way; the others are how it ended, until the customer presses
 * again or the truth changes.
 */
export type ReconnectState =
  | 'idle'
  /** Pressed; the host's server is being asked for a session. */
  | 'requesting'
  /** The customer is at their bank, inside the widget. */
  | 'inWidget'
  /** They came back. Nothing is known until a reading or an event says so. */
  | 'confirming'
  /** A reading or an event says that it works. */
  | 'restored'
  /** They finished, and the latest reading still says that it does not work. */
  | 'stillBroken'
  /** They finished, and nobody could say what came of it yet. */
  | 'timedOut'
  /** They closed the widget or cancelled in it. Nothing changed. */
  | 'abandoned'
  /** There was no session, or it ended before they did. */
  | 'failed';

/** What can happen to a visit. */
export type ReconnectEvent =
  /** The customer presses the button. Once they are on their way, a second press changes nothing. */
  | 'pressed'
  /** “Try again”, in the dialog: a new session in place of the one there is. */
  | 'retried'
  | 'sessionReceived'
  | 'requestFailed'
  /** The widget says that the customer finished; or they say so themselves, back from another window. */
  | 'completed'
  /** The widget says that the customer cancelled. */
  | 'cancelled'
  /** The customer closes the dialog. */
  | 'closed'
  /** The session's time is over. */
  | 'sessionEnded'
  /** The host's page was left for the bank, and is back. */
  | 'resumed'
  /** A reading or an event says that it works. */
  | 'healed'
  /** The latest reading, or a change of the state, says that it does not. */
  | 'foundBroken'
  /** The last reading failed. */
  | 'gaveUp'
  /** What was said about the outcome is out of date. */
  | 'forgotten';

type Transitions = Readonly<Record<ReconnectState, Partial<Record<ReconnectEvent, ReconnectState>>>>;

const AGAIN = {
  pressed: 'requesting',
  retried: 'requesting',
  sessionReceived: 'inWidget',
  resumed: 'confirming',
} as const;
const OVER = { ...AGAIN, healed: 'restored', forgotten: 'idle' } as const;

// What is not here changes nothing: a widget that speaks twice, too late or out of turn has no say.
const TRANSITIONS = {
  idle: AGAIN,
  requesting: { sessionReceived: 'inWidget', requestFailed: 'failed', closed: 'idle', healed: 'restored' },
  inWidget: {
    completed: 'confirming',
    cancelled: 'abandoned',
    closed: 'abandoned',
    sessionEnded: 'failed',
    resumed: 'confirming',
    retried: 'requesting',
  },
  confirming: { healed: 'restored', foundBroken: 'stillBroken', gaveUp: 'timedOut' },
  restored: { ...AGAIN, forgotten: 'idle' },
  stillBroken: OVER,
  timedOut: { ...OVER, foundBroken: 'stillBroken' },
  abandoned: OVER,
  failed: { ...OVER, closed: 'idle' },
} as const satisfies Transitions;

/**
 * The state after an event: one table, total and pure. An event that a state does not know changes nothing. Widget messages
 * never lead to `restored`; only a reading or a status event does (Meld: finishing the widget is no proof).
 *
 * @example
 * nextReconnectState('inWidget', 'completed'); // 'confirming'
 */
export function nextReconnectState(state: ReconnectState, event: ReconnectEvent): ReconnectState {
  const row: Partial<Record<ReconnectEvent, ReconnectState>> = TRANSITIONS[state];
  return (Object.hasOwn(row, event) ? row[event] : undefined) ?? state;
}
