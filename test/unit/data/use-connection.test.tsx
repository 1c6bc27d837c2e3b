import { QueryClient } from '@tanstack/react-query';
import { act, fireEvent } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { connectionsKeys, useConnection } from '../../../src/data/index.js';
import type { ConnectionsFetcher } from '../../../src/data/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import {
  BROKEN,
  listing,
  MINUTE,
  never,
  pass,
  record,
  renderKit,
  renderKitHook,
  SCOPE,
  setTheScene,
  settle,
} from './harness.js';

setTheScene();

type GetConnection = NonNullable<ConnectionsFetcher['getConnection']>;

describe('one connection of the list', () => {
  it('comes with its advice, without a request of its own', async () => {
    const getConnection = vi.fn<GetConnection>();
    const fetcher = { listConnections: listing(async () => [record('a', BROKEN)]), getConnection };
    const { result } = renderKitHook(() => useConnection('a'), { fetcher });
    expect(result.current).toEqual({ state: 'loading' });
    await settle();
    expect(result.current).toMatchObject({
      state: 'ready',
      connection: { id: 'a', status: 'RECONNECT_REQUIRED' },
      policy: { tone: 'critical', actions: ['reconnect'] },
    });
    expect(getConnection).not.toHaveBeenCalled();
  });

  it('fails as the list does when nothing is known', async () => {
    const fetcher = { listConnections: () => Promise.reject({ status: 403 }) };
    const { result } = renderKitHook(() => useConnection('a'), { fetcher, onError: () => {} });
    await settle();
    expect(result.current).toMatchObject({ state: 'failed', problem: 'session', error: { status: 403 } });
  });
});

describe('a connection the list does not hold', () => {
  it('is asked for by itself, once for all its readers', async () => {
    const getConnection = vi.fn<GetConnection>(async (id) => record(id));
    const Reader = () => <p>{useConnection('x').state}</p>;
    const fetcher = { listConnections: async () => [record('a')], getConnection };
    const { getAllByText } = renderKit(
      [1, 2, 3].map((key) => <Reader key={key} />),
      { fetcher },
    );
    await settle();
    expect(getAllByText('ready')).toHaveLength(3);
    expect(getConnection.mock.calls.map(([id]) => id)).toEqual(['x']);
  });

  it('is missing when the back end answers 404', async () => {
    const getConnection = vi.fn<GetConnection>(() => Promise.reject({ status: 404 }));
    const fetcher = { listConnections: async () => [], getConnection };
    const onError = vi.fn();
    const { result } = renderKitHook(() => useConnection('x'), { fetcher, onError });
    await pass(MINUTE);
    expect(result.current).toEqual({ state: 'missing' });
    expect(getConnection).toHaveBeenCalledTimes(1);
    expect(onError).not.toHaveBeenCalled();
  });

  it('is missing when the host has no way to ask', async () => {
    const { result } = renderKitHook(() => useConnection('x'), {
      fetcher: { listConnections: async () => [] },
    });
    await settle();
    expect(result.current).toEqual({ state: 'missing' });
  });

  it('is loading while it is looked up', async () => {
    const fetcher = { listConnections: async () => [], getConnection: () => never<ConnectionRecord>() };
    const { result } = renderKitHook(() => useConnection('x'), { fetcher });
    await settle();
    expect(result.current).toEqual({ state: 'loading' });
  });

  it('fails by itself, and the host hears of it', async () => {
    const fetcher = { listConnections: async () => [], getConnection: () => Promise.reject({ status: 422 }) };
    const onError = vi.fn();
    const { result } = renderKitHook(() => useConnection('x'), { fetcher, onError });
    await settle();
    expect(result.current).toMatchObject({ state: 'failed', problem: 'unavailable', error: { status: 422 } });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC240']);
  });

  it('that cannot be read fails, and is not asked for again', async () => {
    const getConnection = vi.fn<GetConnection>(async () => 'html' as never);
    const fetcher = { listConnections: async () => [], getConnection };
    const { result } = renderKitHook(() => useConnection('x'), { fetcher, onError: () => {} });
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'failed', error: { code: 'MC262' } });
    expect(getConnection).toHaveBeenCalledTimes(1);
  });

  it('is read from the list, and no longer by itself, as soon as the list has it', async () => {
    let banks = [record('a')];
    const getConnection = vi.fn<GetConnection>(async (id) => record(id, { institutionName: 'By itself' }));
    const queryClient = new QueryClient();
    const { result } = renderKitHook(() => useConnection('x'), {
      fetcher: { listConnections: async () => banks, getConnection },
      queryClient,
    });
    await settle();
    expect(result.current).toMatchObject({ connection: { institutionName: 'By itself' } });
    banks = [record('a'), record('x', { institutionName: 'From the list' })];
    await act(() => queryClient.refetchQueries({ queryKey: connectionsKeys.list(SCOPE) }));
    await settle();
    expect(result.current).toMatchObject({ connection: { institutionName: 'From the list' } });
    await act(() => queryClient.invalidateQueries({ queryKey: connectionsKeys.scope(SCOPE) }));
    await settle();
    expect(getConnection).toHaveBeenCalledTimes(1);
  });

  it('follows its reader to another id', async () => {
    const getConnection = vi.fn<GetConnection>(async (id) => record(id));
    const fetcher = { listConnections: async () => [], getConnection };
    const Reader = ({ id }: { id: string }) => {
      const result = useConnection(id);
      return <p>{result.state === 'ready' ? result.connection.id : result.state}</p>;
    };
    const Page = () => {
      const [id, setId] = useState('x');
      return (
        <>
          <button onClick={() => setId('y')}>next</button>
          <Reader id={id} />
        </>
      );
    };
    const { getByText } = renderKit(<Page />, { fetcher });
    await settle();
    expect(getByText('x')).toBeVisible();
    fireEvent.click(getByText('next'));
    await settle();
    expect(getByText('y')).toBeVisible();
    expect(getConnection.mock.calls.map(([id]) => id)).toEqual(['x', 'y']);
  });
});
