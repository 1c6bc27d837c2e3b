'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Connection } from '../domain/index.js';
import { useData } from '../data/data-provider.js';
import { useAdvice } from '../ui/use-advice.js';
import { useHour } from '../ui/shared-time.js';
import { OPERATION_OF } from '../domain/operation-of.js';
import { POLICY_COLUMNS } from '../domain/policy-changes.js';
import { cellText, decisionOf, pairText } from './decision.js';
import { More, Section, Table, timeText } from './section.js';
import type { Transition } from './transitions.js';
import { useList, useTransitions } from './use-devtools.js';

const SHOWN_MAX = 100;
const TRANSITIONS_SHOWN = 5;

/** Every connection that the page holds, also those that a default list leaves out. */
export function ConnectionsSection(): ReactNode {
  const { data } = useList();
  const transitions = useTransitions();
  const rows = data?.connections;
  if (!rows) return <p>Nothing on this page has read the connections yet.</p>;
  const more = rows.length - SHOWN_MAX;
  return (
    <Section title="Connections" count={rows.length} isOpen>
      <ul>
        {rows.slice(0, SHOWN_MAX).map((connection) => (
          <Entry
            key={connection.id}
            connection={connection}
            transitions={transitions.filter(({ id }) => id === connection.id).slice(-TRANSITIONS_SHOWN)}
          />
        ))}
      </ul>
      <More count={more} />
    </Section>
  );
}

interface EntryProps {
  readonly connection: Connection;
  readonly transitions: readonly Transition[];
}

/** One connection. Its inside is drawn when it is opened: of a hundred, one is looked at. */
function Entry({ connection, transitions }: EntryProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { tone } = useAdvice(connection, undefined);
  return (
    <li data-tone={tone}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <bdi>{connection.institutionName ?? connection.id}</bdi>
          <code>{pairText(connection)}</code>
        </summary>
        {isOpen ? (
          <>
            <Decided connection={connection} />
            <Changes transitions={transitions} />
          </>
        ) : null}
      </details>
    </li>
  );
}

function Decided({ connection }: Pick<EntryProps, 'connection'>): ReactNode {
  const { resolve, can } = useData();
  const now = useHour(undefined);
  const { policy, isListed, because } = decisionOf(connection, resolve, now);
  // Buttons stand in a notice.
  const drawn = policy.notice === null ? [] : policy.actions.filter((action) => can[OPERATION_OF[action]]);
  return (
    <>
      <ul aria-label="Why">
        {because.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <dl>
        <Pair name="id" value={connection.id} />
        <Pair name="shown in a list" value={cellText(isListed)} />
        <Pair name="buttons shown" value={cellText(drawn)} />
        {POLICY_COLUMNS.map((column) => (
          <Pair key={column} name={column} value={cellText(policy[column])} />
        ))}
      </dl>
    </>
  );
}

function Changes({ transitions }: Pick<EntryProps, 'transitions'>): ReactNode {
  if (transitions.length === 0) return <p>No change has been seen.</p>;
  return (
    <Table
      name="Changes that were seen"
      columns={['Seen', 'Before', 'After']}
      rows={transitions
        .toReversed()
        .map(({ number, at, before, after }) => [number, timeText(at), pairText(before), pairText(after)])}
    />
  );
}

function Pair({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
