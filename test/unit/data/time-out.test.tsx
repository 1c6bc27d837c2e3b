import { describe, expect, it, vi } from 'vitest';
import { useConnections } from '../../../src/data/index.js';
import { listing, never, pass, record, renderKitHook, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

describe('a fetcher that hangs', () => {
  it('is told to stop after 15 seconds, not before, and asked again', async () => {
    const signals: AbortSignal[] = [];
    const listConnections = listing(({ signal }) => {
      signals.push(signal);
      return never();
    });
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await pass(14_900);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    await pass(200);
    expect(signals[0]?.aborted).toBe(true);
    expect(result.current.state).toBe('loading');
    await pass(SECOND);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('fails calmly after four attempts, 70 seconds at most, even when it ignores the signal', async () => {
    const listConnections = listing(never);
    const onError = vi.fn();
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections }, onError });
    await pass(70 * SECOND);
    expect(listConnections).toHaveBeenCalledTimes(4);
    expect(result.current).toMatchObject({
      state: 'failed',
      problem: 'unavailable',
      error: { code: 'MC260' },
    });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC260']);
  });

  it('that answers after all is not listened to', async () => {
    let answerLate: (rows: []) => void = () => {};
    const listConnections = listing(() => new Promise((resolve) => (answerLate = resolve)));
    listConnections.mockImplementationOnce(() => new Promise((resolve) => (answerLate = resolve)));
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await settle();
    const first = answerLate;
    await pass(17 * SECOND);
    listConnections.mockImplementation(async () => [record('late')]);
    first([]);
    await settle();
    expect(result.current.state).toBe('loading');
    await pass(20 * SECOND);
    expect(result.current.ids).toEqual(['late']);
  });

  it('gives each page its own 15 seconds', async () => {
    const listConnections = listing(async ({ cursor }) => {
      await new Promise((resolve) => setTimeout(resolve, 14 * SECOND));
      return { connections: [record(cursor ?? 'first')], nextCursor: cursor === undefined ? 'second' : null };
    });
    const { result } = renderKitHook(() => useConnections(), { fetcher: { listConnections } });
    await pass(29 * SECOND);
    expect(result.current).toMatchObject({ state: 'ready', ids: ['first', 'second'], incomplete: false });
  });
});
