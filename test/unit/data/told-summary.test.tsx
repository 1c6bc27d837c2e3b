import { describe, expect, it, vi } from 'vitest';
import type { ConnectionCounts, ConnectionsFault } from '../../../src/data/index.js';
import { useConnections } from '../../../src/data/index.js';
import { backEnd, press } from './customer.js';
import { BROKEN, MINUTE, pass, record, renderKit, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

describe('the host’s own badge', () => {
  it('is told the counts once they are known, and again only when one of them changes', async () => {
    const onSummaryChange = vi.fn<(counts: ConnectionCounts) => void>();
    const fetcher = backEnd(record('a'), record('b'));
    const { result } = renderKitHook(() => useConnections(), { fetcher, onSummaryChange });
    const read = () => result.current.reload();
    expect(onSummaryChange).not.toHaveBeenCalled();
    await settle();
    const told = () =>
      onSummaryChange.mock.calls.map(([{ total, actionRequired }]) => [total, actionRequired]);
    expect(told().at(-1)).toEqual([2, 0]);
    const before = told().length;
    fetcher.set('a', { institutionName: 'Another name' });
    await press(() => void read());
    await pass(10 * MINUTE);
    expect(told()).toHaveLength(before);
    fetcher.set('a', BROKEN);
    await press(() => void read());
    expect(told().slice(before)).toEqual([[2, 1]]);
    expect(onSummaryChange.mock.lastCall?.[0]).not.toHaveProperty('ordered');
  });

  it('costs a reading where nothing else reads, and what it throws does no harm', async () => {
    const faults: ConnectionsFault[] = [];
    const fetcher = backEnd(record('a'));
    renderKit(<p>A page without banks</p>, {
      fetcher,
      onError: (fault) => void faults.push(fault),
      onSummaryChange: () => {
        throw new Error('the host’s own');
      },
    });
    await settle();
    expect(fetcher.listConnections).toHaveBeenCalledTimes(1);
    expect(faults.map(({ code }) => code)).toContain('MC302');
  });
});
