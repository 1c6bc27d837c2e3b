// A thousand payloads that a back end should not send, drawn. fast-check prints the seed of a failure.
import { act } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import { useConnections } from '../../../src/data/index.js';
import type { ConnectionsFetcher } from '../../../src/data/index.js';
import { parseConnections } from '../../../src/domain/index.js';
import { FIXTURE_NOW } from '../../../src/testing/index.js';
import { payloads } from './payloads.js';
import { everyHandler, show } from './render.js';

const OURS = 'div h2 h3 h4 p ul li article span bdi time section button figure figcaption blockquote a'.split(
  ' ',
);
const TIMEOUT = 120_000; // some seconds on a machine that is not busy
const handlers = everyHandler();
const nothing = () => {};

/** What must not be on any page that the kit has drawn. */
function faultsOn(container: Element): unknown[] {
  const made = [...container.querySelectorAll('*')].map(({ localName }) => localName);
  return [
    ...made.filter((name) => !OURS.includes(name)),
    ...[...container.querySelectorAll('a')]
      .map(({ protocol }) => protocol)
      .filter((each) => each !== 'https:'),
    ...(/\[object |Invalid Date|\bNaN\b/.exec(container.textContent) ?? []),
    ...Object.keys(Object.prototype),
    ...vi.mocked(console.error).mock.calls.splice(0), // taken, so that a smaller example can be found
  ];
}

function Banks() {
  const { listProps } = useConnections({ include: 'all' });
  return <ConnectionList {...listProps} include="all" handlers={handlers} onConnect={nothing} />;
}

describe('whatever a back end sends', { timeout: TIMEOUT }, () => {
  it('a list of it can be drawn', () => {
    fc.assert(
      fc.property(payloads, fc.boolean(), (payload, hasClock) => {
        const { connections, skipped } = parseConnections(payload);
        const { container, unmount } = show(
          <ConnectionList
            connections={connections}
            include="all"
            ended="shown"
            incomplete={skipped > 0}
            handlers={handlers}
            onConnect={nothing}
          />,
          hasClock ? { now: () => FIXTURE_NOW, onError: nothing } : undefined,
        );
        expect(faultsOn(container)).toEqual([]);
        expect(container.querySelectorAll('article')).toHaveLength(connections.length);
        unmount();
      }),
      { numRuns: 600 },
    );
  });

  it('a card lives through one after the other', () => {
    const { container, update } = show(null, { now: () => FIXTURE_NOW, onError: nothing });
    fc.assert(
      fc.property(payloads, (payload) => {
        for (const connection of parseConnections(payload).connections) {
          update(
            <ConnectionCard
              connection={connection}
              handlers={handlers}
              onSnooze={nothing}
              onDismiss={nothing}
            />,
          );
          expect(faultsOn(container)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a page that reads it stands', async () => {
    await fc.assert(
      fc.asyncProperty(payloads, async (payload) => {
        const listConnections = (async () => payload) as ConnectionsFetcher['listConnections'];
        const { container, unmount } = show(<Banks />, { fetcher: { listConnections }, onError: nothing });
        await act(async () => {
          await new Promise((resolve) => setTimeout(resolve));
        });
        expect(faultsOn(container)).toEqual([]);
        unmount();
      }),
      { numRuns: 200 },
    );
  });
});
