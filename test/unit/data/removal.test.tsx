import { describe, expect, it, vi } from 'vitest';
import { useConnections, useDeleteConnection } from '../../../src/data/index.js';
import { backEnd, press } from './customer.js';
import { MINUTE, pass, record, renderKitHook, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

const DELETED = { status: 'DELETED', statusReason: null };

async function page() {
  const fetcher = backEnd(record('a'), record('b'));
  const onError = vi.fn();
  const { result } = renderKitHook(
    () => {
      const { ids } = useConnections();
      return { ...useDeleteConnection('a'), ids };
    },
    { fetcher, onError },
  );
  await settle();
  fetcher.listConnections.mockClear();
  return { fetcher, result, onError };
}

describe('removing a connection', () => {
  it('asks once, however often it is pressed', async () => {
    const { fetcher, result } = await page();
    await press(() => {
      result.current.remove();
      result.current.remove();
    });
    await press(() => result.current.remove());
    expect(fetcher.deleteConnection.mock.calls.map(([id]) => id)).toEqual(['a']);
  });

  it.each([
    ['has left the list', (fetcher: ReturnType<typeof backEnd>) => fetcher.drop('a')],
    ['is listed as deleted', (fetcher: ReturnType<typeof backEnd>) => fetcher.set('a', DELETED)],
  ])('is done when it %s, not before', async (_, remove) => {
    const { fetcher, result } = await page();
    await press(() => result.current.remove());
    expect(result.current.state).toBe('confirming');
    remove(fetcher);
    await pass(3 * SECOND);
    expect(result.current).toMatchObject({ state: 'removed', ids: ['b'] });
    await pass(10 * MINUTE);
    expect(fetcher.listConnections).toHaveBeenCalledTimes(2);
  });

  it('that no reading confirms is not called done', async () => {
    const { fetcher, result } = await page();
    await press(() => result.current.remove());
    await pass(10 * MINUTE);
    expect(result.current).toMatchObject({ state: 'unconfirmed', ids: ['a', 'b'] });
    expect(fetcher.listConnections).toHaveBeenCalledTimes(4);
    await press(() => result.current.remove());
    expect(fetcher.deleteConnection).toHaveBeenCalledTimes(2);
  });

  it.each([500, 503, 404, 409])('that failed with %i may have worked: a reading decides', async (status) => {
    const { fetcher, result, onError } = await page();
    fetcher.deleteConnection.mockImplementation(async (id) => {
      fetcher.drop(id);
      throw Object.assign(new Error('no'), { status });
    });
    await press(() => result.current.remove());
    expect(result.current).toMatchObject({ state: 'removed', failure: null, ids: ['b'] });
    expect(fetcher.listConnections).toHaveBeenCalledTimes(1);
    expect(fetcher.deleteConnection).toHaveBeenCalledTimes(1);
    expect(onError).toHaveBeenCalledTimes(1);
  });

  it.each([
    [500, 'unavailable'],
    [404, 'gone'],
    [409, 'notPossible'],
  ])('that failed with %i and is still there has failed, and can be forgotten', async (status, failure) => {
    const { fetcher, result } = await page();
    fetcher.deleteConnection.mockRejectedValue({ status });
    await press(() => result.current.remove());
    expect(result.current).toMatchObject({ state: 'failed', failure, ids: ['a', 'b'] });
    await press(() => result.current.forget());
    expect(result.current).toMatchObject({ state: 'idle', failure: null });
  });

  it('that took too long is looked at too', async () => {
    const { fetcher, result } = await page();
    fetcher.deleteConnection.mockImplementation(async (id) => {
      fetcher.drop(id);
      await new Promise(() => {});
    });
    await press(() => result.current.remove());
    await pass(16 * SECOND);
    expect(result.current.state).toBe('removed');
  });

  it('whose outcome nobody can read has failed, though a server is down: nothing is claimed', async () => {
    const { fetcher, result } = await page();
    fetcher.deleteConnection.mockRejectedValue({ status: 500 });
    fetcher.listConnections.mockRejectedValue({ status: 400 });
    await press(() => result.current.remove());
    expect(result.current).toMatchObject({ state: 'failed', failure: 'unavailable' });
  });
});
