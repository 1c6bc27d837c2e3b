import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections } from '../../../src/data/index.js';
import { record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

const useBoth = () => ({ list: useConnections(), second: useConnection('b') });

describe('a later page that fails when everything is read again', () => {
  it('costs none of the banks that were known', async () => {
    let isDown = false;
    const listConnections = vi.fn(async ({ cursor }: { cursor?: string | undefined }) => {
      if (cursor === undefined) return { connections: [record('a')], nextCursor: '2' };
      if (isDown) throw { status: 500 };
      return { connections: [record('b')], nextCursor: null };
    });
    const { result } = renderKitHook(useBoth, { fetcher: { listConnections }, onError: () => {} });
    await settle();
    isDown = true;
    await act(() => result.current.list.reload());
    await settle();
    expect(result.current.list).toMatchObject({ ids: ['a', 'b'], incomplete: true });
    expect(result.current.second.state).toBe('ready');
  });

  it('is the end of the session when it says so, and no missing page', async () => {
    const onAuthError = vi.fn();
    const listConnections = async ({ cursor }: { cursor?: string | undefined }) => {
      if (cursor === undefined) return { connections: [record('a')], nextCursor: '2' };
      throw { status: 401 };
    };
    const { result } = renderKitHook(useBoth, {
      fetcher: { listConnections },
      onAuthError,
      onError: () => {},
    });
    await settle();
    expect(result.current.list).toMatchObject({ state: 'failed', problem: 'session' });
    expect(onAuthError).toHaveBeenCalledOnce();
  });
});
