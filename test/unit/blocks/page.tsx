import { focusManager } from '@tanstack/react-query';
import { act, screen, within } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { Mock } from 'vitest';
import { preloadDialog } from '../../../src/components/dialog.js';
import type { ConnectionsEvent } from '../../../src/data/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { forgetAnnouncements } from '../../../src/internal/announce.js';
import { fakeFetcher, FIXTURE_NOW, recordIn } from '../../../src/testing/index.js';
import type { FakeFetcher, FakeMethod } from '../../../src/testing/index.js';
import { say } from '../data/customer.js';
import { renderKit, setTheScene, settle } from '../data/harness.js';
import type { KitProps } from '../data/harness.js';

export { say } from '../data/customer.js';
export { pass, SECOND, settle } from '../data/harness.js';

export const WORKS = { status: 'ACTIVE', statusReason: null } as const;
export const LOGIN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
export const ENDED = { status: 'RECONNECT_REQUIRED', statusReason: 'TOKEN_EXPIRED' } as const;
export const EXPIRING = { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' } as const;
export const INVITED = { status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' } as const;
export const PARTIAL = { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' } as const;
export const ASKED = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' } as const;
export const INTERACTIVE = { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' } as const;
export const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
export const DEAD = { status: 'UNRECOVERABLE', statusReason: 'CONTINUED_AGGREGATION_FAILURES' } as const;

/** A bank in a state, with its id for a name. */
export const bank = (
  id: string,
  state: Parameters<typeof recordIn>[0] = WORKS,
  more: Partial<ConnectionRecord> = {},
): ConnectionRecord => recordIn(state, { id, institutionName: id, ...more });

/** In every file that opens pages: fake time, dialogs that are loaded, and nothing left of what was announced. */
export function setThePage(): void {
  beforeAll(() => preloadDialog());
  setTheScene();
  beforeEach(() => void vi.setSystemTime(FIXTURE_NOW));
  afterEach(forgetAnnouncements);
}

interface PageOptions extends Partial<KitProps> {
  readonly banks?: readonly ConnectionRecord[];
  /** What the host's fetcher has beside `listConnections`; everything by default. */
  readonly only?: readonly FakeMethod[];
  /** The back end streams what happens. */
  readonly live?: boolean;
}

interface Page extends RenderResult {
  readonly fetcher: FakeFetcher;
  readonly update: (changes: Partial<KitProps>) => void;
  /** How often a method was called, for which ids. */
  readonly calls: (method: FakeMethod) => (string | null)[];
  readonly onEvent: Mock<(event: ConnectionsEvent) => void>;
  /** Everything that was read to screen readers so far. */
  readonly said: readonly string[];
}

/** A page with a block on it, on a back end of its own, once the first answer has been drawn. */
export async function openPage(children: ReactNode, options: PageOptions = {}): Promise<Page> {
  const { banks = [], only, live, ...settings } = options;
  const fetcher = fakeFetcher({ connections: banks, live });
  const offered =
    only && Object.fromEntries(['listConnections' as const, ...only].map((name) => [name, fetcher[name]]));
  const onEvent = vi.fn<(event: ConnectionsEvent) => void>();
  const said = listenIn();
  const view = renderKit(children, {
    fetcher: offered ? { ...offered, listConnections: fetcher.listConnections } : fetcher,
    onEvent,
    ...settings,
  });
  await settle();
  return {
    ...view,
    fetcher,
    onEvent,
    said,
    calls: (method) => fetcher.calls.filter((call) => call.method === method).map(({ id }) => id),
  };
}

/** Writes down what the live region says; a line that is already gone counts too. */
function listenIn(): readonly string[] {
  const said: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (target instanceof Element && target.hasAttribute('aria-live'))
        for (const node of addedNodes) said.push(node.textContent ?? '');
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return said;
}

/** A press as a browser makes it, focus first, and no time for any answer. Not user-event: it waits for the real clock. */
export async function tap(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.focus();
    element.click();
  });
}

/** Presses a button by its name and lets the answers arrive. */
export async function press(name: string | RegExp, place: HTMLElement = document.body): Promise<void> {
  await tap(button(name, place));
  await settle();
}

/** jsdom sees no space before the hidden part of a name: “Reconnect (Harbour)” is “Reconnect(Harbour)” there. */
const named = (name: string | RegExp): string | RegExp =>
  typeof name === 'string' && name.endsWith(')')
    ? new RegExp(
        `^${name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(String.raw` \(`, String.raw` ?\(`)}(?:One moment…)?$`,
      )
    : name;

export function button(name: string | RegExp, place: HTMLElement = document.body): HTMLElement {
  return within(place).getByRole('button', { name: named(name) });
}

export function buttonOf(name: string | RegExp, place: HTMLElement = document.body): HTMLElement | null {
  return within(place).queryByRole('button', { name: named(name) });
}

/** One bank's row. */
export const row = (name: string): HTMLElement => screen.getByRole('article', { name, hidden: true });
export const rowOf = (name: string) => screen.queryByRole('article', { name, hidden: true });

/** Opens what stands behind “Manage”. */
export async function manage(name: string): Promise<HTMLElement> {
  await tap(within(row(name)).getByText('Manage'));
  return row(name);
}

/** The customer signs in at their bank, which then is like this, and the widget says that they have finished. */
export async function signIn(fetcher: FakeFetcher, fields?: Partial<ConnectionRecord>): Promise<void> {
  fetcher.finishSession(fields);
  await say('connect_complete');
}

/** The customer looks at another page and comes back, which reads again. */
export async function readAgain(): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(61_000));
  act(() => focusManager.setFocused(false));
  act(() => focusManager.setFocused(true));
  await settle();
}
