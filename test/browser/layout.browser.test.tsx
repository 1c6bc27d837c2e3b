import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ConnectionCard, ConnectionList } from '../../src/index.js';
import '../../src/styles/index.css';
import { connectionIn, DOCUMENTED_ROWS } from '../../src/testing/index.js';
import { handlersForAll } from './handlers-for-all.js';

const everyRow = (institutionName: string) =>
  DOCUMENTED_ROWS.map((row) => connectionIn(row, { institutionName }));
const list = (name = 'First Platypus Bank') => (
  <ConnectionList connections={everyRow(name)} include="all" handlers={handlersForAll} />
);

beforeEach(() => page.viewport(800, 700));
afterEach(async () => {
  cleanup();
  await page.viewport(414, 896);
});

test.each([
  ['a row', { display: 'flex' }],
  ['a column', { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' }],
  ['a grid', { display: 'grid', justifyItems: 'start' }],
] as const)('a list keeps its width in %s of a host', (_, style) => {
  const { container } = render(<div style={{ ...style, width: 600 }}>{list()}</div>);
  expect(container.querySelector('.mc-card')?.getBoundingClientRect().width).toBeGreaterThan(590);
});

test('nothing overflows at 320 pixels, not even a name without spaces', async () => {
  await page.viewport(320, 700);
  render(list('Wollongong'.repeat(20)));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('a list in a scrolling part of the page does not lengthen the page', () => {
  const { container } = render(<div style={{ blockSize: 300, overflow: 'auto' }}>{list()}</div>);
  expect(container.querySelector('.mc-visually-hidden')).not.toBeNull();
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(700);
});

test('a card in a narrow column of a wide page keeps its name legible', () => {
  const [connection] = everyRow('The Amalgamated Savings Association');
  const card = connection && <ConnectionCard connection={connection} />;
  const { container } = render(<div style={{ width: 280 }}>{card}</div>);
  expect(container.querySelector('.mc-card-name')?.getBoundingClientRect().width).toBeGreaterThan(150);
});

test('what a host hides is hidden', () => {
  const [connection] = everyRow('First Platypus Bank');
  const card = connection && <ConnectionCard connection={connection} hidden />;
  const { container } = render(<div>{card}</div>);
  expect(container.querySelector('.mc-card')?.getBoundingClientRect().height).toBe(0);
});
