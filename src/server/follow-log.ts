import { createBell } from './bell.js';
import type { ConnectionEventLog, LoggedEvent } from './event-log.js';

/** One reader's way along a customer's log. */
export interface FollowedLog {
  /** The next piece of text for an event stream, as soon as there is one; `null` when it is over. Never rejects. */
  readonly next: () => Promise<string | null>;
  /** Ends it at once, whatever it is waiting for. */
  readonly stop: () => void;
}

interface FollowOptions {
  readonly log: ConnectionEventLog;
  readonly customer: string;
  readonly place: string | null;
  readonly heartbeatMs: number;
}

/** Writes a customer's log as server-sent events, one stretch at a time, when asked for the next. */
export function followLog(options: FollowOptions): FollowedLog {
  const bell = createBell();
  let stopListening: (() => void) | null = null;
  let isOver = false;

  async function* write(): AsyncGenerator<string, null> {
    const { log, customer, place: asked, heartbeatMs } = options;
    stopListening = log.listen(customer, bell.ring); // first, so that nothing falls between it and the reading
    const first = await log.readAfter(customer, asked);
    const isResumed = asked !== null && first.isWhole;
    let place = isResumed ? asked : first.head;
    const ready = JSON.stringify({ resumed: isResumed, heartbeatMs });
    yield `event: ready\nid: ${place}\ndata: ${ready}\n\n`;
    for (let stretch = isResumed ? first : { ...first, events: [] }; !isOver;) {
      if (stretch.events.length > 0) {
        place = stretch.head;
        yield stretch.events.map(toFrame).join('');
      } else if (!(await bell.wait(heartbeatMs))) {
        // Not a comment, which an EventSource would not hear. No reading here: a log wakes for what is new, also after it lost
        // touch for a while.
        yield 'event: heartbeat\ndata: .\n\n';
        continue;
      }
      if (isOver) return null;
      stretch = await log.readAfter(customer, place);
      if (!stretch.isWhole) return null; // it was pruned before a slow reader came: the browser asks again and is told
    }
    return null;
  }

  const writing = write();
  return {
    next: async () => {
      try {
        return isOver ? null : (await writing.next()).value;
      } catch {
        return null; // the log failed; what it says is not for the browser
      }
    },
    stop: () => {
      isOver = true;
      stopListening?.();
      bell.ring();
    },
  };
}

function toFrame({ id, data }: LoggedEvent): string {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `id: ${id}\n${lines.join('')}\n`;
}
