import { focusManager } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useConnections } from '../../../src/data/index.js';
import { listing, MINUTE, pass, record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

const useNames = () => useConnections().connections.map(({ institutionName }) => institutionName);

describe('initial connections', () => {
  it('are shown at once and checked by one read', async () => {
    const listConnections = listing(async () => [record('a', { institutionName: 'Checked' })]);
    const { result } = renderKitHook(useNames, {
      fetcher: { listConnections },
      initialConnections: [record('a', { institutionName: 'At once' })],
    });
    expect(result.current).toEqual(['At once']);
    await settle();
    expect(result.current).toEqual(['Checked']);
    expect(listConnections).toHaveBeenCalledTimes(1);
  });

  it('stay, marked as out of date, when they cannot be checked', async () => {
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: () => Promise.reject({ status: 403 }) },
      initialConnections: [record('a')],
      onError: () => {},
    });
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a'], outdated: false });
    await settle();
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a'], outdated: true, problem: 'session' });
  });

  it('of none are an answer too: no banks, not “loading”', () => {
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: async () => [] },
      initialConnections: [],
    });
    expect(result.current).toMatchObject({ state: 'ready', ids: [] });
  });

  it('that cannot be read are left out, and the host hears where', async () => {
    const rows = [record('a'), JSON.parse('{"status":"ACTIVE"}')];
    const onError = vi.fn();
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: async () => rows },
      initialConnections: rows,
      onError,
    });
    expect(result.current).toMatchObject({ ids: ['a'], incomplete: true });
    await settle();
    expect(onError.mock.calls.map(([fault]) => `${fault.code} ${fault.path}`)).toEqual(['MC102 [1]']);
  });

  it.each([
    ['nothing', null],
    ['a text', 'oops'],
  ])('in the form of %s do no harm', async (_, initial) => {
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: async () => [record('a')] },
      initialConnections: initial as never,
      onError: () => {},
    });
    expect(result.current.state).toBe('loading');
    await settle();
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a'], incomplete: false });
  });

  it('with an ended session send the customer to sign in once, however often they come back', async () => {
    const onAuthError = vi.fn();
    const listConnections = listing(() => Promise.reject({ status: 401 }));
    renderKitHook(() => useConnections(), {
      fetcher: { listConnections },
      initialConnections: [record('a')],
      onError: () => {},
      onAuthError,
    });
    await settle();
    await pass(MINUTE);
    act(() => focusManager.setFocused(false));
    act(() => focusManager.setFocused(true));
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(2);
    expect(onAuthError).toHaveBeenCalledTimes(1);
  });
});
