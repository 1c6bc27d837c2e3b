import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionsError, useConnections } from '../../../src/data/index.js';
import { listing, MINUTE, pass, record, renderKitHook, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

const onError = vi.fn();
beforeEach(() => void onError.mockClear());

/** Fails the same way each time, and says when it was called. */
function failing(thrown: () => unknown) {
  const times: number[] = [];
  const listConnections = listing(() => {
    times.push(Date.now());
    return Promise.reject(thrown());
  });
  const gaps = () => times.slice(1).map((time, index) => time - (times[index] ?? 0));
  return { listConnections, gaps };
}

const status = (value: number) => () => Object.assign(new Error('no'), { status: value });

describe('a server error', () => {
  it.each([
    ['at the shortest', 0, [500, 1000, 2000]],
    ['in the middle', 0.5, [750, 1500, 3000]],
    ['at the longest', 1, [1000, 2000, 4000]],
  ])('is tried three times more, waiting longer each time (%s)', async (_, random, waits) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const { listConnections, gaps } = failing(status(503));
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(MINUTE);
    expect(gaps().map((gap) => Math.round(gap / 10) * 10)).toEqual(waits);
    expect(result.current).toMatchObject({ state: 'failed', problem: 'unavailable', error: { status: 503 } });
  });

  it('is not tried on for ever: a day later there were four requests', async () => {
    const { listConnections } = failing(status(500));
    renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(24 * 60 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(4);
  });

  it('that heals shows the banks and no problem', async () => {
    const listConnections = listing(async () => [record('a')]).mockRejectedValueOnce({ status: 502 });
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(2 * SECOND);
    expect(result.current).toMatchObject({ state: 'ready', ids: ['a'], problem: null, outdated: false });
    expect(onError).not.toHaveBeenCalled();
  });

  it('after a good answer leaves the banks on screen, marked as out of date', async () => {
    const listConnections = listing(() => Promise.reject(new Error('down'))).mockResolvedValueOnce([
      record('a'),
    ]);
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await settle();
    void result.current.reload();
    await pass(MINUTE);
    expect(result.current).toMatchObject({
      state: 'ready',
      ids: ['a'],
      problem: 'unavailable',
      outdated: true,
      error: { code: 'MC261' },
    });
  });
});

describe('a refusal', () => {
  it.each([400, 401, 403, 404, 409, 410, 422, 451])('with status %i is not tried again', async (value) => {
    const { listConnections } = failing(status(value));
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(10 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({
      state: 'failed',
      problem: value === 401 || value === 403 ? 'session' : 'unavailable',
      error: { status: value },
    });
  });
});

describe('“too many requests”', () => {
  const tooMany = (retryAfter: string) => () => ({
    response: { status: 429, headers: new Headers({ 'retry-after': retryAfter }) },
  });

  it.each([
    ['seconds', '7', 7 * SECOND],
    ['a date', 'Sun, 01 Mar 2026 12:00:30 GMT', 30 * SECOND],
    ['ten years', '315360000', 5 * MINUTE],
    ['a date in ten years', 'Sun, 01 Mar 2036 12:00:30 GMT', 5 * MINUTE],
  ])('waits as long as it was told in %s, five minutes at most', async (_, header, wait) => {
    const { listConnections, gaps } = failing(tooMany(header));
    renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(wait - 100);
    expect(listConnections).toHaveBeenCalledTimes(1);
    await pass(200);
    expect(listConnections).toHaveBeenCalledTimes(2);
    expect(gaps()[0]).toBeGreaterThanOrEqual(wait - 20);
  });

  it.each(['0', 'Sun, 01 Mar 2020 12:00:00 GMT'])('does not hammer when told “%s”', async (header) => {
    const { listConnections, gaps } = failing(tooMany(header));
    renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(MINUTE);
    expect(gaps()[0]).toBeGreaterThanOrEqual(500);
    expect(gaps()[2]).toBeGreaterThanOrEqual(2000);
  });

  it('backs off as for a server error when told nothing readable', async () => {
    const { listConnections, gaps } = failing(tooMany('soon'));
    renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(MINUTE);
    expect(gaps()).toHaveLength(3);
    expect(gaps()[0]).toBeGreaterThanOrEqual(500);
  });

  it.each([315_360_000_000, Infinity])(
    'does not take %d milliseconds of a host’s own error for “at once”',
    async (retryAfterMs) => {
      const { listConnections } = failing(() => new ConnectionsError({ status: 429, retryAfterMs }));
      renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
      await pass(4.9 * MINUTE);
      expect(listConnections).toHaveBeenCalledTimes(1);
      await pass(0.2 * MINUTE);
      expect(listConnections).toHaveBeenCalledTimes(2);
    },
  );

  it.each([NaN, -5])('backs off when a host’s own error says %d', async (retryAfterMs) => {
    const { listConnections, gaps } = failing(() => new ConnectionsError({ status: 429, retryAfterMs }));
    renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(MINUTE);
    expect(gaps()[0]).toBeGreaterThanOrEqual(500);
  });
});
