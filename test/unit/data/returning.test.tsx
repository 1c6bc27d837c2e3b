import { focusManager, onlineManager } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useConnections } from '../../../src/data/index.js';
import { listing, MINUTE, pass, record, renderKitHook, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

/** The customer looks at another tab and comes back. */
function lookAwayAndBack(): void {
  act(() => focusManager.setFocused(false));
  act(() => focusManager.setFocused(true));
}

describe('coming back to the page', () => {
  it('reads nothing within a minute, and once after it', async () => {
    const listConnections = listing(async () => [record('a')]);
    renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    await pass(59 * SECOND);
    lookAwayAndBack();
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(1);
    await pass(SECOND);
    lookAwayAndBack();
    lookAwayAndBack();
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('reads a back end that refuses at most once a minute, too', async () => {
    const listConnections = listing(() => Promise.reject({ status: 403 }));
    renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError: () => {} });
    await settle();
    await pass(59 * SECOND);
    lookAwayAndBack();
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(1);
    await pass(SECOND);
    lookAwayAndBack();
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('finds a retry that waited for it, and never calls that offline', async () => {
    let failures = 1;
    const listConnections = listing(() =>
      failures-- > 0 ? Promise.reject({ status: 500 }) : Promise.resolve([record('a')]),
    );
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections },
      onError: () => {},
    });
    await settle();
    act(() => focusManager.setFocused(false));
    await pass(10 * SECOND);
    expect(result.current).toMatchObject({ state: 'loading', problem: null });
    act(() => focusManager.setFocused(true));
    await settle();
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a'] });
  });

  it('shows what changed meanwhile', async () => {
    let name = 'Before';
    const listConnections = listing(async () => [record('a', { institutionName: name })]);
    const { result } = renderKitHook(() => useConnections().connections, { fetcher: { listConnections } });
    await settle();
    name = 'After';
    await pass(MINUTE);
    lookAwayAndBack();
    await settle();
    expect(result.current[0]?.institutionName).toBe('After');
  });
});

describe('a lost network', () => {
  it('is named when the page was opened without one, and no event ever said so', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const listConnections = listing(() => Promise.reject(new TypeError('Failed to fetch')));
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections },
      onError: () => {},
    });
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'failed', problem: 'offline' });
  });

  it('is named at once, asks nothing, and is left with one read when it returns', async () => {
    onlineManager.setOnline(false);
    const listConnections = listing(async () => [record('a')]);
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await pass(10 * MINUTE);
    expect(listConnections).not.toHaveBeenCalled();
    expect(result.current).toMatchObject({ state: 'failed', problem: 'offline', error: null });
    act(() => onlineManager.setOnline(true));
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a'], problem: null });
  });

  it('that was there for a moment costs no read', async () => {
    const listConnections = listing(async () => [record('a')]);
    renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    act(() => onlineManager.setOnline(false));
    act(() => onlineManager.setOnline(true));
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(1);
  });

  it('keeps the banks on screen, marked as out of date, while a reload waits for it', async () => {
    const listConnections = listing(async () => [record('a')]);
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    act(() => onlineManager.setOnline(false));
    void result.current.reload();
    await settle();
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a'], outdated: true, problem: 'offline' });
    act(() => onlineManager.setOnline(true));
    await settle();
    expect(result.current).toMatchObject({ outdated: false, problem: null });
    expect(listConnections).toHaveBeenCalledTimes(2);
  });
});

describe('an idle page', () => {
  it('makes no request for a day', async () => {
    const listConnections = listing(async () => [record('a')]);
    renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    await pass(24 * 60 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(1);
  });
});
