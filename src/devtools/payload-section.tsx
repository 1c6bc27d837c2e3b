'use client';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { plain } from './problems-section.js';
import { More, Section, Table } from './section.js';
import { validatePayload } from './validate-payload.js';
import type { PayloadReport } from './validate-payload.js';

const SHOWN_MAX = 200;

/** Paste what a back end answers, and read what the kit makes of it. What is pasted stays in this form. */
export function PayloadSection(): ReactNode {
  const [text, setText] = useState('');
  const [report, setReport] = useState<PayloadReport | null>(null);
  const id = useId();
  return (
    <Section title="Check a payload">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setReport(validatePayload(text));
        }}
      >
        <label htmlFor={id}>JSON of a list. It is checked here, and neither sent, logged nor kept.</label>
        <textarea
          id={id}
          rows={4}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit">Check</button>
      </form>
      <p role="status">{report ? summaryOf(report) : ''}</p>
      {report ? <Report report={report} /> : null}
    </Section>
  );
}

function Report({ report: { rows, problems } }: { readonly report: PayloadReport }): ReactNode {
  return (
    <>
      {problems.length > 0 ? (
        <Table
          name="Problems of the payload"
          columns={['Code', 'Where', 'What to do']}
          rows={problems
            .slice(0, SHOWN_MAX)
            .map(({ code, path, message }, index) => [index, code, path || 'the payload', plain(message)])}
        />
      ) : null}
      <More count={problems.length - SHOWN_MAX} />
      {rows.length > 0 ? (
        <Table
          name="Rows of the payload"
          columns={['Row', 'Badge', 'Why']}
          rows={rows
            .slice(0, SHOWN_MAX)
            .map(({ path, tone, label, why }) => [path, path, tone ? `${tone}: ${label}` : 'none', why])}
        />
      ) : null}
      <More count={rows.length - SHOWN_MAX} />
    </>
  );
}

function summaryOf({ read, skipped, problems, hasMore }: PayloadReport): string {
  const more = hasMore ? ' Another page follows.' : '';
  return `Read: ${read}. Left out: ${skipped}. Problems: ${problems.length}.${more}`;
}
