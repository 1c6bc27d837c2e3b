import { describe, expect, it, vi } from 'vitest';
import { useConnections } from '../../../src/data/index.js';
import { listing, MINUTE, pass, record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

const UNREADABLE: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a page of HTML', '<!doctype html><title>Sign in</title>'],
  ['a number', 42],
  ['an object without connections', { error: 'no' }],
  ['an error page of the right form', { connections: 'none' }],
];

describe('an answer that cannot be read', () => {
  it.each(UNREADABLE)('fails calmly and is not asked for again: %s', async (_, payload) => {
    const listConnections = listing(() => Promise.resolve(payload as never));
    const onError = vi.fn();
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(10 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({
      state: 'failed',
      ids: [],
      problem: 'unavailable',
      error: { code: 'MC262' },
    });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC262']);
  });

  it('leaves on screen what was known', async () => {
    const listConnections = listing(async () => 'oops' as never).mockResolvedValueOnce([record('a')]);
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections },
      onError: () => {},
    });
    await settle();
    void result.current.reload();
    await settle();
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a'], outdated: true });
  });
});

describe('a row that cannot be read', () => {
  it('is left out, the others show, and the host hears where, once and without contents', async () => {
    const rows = [record('a'), { id: '', status: 'secret' }, record('b')];
    const onError = vi.fn();
    const listConnections = listing(async () => rows);
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await settle();
    void result.current.reload();
    await settle();
    expect(result.current).toMatchObject({
      state: 'ready',
      ids: ['a', 'b'],
      incomplete: true,
      problem: null,
    });
    expect(onError.mock.calls.map(([fault]) => `${fault.code} ${fault.path}`)).toEqual(['MC102 [1]']);
    expect(JSON.stringify(onError.mock.calls)).not.toContain('secret');
    expect(listConnections).toHaveBeenCalledTimes(2);
  });
});
