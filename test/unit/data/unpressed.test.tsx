import { describe, expect, it } from 'vitest';
import {
  useConnections,
  useConnectionSummary,
  useDeleteConnection,
  useReconnect,
  useRefreshConnection,
  useSnooze,
  useStartConnection,
} from '../../../src/data/index.js';
import { connectionIn, DOCUMENTED_ROWS, recordIn } from '../../../src/testing/index.js';
import { backEnd, comeBack } from './customer.js';
import { MINUTE, pass, renderKit, setTheScene, settle } from './harness.js';

setTheScene();

const banks = DOCUMENTED_ROWS.map((row) => connectionIn(row, { statusChangedAt: null }));

function Everything({ index }: { readonly index: number }) {
  const bank = banks[index] ?? connectionIn({ status: 'ACTIVE', statusReason: null });
  const visit = useReconnect(bank.id);
  const fresh = useStartConnection();
  const refresh = useRefreshConnection(bank.id);
  const remove = useDeleteConnection(bank.id);
  const { isSnoozed } = useSnooze(bank);
  const { ids } = useConnections();
  useConnectionSummary();
  return <p>{[visit.state, fresh.state, refresh.state, remove.state, isSnoozed, ids.length].join()}</p>;
}

describe('a page that nobody touches for a day', () => {
  it('reads once, and repairs, starts, refreshes and removes nothing, in any state of any bank', async () => {
    const fetcher = backEnd(...DOCUMENTED_ROWS.map((row) => recordIn(row, { statusChangedAt: null })));
    const { unmount } = renderKit(
      banks.map(({ id }, index) => <Everything key={id} index={index} />),
      { fetcher },
    );
    await settle();
    // Hour by hour, so that the page is really drawn again in between.
    for (let hour = 0; hour < 24; hour += 1) await pass(60 * MINUTE);
    await comeBack();
    expect(fetcher.listConnections).toHaveBeenCalledTimes(1);
    for (const method of ['repairConnection', 'startConnection', 'refreshConnection', 'deleteConnection'] as const)
      expect(fetcher[method]).not.toHaveBeenCalled();
    unmount();
  }, 20_000);
});
