import { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useConnections } from '../../../src/data/index.js';
import { listing, record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

describe('a host that empties its cache', () => {
  it('sees nothing of what was there before, and what the back end says now', async () => {
    const queryClient = new QueryClient();
    let rows = [record('before')];
    const listConnections = listing(async () => rows);
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, queryClient });
    await settle();
    expect(result.current.ids).toEqual(['before']);
    rows = [record('after')];
    await act(async () => {
      queryClient.clear();
      await Promise.resolve();
    });
    expect(result.current.ids).not.toContain('before');
    await settle();
    expect(result.current.ids).toEqual(['after']);
  });

  it('does not get its initial connections back', async () => {
    const queryClient = new QueryClient();
    const listConnections = listing(() => Promise.reject({ status: 403 }));
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections },
      queryClient,
      initialConnections: [record('old')],
      onError: () => {},
    });
    await settle();
    expect(result.current.ids).toEqual(['old']);
    await act(async () => {
      queryClient.clear();
      await Promise.resolve();
    });
    await settle();
    expect(result.current).toMatchObject({ ids: [], state: 'failed', problem: 'session' });
  });
});

describe('a reload after an action', () => {
  it('does not settle for an answer that was on its way before', async () => {
    const answers: ((name: string) => void)[] = [];
    const listConnections = listing(
      () =>
        new Promise((resolve) =>
          answers.push((institutionName) => resolve([record('a', { institutionName })])),
        ),
    );
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    let reloaded: Promise<void> | undefined;
    act(() => {
      answers[0]?.('First');
    });
    await settle();
    act(() => {
      reloaded = result.current.reload();
    });
    await settle();
    act(() => {
      reloaded = result.current.reload();
    });
    await settle();
    act(() => {
      answers[1]?.('Before the action');
      answers[2]?.('After the action');
    });
    await act(() => reloaded ?? Promise.resolve());
    await settle();
    expect(result.current.connections[0]?.institutionName).toBe('After the action');
  });
});
