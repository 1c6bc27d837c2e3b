import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ConnectionNotice, ConnectionsProvider } from '../../src/index.js';
import { ar } from '../../src/locales/ar.js';
import '../../src/styles/index.css';
import { connectionIn, fakeFetcher, FIXTURE_NOW } from '../../src/testing/index.js';

afterEach(cleanup);

const late = { status: 'UNDETERMINED', statusReason: 'AGGREGATION_TIMEOUT' } as const;
const needed = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;

/** A notice in a page from right to left, in English where no language is loaded. */
function draw(row: typeof late | typeof needed, languages: (typeof ar)[] = []) {
  const { container } = render(
    <div dir="rtl" style={{ inlineSize: 600 }}>
      <ConnectionsProvider
        fetcher={fakeFetcher()}
        scope="customer-42"
        locale="ar"
        languages={languages}
        now={() => FIXTURE_NOW}
      >
        <ConnectionNotice connection={connectionIn(row, { institutionName: 'First Platypus Bank' })} />
      </ConnectionsProvider>
    </div>,
  );
  const find = (selector: string) => {
    const found = container.querySelector(selector);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  };
  return { title: find('.mc-notice-title'), body: find('.mc-notice-body') };
}

function inkOf(
  node: Node | null | undefined,
  [start, end]: readonly [start?: number, end?: number] = [],
): DOMRect {
  if (!node) throw new Error('There is nothing to look at.');
  const range = document.createRange();
  range.selectNodeContents(node);
  if (start !== undefined) range.setStart(node, start);
  if (end !== undefined) range.setEnd(node, end);
  return range.getBoundingClientRect();
}

test('English words are read from left to right in a page of the other direction', () => {
  const { title } = draw(late);
  expect(title.textContent).toMatch(/^First Platypus Bank./);
  expect(inkOf(title.firstChild).right).toBeLessThanOrEqual(inkOf(title.lastChild).left);
});

test('a full stop ends an English sentence where the sentence ends', () => {
  let text: Node | null = draw(needed).body;
  while (text?.lastChild) text = text.lastChild;
  const length = text?.textContent?.length ?? 0;
  expect(text?.textContent).toMatch(/\.$/);
  expect(inkOf(text, [length - 1, length]).left).toBeGreaterThan(inkOf(text, [0, 1]).left);
});

test.each([
  ['English', []],
  ['Arabic', [ar]],
])('%s words stand at the edge where the page begins', (_, languages) => {
  const { title, body } = draw(needed, languages);
  for (const each of [title, body])
    expect(inkOf(each).right).toBeCloseTo(each.getBoundingClientRect().right, 0);
});

test('Arabic words with a Latin name among them are read from right to left', () => {
  const { title } = draw(late, [ar]);
  expect(title.childNodes.length).toBeGreaterThan(1);
  expect(inkOf(title.firstChild).left).toBeGreaterThanOrEqual(inkOf(title.lastChild).right);
});
