import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { connectionsKeys, connectionsQueryOptions, useConnections } from '../../../src/data/index.js';
import { act } from '@testing-library/react';
import {
  BROKEN,
  listing,
  MINUTE,
  pass,
  record,
  renderKitHook,
  SCOPE,
  setTheScene,
  settle,
} from './harness.js';

setTheScene();

/** Reads on the server, sends as JSON, takes up in the browser. */
async function sendOver(listConnections: ReturnType<typeof listing>): Promise<QueryClient> {
  const server = new QueryClient();
  await server.prefetchQuery(connectionsQueryOptions({ fetcher: { listConnections }, scope: SCOPE }));
  const queryClient = new QueryClient();
  hydrate(queryClient, JSON.parse(JSON.stringify(dehydrate(server))));
  return queryClient;
}

describe('connections read on a server', () => {
  it('are shown in the browser at once, without a read of its own', async () => {
    const listConnections = listing(async () => [record('a'), record('b', BROKEN)]);
    const queryClient = await sendOver(listConnections);
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, queryClient });
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a', 'b'] });
    await pass(50_000);
    expect(listConnections).toHaveBeenCalledTimes(1);
  });

  it('are checked when they come a minute late', async () => {
    const listConnections = listing(async () => [record('a')]);
    const queryClient = await sendOver(listConnections);
    await pass(MINUTE);
    renderKitHook(() => useConnections(), { fetcher: { listConnections }, queryClient });
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('of another customer are not shown', async () => {
    const listConnections = listing(async () => [record('a')]);
    const queryClient = await sendOver(listConnections);
    const props = { fetcher: { listConnections }, queryClient, scope: 'somebody else' };
    const { result } = renderKitHook(() => useConnections(), props);
    expect(result.current).toMatchObject({ state: 'loading', ids: [] });
    await settle();
  });
});

describe('the public keys', () => {
  it('are what a host invalidates by', async () => {
    expect(connectionsKeys.all).toEqual(['meld-connections']);
    expect(connectionsKeys.scope('s')).toEqual(['meld-connections', 's']);
    expect(connectionsKeys.list('s')).toEqual(['meld-connections', 's', 'connections']);
    expect(connectionsKeys.connection('s', 'c')).toEqual(['meld-connections', 's', 'connection', 'c']);
    const listConnections = listing(async () => [record('a')]);
    const queryClient = new QueryClient();
    renderKitHook(() => useConnections(), { fetcher: { listConnections }, queryClient });
    await settle();
    await act(() => queryClient.invalidateQueries({ queryKey: connectionsKeys.scope(SCOPE) }));
    await act(() => queryClient.invalidateQueries({ queryKey: connectionsKeys.scope('somebody else') }));
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('and options never repeat, persist or throw on their own', () => {
    const options = connectionsQueryOptions({ fetcher: { listConnections: async () => [] }, scope: 's' });
    expect(options).toMatchObject({
      queryKey: ['meld-connections', 's', 'connections'],
      staleTime: MINUTE,
      refetchInterval: false,
      throwOnError: false,
      networkMode: 'online',
    });
  });
});
