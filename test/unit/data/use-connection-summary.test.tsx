import { describe, expect, it, vi } from 'vitest';
import { useConnectionSummary } from '../../../src/data/index.js';
import { adviceFor } from '../../../src/domain/index.js';
import { BROKEN, NOW, pass, record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

const banks = [record('works'), record('broken', BROKEN), record('gone', { status: 'DELETED' })];
const fetcher = { listConnections: async () => banks };

describe('the summary', () => {
  it('is all zero until the first answer, then counts what the list shows', async () => {
    const { result } = renderKitHook(() => useConnectionSummary(), { fetcher });
    expect(result.current).toMatchObject({ total: 0, actionRequired: 0, worstTone: null });
    await settle();
    expect(result.current).toMatchObject({ total: 2, actionRequired: 1, worstTone: 'critical' });
    expect(result.current.ordered.map(({ id }) => id)).toEqual(['broken', 'works']);
  });

  it('asks the host’s own resolver', async () => {
    const resolve = vi.fn<typeof adviceFor>((connection, at) => ({
      ...adviceFor(connection, at),
      urgency: 'none',
    }));
    const { result } = renderKitHook(() => useConnectionSummary(), { fetcher, resolve });
    await settle();
    expect(result.current).toMatchObject({ total: 2, actionRequired: 0 });
    expect(resolve).toHaveBeenCalled();
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('host');
      },
    ],
    ['returns nonsense', () => ({ tone: 'purple' }) as never],
    ['returns nothing', () => undefined as never],
  ])('is still right when that resolver %s, and the host hears of it once', async (_, resolve) => {
    const onError = vi.fn();
    const { result } = renderKitHook(() => useConnectionSummary(), { fetcher, resolve, onError });
    await settle();
    expect(result.current).toMatchObject({ total: 2, actionRequired: 1 });
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'MC301' }));
  });

  it('follows advice that changes with time, by the host’s own clock', async () => {
    const lasting = record('partial', {
      status: 'PARTIALLY_ACTIVE',
      statusReason: 'PARTIAL_AGGREGATION_SUCCESS',
      statusChangedAt: NOW.toISOString(),
    });
    const seen: (Date | undefined)[] = [];
    const resolve: typeof adviceFor = (connection, at) => {
      seen.push(at?.now);
      return adviceFor(connection, at);
    };
    renderKitHook(() => useConnectionSummary(), {
      fetcher: { listConnections: async () => [lasting] },
      resolve,
      now: () => new Date(Date.now() + 86_400_000),
    });
    await settle();
    expect(seen.at(-1)).toEqual(new Date('2026-03-02T12:00:00Z'));
    await pass(61 * 60_000);
    expect(seen.at(-1)).toEqual(new Date('2026-03-02T13:00:00Z'));
  });
});
