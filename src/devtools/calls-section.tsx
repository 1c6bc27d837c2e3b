'use client';
import type { ReactNode } from 'react';
import { Section, Table, timeText } from './section.js';
import { useNotes } from './use-devtools.js';

/** What the fetcher was asked, the latest first. */
export function CallsSection(): ReactNode {
  const notes = useNotes();
  if (notes === null)
    return (
      <Section title="Calls">
        <p>
          <span>Nothing is noted of this fetcher. Give the provider </span>
          <code>watchFetcher(fetcher)</code>
          <span>, made once and last of all.</span>
        </p>
      </Section>
    );
  return (
    <Section title="Calls" count={notes.calls.length}>
      <Table
        name="Calls"
        columns={['At', 'Method', 'Took', 'Outcome', 'Rows']}
        rows={notes.calls
          .toReversed()
          .map(({ number, at, method, tookMs, outcome, rows }) => [
            number,
            timeText(at),
            method,
            tookMs === null ? '' : `${tookMs} ms`,
            outcome,
            rows === null ? '' : String(rows),
          ])}
      />
    </Section>
  );
}
