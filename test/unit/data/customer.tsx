import { act, renderHook } from '@testing-library/react';
import type { RenderHookResult } from '@testing-library/react';
import { useEffect } from 'react';
import { vi } from 'vitest';
import { useConnection, useConnections } from '../../../src/data/index.js';
import type {
  ConnectionResult,
  ConnectionsFetcher,
  ReconnectOptions,
  ReconnectResult,
  VisitResult,
  WidgetFrame,
  WidgetSession,
} from '../../../src/data/index.js';
import { useReconnect } from '../../../src/data/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { ConnectionsProvider } from '../../../src/provider.js';
import type { KitProps, List } from './harness.js';
import { record, SCOPE, settle } from './harness.js';

/** Where the widget of these tests lives. */
export const WIDGET = 'https://institution-connect-sb.meld.io';

/** A host's back end with every method, each counting its calls. Each session has a token of its own. */
export function backEnd(...rows: readonly ConnectionRecord[]) {
  const records = new Map(rows.map((row) => [row.id, row]));
  let tokens = 0;
  const session = (connectionId: string): WidgetSession & { connectionId: string } => {
    tokens += 1;
    return { widgetUrl: `${WIDGET}/?connectToken=token-${tokens}`, connectionId };
  };
  return {
    /** What the next reading says of a bank. */
    set: (id: string, fields: Partial<ConnectionRecord>) =>
      void records.set(id, { ...(records.get(id) ?? record(id)), ...fields }),
    drop: (id: string) => void records.delete(id),
    session,
    listConnections: vi.fn<List>(async () => [...records.values()]),
    repairConnection: vi.fn<NonNullable<ConnectionsFetcher['repairConnection']>>(async (id) => session(id)),
    startConnection: vi.fn<NonNullable<ConnectionsFetcher['startConnection']>>(async () => session('new')),
    refreshConnection: vi.fn<NonNullable<ConnectionsFetcher['refreshConnection']>>(async () => {}),
    deleteConnection: vi.fn<NonNullable<ConnectionsFetcher['deleteConnection']>>(async () => {}),
  };
}

/** Puts the frame that a hook hands out on the page, as a host would. */
function useFrameOnThePage(frameProps: WidgetFrame | null): void {
  const src = frameProps?.src;
  const ref = frameProps?.ref;
  useEffect(() => {
    if (src === undefined || ref === undefined) return;
    const frame = document.body.appendChild(document.createElement('iframe'));
    ref(frame);
    return () => {
      ref(null);
      frame.remove();
    };
  }, [src, ref]);
}

/** A hook that leads to the bank, its frame really on the page. `update` draws again with other props of the provider. */
export function atTheDesk<T extends VisitResult>(
  hook: () => T,
  props: KitProps,
): RenderHookResult<T, unknown> & { update: (changes: Partial<KitProps>) => void } {
  let current: KitProps = props;
  const view = renderHook(
    () => {
      const visit = hook();
      useFrameOnThePage(visit.frameProps);
      return visit;
    },
    {
      reactStrictMode: true,
      wrapper: ({ children }) => (
        <ConnectionsProvider scope={SCOPE} {...current}>
          {children}
        </ConnectionsProvider>
      ),
    },
  );
  return {
    ...view,
    update(changes) {
      current = { ...current, ...changes };
      view.rerender();
    },
  };
}

/** What most tests look at: one bank, and the way back to it. */
export function useBank(
  id: string,
  options?: ReconnectOptions,
): ReconnectResult & { readonly bank: ConnectionResult; readonly read: () => void } {
  const bank = useConnection(id);
  const { reload } = useConnections();
  return { ...useReconnect(id, options), bank, read: () => void reload() };
}

/** Does something as an event handler of the page would, and lets the answers arrive. */
export async function press(action: () => void): Promise<void> {
  await act(async () => action());
  await settle();
}

/** The widget speaks: from its own window and origin, unless `more` says otherwise. */
export async function say(eventName: string, more: MessageEventInit = {}): Promise<void> {
  const source = document.querySelector('iframe')?.contentWindow ?? null;
  const data = { domain: 'meld-connect', eventName };
  await press(
    () => void window.dispatchEvent(new MessageEvent('message', { data, origin: WIDGET, source, ...more })),
  );
}

/** The customer comes back to the page's window. */
export async function comeBack(): Promise<void> {
  await press(() => void window.dispatchEvent(new Event('focus')));
}
