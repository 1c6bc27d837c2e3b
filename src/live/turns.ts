/**
 * Whose turn it is among tabs: a lock that is held for as long as a turn lasts, and given on when its tab goes. Where the browser
 * refuses locks, it is every tab's turn.
 */
export interface Turns {
  readonly isMine: () => boolean;
  /** Waits for a turn. */
  readonly join: () => void;
  /** Takes the turn from a tab that does not answer. */
  readonly take: () => void;
  /** Gives up the turn, or the wait for it. */
  readonly leave: () => void;
}

interface TurnEars {
  /** It is this tab's turn, until the signal aborts. */
  readonly onTurn: (over: AbortSignal) => void;
  /** Another tab has taken the turn: this one waits for the next. */
  readonly onLost: () => void;
}

export function createTurns(topic: string, { onTurn, onLost }: TurnEars): Turns {
  /** The turn, or the wait for it, that is on now. */
  let current: AbortController | null = null;
  let isMine = false;

  function ask(steal: boolean): void {
    const over = new AbortController();
    current?.abort();
    current = over;
    isMine = false;
    const begin = () => {
      isMine = true;
      onTurn(over.signal);
    };
    navigator.locks
      .request(topic, steal ? { steal } : { signal: over.signal }, async () => {
        if (over.signal.aborted) return;
        begin();
        await new Promise<void>((resolve) => {
          over.signal.addEventListener('abort', () => resolve());
        });
      })
      .catch((error: unknown) => {
        // Given up while waiting, or taken by another tab.
        if (current !== over || over.signal.aborted) return;
        // Where storage is blocked, and in a frame without an origin, there are no turns to be had, however often one asks.
        if (Object(error).name === 'AbortError') {
          ask(false);
          onLost();
        } else if (isMine) throw error;
        else begin();
      });
  }

  return {
    isMine: () => isMine,
    join: () => ask(false),
    take: () => ask(true),
    leave() {
      current?.abort();
      current = null;
      isMine = false;
    },
  };
}
