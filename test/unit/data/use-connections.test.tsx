import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useConnections } from '../../../src/data/index.js';
import { BROKEN, listing, pass, record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

const banks = [
  record('works'),
  record('broken', BROKEN),
  record('gone', { status: 'DELETED' }),
  record('abandoned', { status: 'IN_PROGRESS', institutionName: null }),
];
const fetcher = { listConnections: async () => banks };

describe('the list of connections', () => {
  it('leaves out what a customer does not expect', async () => {
    const { result } = renderKitHook(() => useConnections(), { fetcher });
    expect(result.current).toMatchObject({ state: 'loading', ids: [], incomplete: false, problem: null });
    await settle();
    expect(result.current).toMatchObject({ state: 'ready', ids: ['works', 'broken'], outdated: false });
  });

  it('has everything when asked to', async () => {
    const { result } = renderKitHook(() => useConnections({ include: 'all' }), { fetcher });
    await settle();
    expect(result.current.ids).toEqual(['works', 'broken', 'gone', 'abandoned']);
  });

  it('is filtered by advice and sorted, by functions made anew each time', async () => {
    const { result } = renderKitHook(
      () =>
        useConnections({
          include: 'all',
          filter: (_, policy) => policy.tone !== 'positive',
          sort: (a, b) => a.id.localeCompare(b.id),
        }),
      { fetcher },
    );
    await settle();
    expect(result.current.ids).toEqual(['abandoned', 'broken', 'gone']);
  });

  it.each(['filter', 'sort'])('does without a %s that throws, and tells the host once', async (name) => {
    const onError = vi.fn();
    const select = () => ({
      [name]: () => {
        throw new Error('host');
      },
    });
    const { result, rerender } = renderKitHook(() => useConnections(select()), { fetcher, onError });
    await settle();
    rerender();
    await settle();
    expect(result.current.ids).toEqual(['works', 'broken']);
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC302']);
  });

  it('hands on what a list component needs', async () => {
    const listConnections = listing(fetcher.listConnections);
    const { result } = renderKitHook(() => useConnections().listProps, { fetcher: { listConnections } });
    await settle();
    expect(result.current).toMatchObject({
      state: 'ready',
      problem: null,
      incomplete: false,
      outdated: false,
    });
    expect(result.current.connections.map(({ id }) => id)).toEqual(['works', 'broken']);
    result.current.onRetry();
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('joins impatient presses on “try again” into one request', async () => {
    const listConnections = listing(() => Promise.reject({ status: 400 }));
    const { result } = renderKitHook(() => useConnections().listProps, {
      fetcher: { listConnections },
      onError: () => {},
    });
    await settle();
    listConnections.mockImplementation(async () => banks);
    for (let press = 0; press < 10; press++) result.current.onRetry();
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(2);
    expect(result.current).toMatchObject({ state: 'ready', problem: null });
  });

  it('never rejects from reload, whatever the back end does', async () => {
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: () => Promise.reject({ status: 401 }) },
      onError: () => {},
    });
    await settle();
    const done = vi.fn();
    void result.current.reload().then(done);
    await pass(100);
    expect(done).toHaveBeenCalledTimes(1);
  });
});

describe('a handler that is the first to look at the rows', () => {
  it('sees them as they are now', async () => {
    let status = 'ACTIVE';
    const listConnections = listing(async () => [record('a', { status })]);
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    status = 'DEGRADED';
    await act(() => result.current.reload());
    await settle();
    expect(result.current.connections[0]?.status).toBe('DEGRADED');
    expect(result.current.listProps).toBe(result.current.listProps);
  });
});
