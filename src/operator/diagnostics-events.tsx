'use client';
import type { ReactNode } from 'react';
import { eventTypeOf } from '../domain/events.js';
import type { ConnectionState } from '../domain/index.js';
import { exact } from './diagnostics-list.js';
import type { EventHistory } from './event-history.js';
import { atText } from './times.js';

const SHOWN = 50;

/** What has happened, newest first. Renders a scrollable list, and what was left out of it. */
export function DiagnosticsEvents({ history }: { readonly history: EventHistory }): ReactNode {
  const { events, unreadable, others, repeated, left } = history;
  const hidden = events.length - SHOWN;
  const notes = [
    hidden > 0 ? `${hidden} older ones are not shown` : null,
    unreadable > 0 ? `${unreadable} cannot be read` : null,
    others > 0 ? `${others} are about other connections` : null,
    repeated > 0 ? `${repeated} came again` : null,
    left > 0 ? `${left} were not looked at` : null,
  ].filter((note) => note !== null);
  return (
    <>
      {events.length === 0 ? (
        <p className="mc-diagnostics-note">No events.</p>
      ) : (
        <ol className="mc-diagnostics-events">
          {events.slice(0, SHOWN).map(({ event, before }, index) => (
            <li key={index} className="mc-diagnostics-event">
              {event.at === null ? <span>no time</span> : <time dateTime={event.at}>{atText(event.at)}</time>}
              <span>{exact(eventTypeOf(event.type))}</span>
              {event.state ? <span>{pair(event.state, before)}</span> : null}
              <span className="mc-diagnostics-id">{exact(event.eventId)}</span>
            </li>
          ))}
        </ol>
      )}
      {notes.length > 0 ? (
        <p className="mc-diagnostics-note">{`Of all that was passed: ${notes.join(', ')}.`}</p>
      ) : null}
    </>
  );
}

function pair(
  state: ConnectionState & { readonly reported?: Reported },
  before: ConnectionState | null,
): ReactNode {
  const { reported } = state;
  return (
    <>
      {before ? <span>{`from ${pairName(before)} to `}</span> : null}
      {exact(pairName(state))}
      {reported ? (
        <span>{` reported as ${reported.status ?? 'null'} / ${reported.statusReason ?? 'null'}`}</span>
      ) : null}
    </>
  );
}

type Reported = { readonly status: string | null; readonly statusReason: string | null } | null;

/** `STATUS / REASON`, with the documented `null` as it is written. */
export function pairName({ status, statusReason }: ConnectionState): string {
  return `${status} / ${statusReason ?? 'null'}`;
}
