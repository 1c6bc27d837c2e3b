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
import { policyFor } from '../../../src/domain/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { connectionIn, DOCUMENTED_ROWS, recordIn } from '../../../src/testing/index.js';
import { backEnd, comeBack } from './customer.js';
import { MINUTE, pass, renderKit, setTheScene, settle } from './harness.js';

setTheScene();

const banks = DOCUMENTED_ROWS.map((row) => connectionIn(row, { statusChangedAt: null }));

function Everything({ bank }: { readonly bank: Connection }) {
  const visit = useReconnect(bank.id);
  const fresh = useStartConnection();
  const refresh = useRefreshConnection(bank.id);
  const remove = useDeleteConnection(bank.id);
  const { isSnoozed } = useSnooze(bank);
  return <p>{[visit.state, fresh.state, refresh.state, remove.state, isSnoozed].join()}</p>;
}

function Overview() {
  const { ids } = useConnections();
  return <p>{[ids.length, useConnectionSummary().total].join()}</p>;
}

const HOST_METHODS = [
  'repairConnection',
  'startConnection',
  'refreshConnection',
  'deleteConnection',
] as const;

describe('a page that nobody touches', () => {
  // Some of the states in which something could be tried, for a day; all of them for an hour.
  const tempting = banks
    .filter(({ status, statusReason }) => {
      const { retry, actions, group } = policyFor({ status, statusReason });
      return retry !== null || (group === 'needsYou' && actions.includes('refresh'));
    })
    .slice(0, 4);

  it.each([
    ['for an hour, in any state', 1, banks],
    ['for a day', 24, tempting],
  ])(
    'reads once, and repairs, starts, refreshes and removes nothing: %s',
    async (_, hours, shown) => {
      const fetcher = backEnd(...DOCUMENTED_ROWS.map((row) => recordIn(row, { statusChangedAt: null })));
      renderKit([<Overview key="all" />, ...shown.map((bank) => <Everything key={bank.id} bank={bank} />)], {
        fetcher,
      });
      await settle();
      // Hour by hour, so that the page is really drawn again in between.
      for (let hour = 0; hour < hours; hour += 1) await pass(60 * MINUTE);
      await comeBack();
      expect(fetcher.listConnections).toHaveBeenCalledTimes(1);
      for (const method of HOST_METHODS) expect(fetcher[method]).not.toHaveBeenCalled();
    },
    60_000,
  );
});
