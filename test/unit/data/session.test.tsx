import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections } from '../../../src/data/index.js';
import { listing, record, renderKit, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

describe('an ended session', () => {
  it.each([401, 403])(
    'with status %i sends the customer to sign in once, until an answer comes through',
    async (status) => {
      const listConnections = listing(() => Promise.reject({ status }));
      const [onError, onAuthError] = [vi.fn(), vi.fn()];
      const { result } = renderKitHook(() => useConnections(), {
        fetcher: { listConnections },
        onError,
        onAuthError,
      });
      await settle();
      expect(result.current).toMatchObject({ state: 'failed', problem: 'session' });
      void result.current.reload();
      await settle();
      expect(onAuthError.mock.calls.map(([error]) => error.status)).toEqual([status]);
      listConnections.mockImplementationOnce(async () => [record('a')]);
      void result.current.reload();
      await settle();
      expect(result.current).toMatchObject({ state: 'ready', problem: null });
      void result.current.reload();
      await settle();
      expect(result.current).toMatchObject({ state: 'ready', outdated: true, problem: 'session' });
      expect(onAuthError).toHaveBeenCalledTimes(2);
      expect(listConnections).toHaveBeenCalledTimes(4);
    },
  );

  it('noticed by the look-up of single banks is one ended session', async () => {
    const onAuthError = vi.fn();
    const Reader = ({ id }: { id: string }) => <p>{useConnection(id).state}</p>;
    const { getAllByText } = renderKit([<Reader key="x" id="x" />, <Reader key="y" id="y" />], {
      fetcher: { listConnections: async () => [], getConnection: () => Promise.reject({ status: 401 }) },
      onError: () => {},
      onAuthError,
    });
    await settle();
    expect(getAllByText('failed')).toHaveLength(2);
    expect(onAuthError).toHaveBeenCalledTimes(1);
  });

  it('does not count a server error as one', async () => {
    const onAuthError = vi.fn();
    renderKitHook(() => useConnections(), {
      fetcher: { listConnections: () => Promise.reject({ status: 404 }) },
      onError: () => {},
      onAuthError,
    });
    await settle();
    expect(onAuthError).not.toHaveBeenCalled();
  });
});
