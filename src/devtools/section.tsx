import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  /** How many there are of what it shows. */
  readonly count?: number | undefined;
  readonly isOpen?: boolean | undefined;
  readonly children: ReactNode;
}

/** A part of the panel that opens and closes by itself. A `<details>`: the page's headings stay the host's. */
export function Section({ title, count, isOpen, children }: SectionProps): ReactNode {
  return (
    <details className="mc-devtools-section" open={isOpen}>
      <summary>{count === undefined ? title : `${title} (${count})`}</summary>
      {children}
    </details>
  );
}

interface TableProps {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [key: string | number, ...cells: readonly string[]])[];
}

/** Rows of plain texts. */
export function Table({ name, columns, rows }: TableProps): ReactNode {
  return (
    <table aria-label={name}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, ...cells]) => (
          <tr key={key}>
            {columns.map((column, index) => (
              <td key={column}>{cells[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says how many there are beyond those that are shown. */
export function More({ count }: { readonly count: number }): ReactNode {
  return count > 0 ? <p>{`${count} more are not shown here.`}</p> : null;
}

/** The time of day, as the developer's own clock shows it. */
export function timeText(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB');
}
