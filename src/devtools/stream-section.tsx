'use client';
import type { ReactNode } from 'react';
import { pairText } from './decision.js';
import type { StreamTurn } from './record.js';
import { Section, Table, timeText } from './section.js';
import { useList, useNotes } from './use-devtools.js';

const WORDS = {
  subscribed: 'asked for, not open yet',
  resumed: 'open, nothing was missed',
  open: 'open, something may have been missed',
  network: 'closed: the network',
  unauthorized: 'closed: the session is over (MC201)',
  ended: 'closed: the server has ended it',
  failed: '`subscribe` failed (MC281)',
  stopped: 'stopped, as nobody on the page reads any more',
} as const satisfies Record<StreamTurn, string>;

/** The stream: how it stands, what has become of it, and what came through it. */
export function StreamSection(): ReactNode {
  const { updatesPaused } = useList();
  const notes = useNotes();
  if (notes === null) return null;
  const { stream, events } = notes;
  const latest = stream.at(-1);
  return (
    <Section title="Stream and events" count={events.length}>
      <p>{`Stream: ${latest ? WORDS[latest.turn] : 'none'}.`}</p>
      {updatesPaused ? <p>The customer is told that updates are paused.</p> : null}
      {stream.length > 0 ? (
        <Table
          name="Turns of the stream"
          columns={['At', 'Turn']}
          rows={stream.toReversed().map(({ number, at, turn }) => [number, timeText(at), WORDS[turn]])}
        />
      ) : null}
      {events.length > 0 ? (
        <Table
          name="Events"
          columns={['At', 'Event', 'Pair']}
          rows={events
            .toReversed()
            .map(({ number, at, type, state }) => [
              number,
              timeText(at),
              type ?? 'unreadable (MC280)',
              pairText(state),
            ])}
        />
      ) : null}
    </Section>
  );
}
