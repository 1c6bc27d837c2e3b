import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections } from '../../../src/data/index.js';
import type { List } from './harness.js';
import { listing, MINUTE, never, pass, record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

function hanging() {
  const signals: AbortSignal[] = [];
  const listConnections = listing(({ signal }) => {
    signals.push(signal);
    return never();
  });
  return { listConnections, signals };
}

describe('leaving the page while it is read', () => {
  it('tells the host’s fetcher to stop, and nobody that anything failed', async () => {
    const { listConnections, signals } = hanging();
    const onError = vi.fn();
    const { unmount } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await settle();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    unmount();
    await settle();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    await pass(10 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(1);
    expect(onError).not.toHaveBeenCalled();
  });

  it('writes nothing, though a careless fetcher answers all the same', async () => {
    let answer: (rows: Awaited<ReturnType<List>>) => void = () => {};
    const listConnections = listing(() => new Promise((resolve) => (answer = resolve)));
    const queryClient = new QueryClient();
    const { unmount } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, queryClient });
    await settle();
    unmount();
    await settle();
    answer([record('late')]);
    await settle();
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    ).toEqual([undefined]);
  });

  it('stops the retries too', async () => {
    const listConnections = listing(() => Promise.reject({ status: 500 }));
    const onError = vi.fn();
    const { unmount } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await settle();
    unmount();
    await pass(MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(1);
    expect(onError).not.toHaveBeenCalled();
  });

  it('stops the look-up of a single bank', async () => {
    const signals: AbortSignal[] = [];
    const getConnection = vi.fn((_: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return never<never>();
    });
    const fetcher = { listConnections: async () => [], getConnection };
    const { unmount } = renderKitHook(() => useConnection('x'), { fetcher });
    await settle();
    unmount();
    await settle();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('leaves no timer behind but the cache’s own', async () => {
    const { listConnections } = hanging();
    const { unmount } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    unmount();
    await pass(6 * MINUTE);
    expect(vi.getTimerCount()).toBe(0);
  });
});
