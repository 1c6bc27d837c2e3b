'use client';
import type { ReactNode } from 'react';

/** One line of a {@link DiagnosticsList}; nothing where there is nothing to say. */
export interface DiagnosticsLine {
  readonly name: string;
  readonly value: ReactNode;
  /** Yes and no, so that the eye finds it. */
  readonly mark?: 'yes' | 'no' | undefined;
}

/** Names and what is known of them. Renders a `<dl>`. */
export function DiagnosticsList({ lines }: { readonly lines: readonly DiagnosticsLine[] }): ReactNode {
  return (
    <dl className="mc-diagnostics-list">
      {lines.map(({ name, value, mark }) => (
        <div key={name} className="mc-diagnostics-line" data-mark={mark}>
          <dt className="mc-diagnostics-name">{name}</dt>
          <dd className="mc-diagnostics-value">
            {mark === undefined ? null : <span className="mc-diagnostics-mark">{mark}</span>}
            <span>{value}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Exact text: an id, a code. Kept from translation, and in one piece in a bundle of right-to-left text. */
export function exact(text: string | null | undefined): ReactNode {
  return typeof text === 'string' && text !== '' ? (
    <code className="mc-diagnostics-code" translate="no">
      {text.slice(0, 512)}
    </code>
  ) : (
    <span>none</span>
  );
}
