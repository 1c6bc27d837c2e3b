import type { ConnectionsFetcher, ConnectionsStream, StreamState } from '../data/index.js';
import { hashId } from '../domain/episode.js';
import { createKeptEvents } from './kept-events.js';
import { onPageChange } from './page-changes.js';
import { createTurns } from './turns.js';
import { readMessage, toShared } from './tab-messages.js';
import type { TabMessage } from './tab-messages.js';

type Subscribe = NonNullable<ConnectionsFetcher['subscribe']>;

/** How long the tab that streams may take to answer before another takes its place. */
const ANSWER_WITHIN_MS = 2000;

/**
 * A `subscribe` that one tab at a time makes use of, for all tabs of the same customer; when that tab goes, another goes on after
 * the last event. Needs Web Locks and BroadcastChannel: without them each tab has a stream of its own. `name` keeps apart what
 * streams from elsewhere.
 */
export function shareAmongTabs(subscribe: Subscribe, name: string): Subscribe {
  return (stream) => {
    if (stream.signal.aborted) return;
    const topic = `meld-connections:${hashId(name, stream.scope)}`;
    const channel = openChannel(topic);
    if (channel === null) subscribe(stream);
    else joinTabs(stream, subscribe, channel, topic);
  };
}

/** `null` where a browser, or the page's place in it, lacks what sharing takes. */
function openChannel(topic: string): BroadcastChannel | null {
  try {
    const locks: LockManager | undefined = navigator.locks;
    return locks ? new BroadcastChannel(topic) : null;
  } catch {
    return null;
  }
}

function joinTabs(
  stream: ConnectionsStream,
  subscribe: Subscribe,
  channel: BroadcastChannel,
  topic: string,
): void {
  const { signal } = stream;
  let place = stream.lastEventId;
  let askedFrom: string | undefined;
  let isOpen = false;
  let isAway = false;
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  let kept = createKeptEvents(place);

  // What this tab was told first may have ended it.
  const tell = (message: TabMessage) => void (signal.aborted || channel.postMessage(message));

  function report(state: StreamState): void {
    isOpen = state.state === 'open';
    stream.onState(state);
  }

  function receive(raw: unknown, id: string | undefined): void {
    if (id !== undefined && id !== '') place = id;
    stream.onEvent(raw, { id });
  }

  /** This tab streams, for itself and the others. */
  function lead(over: AbortSignal): void {
    clearTimeout(unanswered);
    kept = createKeptEvents(place);
    subscribe({
      signal: over,
      scope: stream.scope,
      ...(place === undefined ? {} : { lastEventId: place }),
      onEvent(raw, { id }) {
        receive(raw, id);
        const shared = toShared(raw, id);
        if (shared === null) return;
        kept.add(shared);
        tell({ kind: 'event', ...shared });
      },
      onState(state) {
        if (state.state === 'open' && !state.resumed) kept.breakAt(place);
        report(state);
        tell({ kind: 'state', state });
      },
    });
  }

  /** Another tab asks: what it has not seen comes first, then how things stand. */
  function answer(asked: string | undefined): void {
    const missed = kept.after(asked);
    for (const shared of missed ?? []) tell({ kind: 'event', ...shared });
    tell({ kind: 'here', isOpen, resumedFrom: missed === null ? undefined : asked });
  }

  /** Asks whether somebody streams; where nobody answers any more, this tab does. */
  function check(): void {
    if (isAway || turns.isMine()) return;
    askedFrom = place;
    tell({ kind: 'hello', place });
    clearTimeout(unanswered);
    unanswered = setTimeout(turns.take, ANSWER_WITHIN_MS);
  }

  function hear(message: TabMessage): void {
    if (message.kind === 'hello') {
      if (turns.isMine()) answer(message.place);
      return;
    }
    if (turns.isMine()) return;
    clearTimeout(unanswered);
    if (message.kind === 'event') receive(message.event, message.id);
    else if (message.kind === 'state') report(message.state);
    else if (message.isOpen) {
      const resumed = message.resumedFrom !== undefined && message.resumedFrom === askedFrom;
      if (!isOpen || !resumed) report({ state: 'open', resumed });
    } else if (isOpen) report({ state: 'closed', reason: 'network' });
  }

  const turns = createTurns(topic, { onTurn: lead, onLost: check });
  channel.addEventListener('message', ({ data }) => {
    const message = readMessage(data);
    if (message !== null && !signal.aborted) hear(message);
  });

  function leave(): void {
    isAway = true;
    clearTimeout(unanswered);
    turns.leave();
    if (isOpen && !signal.aborted) report({ state: 'closed', reason: 'network' });
  }

  function join(): void {
    isAway = false;
    turns.join();
    check();
  }

  const stopWatching = onPageChange({ left: leave, back: join, seen: check });
  signal.addEventListener('abort', () => {
    stopWatching();
    leave();
    channel.close();
  });
  join();
}
