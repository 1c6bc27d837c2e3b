import { describe, expect, it, vi } from 'vitest';
import {
  useDeleteConnection,
  useRefreshConnection,
  useSnooze,
  useStartConnection,
} from '../../../src/data/index.js';
import type { ConnectionsEvent } from '../../../src/data/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { connection } from '../../../src/testing/index.js';
import { atTheDesk, backEnd, press, say, useBank } from './customer.js';
import type { KitProps } from './harness.js';
import { BROKEN, MINUTE, pass, record, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

const bank = connection({ id: 'connection-a', ...BROKEN });

function useEverything() {
  const refresh = useRefreshConnection('connection-a');
  const remove = useDeleteConnection('connection-a');
  const start = useStartConnection();
  const snooze = useSnooze(bank);
  return { ...useBank('connection-a'), refresh, remove, fresh: start, snoozing: snooze };
}

async function page(fields: Partial<ConnectionRecord> = BROKEN, props: Partial<KitProps> = {}) {
  const fetcher = backEnd(record('connection-a', { institutionName: 'Secret Bank', ...fields }));
  const onEvent = vi.fn<(event: ConnectionsEvent) => void>();
  const { result } = atTheDesk(useEverything, { fetcher, onEvent, onError: () => {}, ...props });
  await settle();
  const events = () =>
    onEvent.mock.calls.map(([event]) =>
      Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'connection')),
    );
  return { fetcher, result, onEvent, events };
}

const WORKS = { status: 'ACTIVE', statusReason: null };

describe('what a host is told', () => {
  it('of a journey: what was pressed, what came of it, and that the bank works again', async () => {
    const { fetcher, result, events } = await page();
    expect(events()).toEqual([]);
    await press(() => result.current.start());
    fetcher.set('connection-a', WORKS);
    await say('connect_complete');
    expect(events()).toEqual([
      { type: 'acted', action: 'reconnect' },
      { type: 'outcome', of: 'reconnect', state: 'restored' },
      { type: 'healed', byItself: false },
    ]);
  });

  it('of a bank that heals without anybody pressing anything', async () => {
    const { fetcher, result, events } = await page();
    fetcher.set('connection-a', WORKS);
    await press(() => result.current.read());
    expect(events()).toEqual([{ type: 'healed', byItself: true }]);
    await press(() => result.current.read());
    expect(events()).toHaveLength(1);
  });

  it('of one that breaks after an update and heals by itself: the update has nothing to do with it', async () => {
    const { fetcher, result, events } = await page({
      status: 'PARTIALLY_ACTIVE',
      statusReason: 'PARTIAL_AGGREGATION_SUCCESS',
    });
    await press(() => result.current.refresh.refresh());
    fetcher.set('connection-a', WORKS);
    await pass(4 * SECOND);
    fetcher.set('connection-a', BROKEN);
    await press(() => result.current.read());
    fetcher.set('connection-a', WORKS);
    await press(() => result.current.read());
    expect(events().filter(({ type }) => type === 'healed')).toEqual([
      { type: 'healed', byItself: false },
      { type: 'healed', byItself: true },
    ]);
  });

  it('of one that heals after “remind me later”: still by itself', async () => {
    const { fetcher, result, events } = await page();
    await press(() => result.current.snoozing.snooze('2026-03-03T00:00:00Z'));
    await press(() => result.current.snoozing.dismiss());
    fetcher.set('connection-a', WORKS);
    await press(() => result.current.read());
    expect(events()).toEqual([
      { type: 'acted', action: 'snooze' },
      { type: 'acted', action: 'dismiss' },
      { type: 'healed', byItself: true },
    ]);
  });

  it('of everything else a customer can press', async () => {
    const { result, events, fetcher } = await page({
      status: 'DEGRADED',
      statusReason: 'INTERACTIVE_REFRESH',
    });
    fetcher.refreshConnection.mockRejectedValue({ status: 500 });
    fetcher.deleteConnection.mockRejectedValue({ status: 500 });
    fetcher.startConnection.mockRejectedValue({ status: 500 });
    await press(() => result.current.refresh.refresh());
    await press(() => result.current.fresh.start({ replaces: bank }));
    await press(() => result.current.remove.remove());
    expect(events()).toEqual([
      { type: 'acted', action: 'refresh' },
      { type: 'outcome', of: 'refresh', state: 'failed' },
      { type: 'acted', action: 'startNewConnection' },
      { type: 'outcome', of: 'start', state: 'failed' },
      { type: 'acted', action: 'delete' },
      { type: 'outcome', of: 'delete', state: 'failed' },
    ]);
  });

  it('never says whose bank it is, or which', async () => {
    const { result, onEvent } = await page();
    await press(() => result.current.start());
    await say('cancel');
    await pass(MINUTE);
    const told = JSON.stringify(onEvent.mock.calls);
    for (const secret of ['connection-a', 'Secret Bank', 'customer-1', 'token-'])
      expect(told).not.toContain(secret);
    for (const [{ connection: name }] of onEvent.mock.calls) expect(name).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(onEvent.mock.calls.map(([{ connection: name }]) => name)).size).toBe(1);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('theirs');
      },
    ],
    ['fails later', () => Promise.reject(new Error('theirs'))],
  ])('and whose listener %s stops nothing; the developer is told', async (_, onEvent) => {
    const onError = vi.fn();
    // A host may well pass an async function, which the type lets through.
    const listener: unknown = onEvent;
    const { result } = await page(BROKEN, { onEvent: listener as () => void, onError });
    await press(() => result.current.start());
    expect(result.current.state).toBe('inWidget');
    expect(new Set(onError.mock.calls.map(([fault]) => fault.code))).toEqual(new Set(['MC302']));
  });
});
