import { cleanup, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import type { Mock } from 'vitest';
import type { ActionHandlers } from '../../../src/components/index.js';
import type { Connection, ConnectionAction } from '../../../src/domain/index.js';
import { ConnectionsProvider } from '../../../src/provider.js';
import type { ConnectionsProviderProps } from '../../../src/provider.js';
import { fakeFetcher } from '../../../src/testing/index.js';
import { expectQuiet } from './quiet.js';

expectQuiet(); // in every file that draws with this one
afterEach(cleanup); // the last hook is the first to run: what goes wrong while a page is taken down counts

export type Settings = Partial<ConnectionsProviderProps>;

interface Shown extends RenderResult {
  readonly user: UserEvent;
  /** Draws something else in the same place. */
  readonly update: (node: ReactNode) => void;
}

/** Draws in strict mode: without a provider, or, given its settings, under one. */
export function show(node: ReactNode, settings?: Settings): Shown {
  const fetcher = fakeFetcher({ connections: [] });
  const tree = (children: ReactNode) => (
    <StrictMode>
      {settings ? (
        <ConnectionsProvider fetcher={fetcher} scope="customer-1" {...settings}>
          {children}
        </ConnectionsProvider>
      ) : (
        children
      )}
    </StrictMode>
  );
  const view = render(tree(node));
  return { ...view, user: userEvent.setup(), update: (next) => view.rerender(tree(next)) };
}

type Handler = (connection: Connection) => void | Promise<void>;

/** A handler for every action, so that every button shows. */
export function everyHandler(): Record<ConnectionAction, Mock<Handler>> {
  return {
    reconnect: vi.fn<Handler>(),
    linkNewAccounts: vi.fn<Handler>(),
    refresh: vi.fn<Handler>(),
    confirmInstitutionAction: vi.fn<Handler>(),
    keepDuplicate: vi.fn<Handler>(),
    delete: vi.fn<Handler>(),
    startNewConnection: vi.fn<Handler>(),
    connectAnotherInstitution: vi.fn<Handler>(),
  } satisfies Required<ActionHandlers>;
}

/** The actions of the buttons on screen, in their order. */
export function actionsIn(container: Element): (string | null)[] {
  return [...container.querySelectorAll('button[data-action]')].map((each) =>
    each.getAttribute('data-action'),
  );
}

/** All that a customer can read or be read: text, titles, names. */
export function wordsIn(container: Element): string {
  const spoken = [...container.querySelectorAll('[title], [aria-label], [alt]')].flatMap((element) =>
    ['title', 'aria-label', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  );
  const texts: string[] = [];
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return [...texts, ...spoken].join(' ');
}
