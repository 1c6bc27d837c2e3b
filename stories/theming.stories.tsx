import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { english } from '../src/index.js';
import tokens from '../src/styles/tokens.css?raw';
import { classesIn, documentedVariables, messageIds, partsIn } from './theming-reference.js';
import './theming.css';

// Read while Storybook is built: what this page says is what the code has.
const sources: Readonly<Record<string, string>> = import.meta.glob(['../src/{components,blocks}/*.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const meta = preview.meta({ title: 'Theming/Reference', tags: ['!autodocs'] });

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly children: ReactNode;
}

function Table({ caption, head, children }: TableProps) {
  return (
    <div className="theming-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Swatch({ name }: { readonly name: string }) {
  const isColour = !/radius|shadow|spacing|font|overlay|backdrop/.test(name);
  return isColour ? (
    <span
      className={`mc-badge theming-swatch theming-swatch-${name.slice(5)}`}
      data-tone={name.slice(5)}
      aria-hidden="true"
    />
  ) : null;
}

function Reference() {
  const { variables, parts, inner, messages } = useMemo(() => {
    const texts = Object.values(sources);
    const roots = partsIn(texts);
    const names = new Set(roots.map(({ className }) => className));
    return {
      variables: documentedVariables(tokens),
      parts: roots,
      inner: classesIn(texts).filter((name) => !names.has(name)),
      messages: messageIds(english),
    };
  }, []);
  return (
    <div className="theming">
      <h1>Theming</h1>
      <p>
        Everything a host may set, read from the code. Variables, the classes and attributes of roots, and the
        ids of messages are public: they change with a major version only. What is inside a root may move.
      </p>
      <Table caption="Variables" head={['Variable', 'What it is for', 'By default']}>
        {variables.map(({ name, meaning }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{meaning}</td>
            <td>
              <Swatch name={name} />
            </td>
          </tr>
        ))}
      </Table>
      <Table caption="Roots" head={['Class', 'Attributes']}>
        {parts.map(({ className, attributes }) => (
          <tr key={className}>
            <th scope="row">
              <code>.{className}</code>
            </th>
            <td>
              {attributes.map((attribute) => (
                <code key={attribute}>{attribute}</code>
              ))}
            </td>
          </tr>
        ))}
      </Table>
      <h2>Classes inside roots</h2>
      <ul className="theming-classes">
        {inner.map((name) => (
          <li key={name}>
            <code>.{name}</code>
          </li>
        ))}
      </ul>
      <Table caption="Messages" head={['Id', 'English']}>
        {messages.map(([id, text]) => (
          <tr key={id}>
            <th scope="row">
              <code>{id}</code>
            </th>
            <td>{text}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** Variables, classes, attributes and message ids, made from the code. */
export const VariablesClassesWords = meta.story({
  render: () => <Reference />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('rowheader', { name: '--mc-accent' })).toBeVisible();
    await expect(canvas.getByRole('rowheader', { name: '.mc-badge' })).toBeVisible();
    await expect(canvas.getByRole('rowheader', { name: 'labels.connected' })).toBeVisible();
  },
});
