import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections, useConnectionSummary } from '../../../src/data/index.js';
import { listing, MINUTE, pass, record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

describe('a missing fetcher', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a method that is no function', { listConnections: 'GET /banks' }],
  ])('is a calm failed state, and MC002 once (%s)', async (_, fetcher) => {
    const onError = vi.fn();
    const { result } = renderKitHook(() => useConnections(), { fetcher: fetcher as never, onError });
    await pass(10 * MINUTE);
    expect(result.current).toMatchObject({ state: 'failed', problem: 'unavailable', ids: [] });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC002']);
  });
});

describe('a missing scope', () => {
  it.each([undefined, '', null, 42])('asks nobody anything, and is MC003 (%j)', async (scope) => {
    const listConnections = listing(async () => [record('a')]);
    const onError = vi.fn();
    const props = { fetcher: { listConnections }, onError, scope: scope as never };
    const { result } = renderKitHook(() => useConnections(), props);
    await pass(10 * MINUTE);
    expect(listConnections).not.toHaveBeenCalled();
    expect(result.current.state).toBe('failed');
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC003']);
  });
});

describe('a hook outside the provider', () => {
  it.each([
    ['useConnections', () => void useConnections()],
    ['useConnection', () => void useConnection('a')],
    ['useConnectionSummary', () => void useConnectionSummary()],
  ])('says what to do: %s', (_, hook) => {
    vi.mocked(console.error).mockImplementation(() => {}); // React logs what it rethrows
    expect(() => renderHook(hook)).toThrow(/Wrap this part of the page in the provider\. \(MC001\)/);
    vi.mocked(console.error).mockClear();
  });
});

describe('a callback of the host that throws', () => {
  it('never reaches React', async () => {
    const boom = vi.fn(() => {
      throw new Error('host');
    });
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: () => Promise.reject({ status: 401 }) },
      onError: boom,
      onAuthError: boom,
    });
    await settle();
    expect(result.current).toMatchObject({ state: 'failed', problem: 'session' });
    expect(boom).toHaveBeenCalledTimes(2);
  });
});

describe('a host that listens to nothing', () => {
  it('is warned on the console, once per kind of fault, without contents', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const listConnections = listing(async () => [
      { id: 'a', status: 'SECRET' },
      { id: 'b', status: 'OTHER' },
    ]);
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    listConnections.mockImplementation(() => Promise.reject({ status: 400 }));
    for (let press = 0; press < 3; press++) {
      void result.current.reload();
      await settle();
    }
    expect(listConnections).toHaveBeenCalledTimes(4);
    expect(warn.mock.calls.map(([text]) => /\((MC\d+)\)$/.exec(String(text))?.[1])).toEqual([
      'MC104',
      'MC240',
    ]);
    expect(JSON.stringify(warn.mock.calls)).not.toContain('SECRET');
  });
});
