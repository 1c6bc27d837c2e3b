import { focusManager, onlineManager } from '@tanstack/react-query';
import { act, cleanup, render, renderHook } from '@testing-library/react';
import type { RenderHookResult, RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Mock } from 'vitest';
import type { ConnectionsFetcher } from '../../../src/data/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { ConnectionsProvider } from '../../../src/provider.js';
import type { ConnectionsProviderProps } from '../../../src/provider.js';

export const SCOPE = 'customer-1';
export const NOW = new Date('2026-03-01T12:00:00Z');
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/** Fake time for every test of the file; whatever React or TanStack Query logs as an error fails the test. */
export function setTheScene(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    vi.spyOn(console, 'error');
  });
  afterEach(() => {
    cleanup();
    focusManager.setFocused(undefined);
    onlineManager.setOnline(true);
    vi.useRealTimers();
    expect(console.error).not.toHaveBeenCalled();
  });
}

/** Lets time pass, and everything that was due in it happen. */
export async function pass(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

/** Long enough for an answer to arrive and be drawn, too short for a retry. */
export const settle = (): Promise<void> => pass(20);

/** A bank that works. */
export function record(id: string, more: Partial<ConnectionRecord> = {}): ConnectionRecord {
  return { id, status: 'ACTIVE', statusReason: null, institutionName: `Bank ${id}`, ...more };
}

export const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;

export type List = ConnectionsFetcher['listConnections'];

/** A `listConnections` that counts its calls. */
export function listing(answer: List): Mock<List> {
  return vi.fn<List>(answer);
}

/** An answer that never comes. Ignores the signal, as careless hosts do. */
export function never<T>(): Promise<T> {
  return new Promise(() => {});
}

export type KitProps = Partial<ConnectionsProviderProps> & Pick<ConnectionsProviderProps, 'fetcher'>;

// React runs effects twice only where <StrictMode> is the outermost element: inside a component of ours it would do nothing.
const reactStrictMode = true;

function Kit(props: KitProps): ReactNode {
  return <ConnectionsProvider scope={SCOPE} {...props} />;
}

/** Draws `children` under the provider; `update` draws again with other props of the provider. */
export function renderKit(
  children: ReactNode,
  props: KitProps,
): RenderResult & { update: (changes: Partial<KitProps>) => void } {
  const tree = (changes: Partial<KitProps> = {}) => (
    <Kit {...props} {...changes}>
      {children}
    </Kit>
  );
  const view = render(tree(), { reactStrictMode });
  return { ...view, update: (changes) => view.rerender(tree(changes)) };
}

/** One hook under the provider. */
export function renderKitHook<T>(hook: () => T, props: KitProps): RenderHookResult<T, unknown> {
  return renderHook(hook, { reactStrictMode, wrapper: ({ children }) => <Kit {...props}>{children}</Kit> });
}
