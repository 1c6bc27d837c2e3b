'use client';
import type { ReactNode } from 'react';
import { Section, Table } from './section.js';
import { useList } from './use-devtools.js';

/** What is wrong with the list as it was read last, by code and path. */
export function ProblemsSection(): ReactNode {
  const { data, error, paused } = useList();
  const problems = data?.problems ?? [];
  const faults = error ? [error] : [];
  return (
    <Section title="Problems and faults" count={problems.length + faults.length}>
      {paused ? <p>Waiting for the network.</p> : null}
      {data?.incomplete ? <p>The list is incomplete, and the customer is told so.</p> : null}
      {faults.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      {problems.length > 0 ? (
        <Table
          name="Problems"
          columns={['Code', 'Path', 'What to do']}
          rows={problems.map(({ code, path, message }, index) => [
            index,
            code,
            path || 'the payload',
            plain(message),
          ])}
        />
      ) : null}
    </Section>
  );
}

/** The sentences alone: package, path and code stand beside them. */
export function plain(message: string): string {
  return message.replace(/^\[meld-connections\] /, '').replace(/ At: .*$/, '');
}
