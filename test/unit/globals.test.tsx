import { act, cleanup, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { connectionIn, fakeFetcher } from '../../src/testing/index.js';

// Taken before the kit is imported. What its own dependencies share is theirs: React, TanStack Query and valibot are here already.
const PLACES: Readonly<Record<string, object>> = {
  window: globalThis,
  document,
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'Promise.prototype': Promise.prototype,
  'Node.prototype': Node.prototype,
  'Element.prototype': Element.prototype,
  'EventTarget.prototype': EventTarget.prototype,
  Date,
  JSON,
  Intl,
};

const SHARED = 'Symbol(meld-connections.announcer)'; // one announcer per document, whichever copy of the kit speaks
// React marks the document that it listens on.
const REACTS = /^_?_?react/i;

function ownOf(place: object): Readonly<Record<string, unknown>> {
  const names = Reflect.ownKeys(place).filter((name) => !REACTS.test(String(name)));
  return Object.fromEntries(
    names.map((name) => {
      const { value, get } = Reflect.getOwnPropertyDescriptor(place, name) ?? {};
      return [String(name), typeof value === 'function' ? (value as unknown) : get];
    }),
  );
}

function changes(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !(name in before) || !(name in after) || before[name] !== after[name]);
}

it('the kit leaves nothing behind in a page but its announcer, and replaces nothing', async () => {
  render(<p>React is here first</p>);
  cleanup();
  const before = Object.entries(PLACES).map(([name, place]) => [name, ownOf(place)] as const);
  const { ConnectionManager, ConnectionsProvider } = await import('../../src/index.js');
  const bank = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
  const { unmount } = render(
    <ConnectionsProvider fetcher={fakeFetcher({ connections: [bank] })} scope="customer">
      <ConnectionManager />
    </ConnectionsProvider>,
  );
  const later = await screen.findByRole('button', { name: 'Remind me later' });
  act(() => later.click());
  const { announce } = await import('../../src/internal/announce.js');
  announce('Something has happened');
  const found = before.flatMap(([name, own]) =>
    changes(own, ownOf(PLACES[name] ?? {})).map((what) => `${name}: ${what}`),
  );
  unmount();
  expect(found).toEqual([`document: ${SHARED}`]);
});
