import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { documentedCodes } from './errors-reference.js';
import './theming.css';

// Read while Storybook is built: what this page says is what the code says.
const sources: Readonly<Record<string, string>> = import.meta.glob('../src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const meta = preview.meta({ title: 'Errors and codes', tags: ['!autodocs'] });

const WHERE = [
  { start: 'MC0', title: 'How the kit is used' },
  { start: 'MC1', title: 'What a payload says: `onError`, `parseConnections`' },
  { start: 'MC2', title: 'The fetcher, the network, the visit to the bank: `onError`' },
  { start: 'MC3', title: 'What is drawn and pressed: `onError`' },
  { start: 'MC4', title: 'Your back end: `meld-connections/server`' },
];

/**
 * Every code, and what it means: what happened, what follows, what to do. Codes stay; sentences may change, and production
 * bundles leave them out. A customer never sees either.
 */
export const Codes = meta.story({
  render: () => {
    const codes = documentedCodes(Object.values(sources));
    return (
      <div className="theming">
        <h1>Errors and codes</h1>
        <p>
          For developers: a customer never sees a code. Production bundles leave the sentences out; the codes
          stay.
        </p>
        {WHERE.map(({ start, title }) => (
          <div key={start} className="theming-table" role="region" aria-label={title} tabIndex={0}>
            <table>
              <caption>{title}</caption>
              <tbody>
                {codes
                  .filter(({ code }) => code.startsWith(start))
                  .map(({ code, sentence }) => (
                    <tr key={code}>
                      <th scope="row">
                        <code>{code}</code>
                      </th>
                      <td>{sentence}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
    );
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('rowheader').length).toBeGreaterThan(50);
  },
});
