import { describe, expect, it, vi } from 'vitest';
import {
  useConnection,
  useConnections,
  useReconnect,
  useRefreshConnection,
} from '../../../src/data/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { policyFor } from '../../../src/domain/index.js';
import { DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { atTheDesk, backEnd, press, say } from './customer.js';
import { MINUTE, pass, record, renderKitHook, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

const PARTIAL = { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' } as const;
const ON_REQUEST = { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' } as const;
const ASKED = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' } as const;
const OLD = { successfullyAggregatedAt: '2026-02-27T09:00:00Z' };
const NEW = { successfullyAggregatedAt: '2026-03-01T12:00:01Z' };

function useUpdates(id: string) {
  const bank = useConnection(id);
  const { reload } = useConnections();
  return { ...useRefreshConnection(id), bank, read: () => void reload() };
}

async function page(fields: Partial<ConnectionRecord> = PARTIAL) {
  const fetcher = backEnd(record('a', { ...OLD, ...fields }));
  const onError = vi.fn();
  const { result } = renderKitHook(() => useUpdates('a'), { fetcher, onError });
  await settle();
  fetcher.listConnections.mockClear();
  const actions = () => (result.current.bank.state === 'ready' ? result.current.bank.policy.actions : []);
  return { fetcher, result, onError, actions };
}

describe('asking for the latest', () => {
  it('happens on the press, once however often it is pressed, and is not called done', async () => {
    const { fetcher, result } = await page();
    expect(fetcher.refreshConnection).not.toHaveBeenCalled();
    await press(() => {
      result.current.refresh();
      result.current.refresh();
    });
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({
      state: 'confirming',
      buttonState: { status: 'pending' },
      feedback: { id: 'refreshing' },
    });
  });

  it.each(DOCUMENTED_ROWS)('is offered in $status/$statusReason only where Meld accepts it', async (row) => {
    const { fetcher, result } = await page(row);
    const { refreshAccepted } = policyFor(row);
    expect(result.current.isOffered).toBe(refreshAccepted);
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).toHaveBeenCalledTimes(refreshAccepted ? 1 : 0);
  });

  it.each([
    ['it works again', { status: 'ACTIVE', statusReason: null }],
    ['there is newer data', NEW],
  ])('is done when %s', async (_, fields) => {
    const { fetcher, result } = await page();
    await press(() => result.current.refresh());
    fetcher.set('a', fields);
    await pass(3 * SECOND);
    expect(result.current).toMatchObject({ state: 'refreshed', feedback: { id: 'refreshed' } });
    await pass(10 * MINUTE);
    expect(fetcher.listConnections).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['the time of the data is lost', { successfullyAggregatedAt: null }],
    ['the time of the data goes back', { successfullyAggregatedAt: '2026-01-01T00:00:00Z' }],
    ['only other fields change', { institutionName: 'Bank A' }],
  ])('is not done when %s', async (_, fields) => {
    const { fetcher, result } = await page();
    await press(() => result.current.refresh());
    fetcher.set('a', fields);
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'unchanged', feedback: { id: 'refreshUnchanged' } });
    expect(fetcher.listConnections).toHaveBeenCalledTimes(4);
  });

  it('that breaks the connection, with newer data even, is not called done: the new notice speaks', async () => {
    const { fetcher, result } = await page();
    await press(() => result.current.refresh());
    fetcher.set('a', { ...NEW, status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
    await pass(3 * SECOND);
    expect(result.current).toMatchObject({ state: 'idle', feedback: null });
  });

  it('that nobody can confirm says so', async () => {
    const { fetcher, result, actions } = await page();
    fetcher.listConnections.mockRejectedValue({ status: 400 });
    await press(() => result.current.refresh());
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'unconfirmed', feedback: { id: 'refreshUnconfirmed' } });
    expect(actions()[0]).toBe('refresh');
  });

  it('“I have done this” at the bank, which still asks, says so, newer data or not', async () => {
    const { fetcher, result } = await page(ASKED);
    await press(() => result.current.refresh('confirmInstitutionAction'));
    fetcher.set('a', NEW);
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'unchanged', feedback: { id: 'stillAsked' } });
  });

  it('says nothing more about it once the state is another one', async () => {
    const { fetcher, result } = await page();
    await press(() => result.current.refresh());
    await pass(MINUTE);
    fetcher.set('a', { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
    await press(() => result.current.read());
    expect(result.current.feedback).toBeNull();
  });
});

describe('an update that did not help', () => {
  it('puts the reconnect first', async () => {
    const { result, actions } = await page();
    expect(actions()).toEqual(['refresh', 'reconnect']);
    await press(() => result.current.refresh());
    await pass(MINUTE);
    expect(actions()).toEqual(['reconnect', 'refresh']);
    await press(() => result.current.read());
    expect(actions()[0]).toBe('reconnect');
  });

  it('is forgotten with its state: when that comes back, an update comes first again', async () => {
    const { fetcher, result, actions } = await page();
    await press(() => result.current.refresh());
    await pass(MINUTE);
    fetcher.set('a', { status: 'ACTIVE', statusReason: null });
    await press(() => result.current.read());
    fetcher.set('a', PARTIAL);
    await press(() => result.current.read());
    expect(actions()).toEqual(['refresh', 'reconnect']);
  });

  it('is forgotten when the host says that this is another spell of the same state', async () => {
    const { fetcher, result, actions } = await page({ ...PARTIAL, statusChangedAt: '2026-02-20T00:00:00Z' });
    await press(() => result.current.refresh());
    await pass(MINUTE);
    expect(actions()[0]).toBe('reconnect');
    fetcher.set('a', { statusChangedAt: '2026-03-01T12:01:00Z' });
    await press(() => result.current.read());
    expect(actions()[0]).toBe('refresh');
  });
});

describe('the next update', () => {
  const until = (ms: number) => new Date(Date.now() + ms).toISOString();

  it('waits until the time that the answer named, and comes back by itself', async () => {
    const { fetcher, result } = await page();
    fetcher.refreshConnection.mockImplementation(async () => ({ nextRefreshAllowedAt: until(90 * SECOND) }));
    await press(() => result.current.refresh());
    fetcher.set('a', NEW);
    await pass(3 * SECOND);
    expect(result.current.buttonState).toMatchObject({ status: 'blocked', why: 'cooldown' });
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).toHaveBeenCalledTimes(1);
    await pass(90 * SECOND);
    expect(result.current.buttonState).toEqual({ status: 'ready' });
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).toHaveBeenCalledTimes(2);
  });

  it('waits until the time that the record names, even when the waiting button is pressed', async () => {
    const { fetcher, result } = await page({ ...PARTIAL, nextRefreshAllowedAt: until(30 * MINUTE) });
    expect(result.current.buttonState).toMatchObject({ status: 'blocked', until: until(30 * MINUTE - 20) });
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).not.toHaveBeenCalled();
    await pass(31 * MINUTE);
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['7 seconds', 7 * SECOND, 7 * SECOND],
    ['ten years: five minutes', 315_360_000_000, 5 * MINUTE],
    ['nothing: a minute', undefined, MINUTE],
    ['for ever: five minutes', Infinity, 5 * MINUTE],
  ])('after “too many” waits as it was told (%s)', async (_, retryAfterMs, wait) => {
    const { ConnectionsError } = await import('../../../src/data/index.js');
    const { fetcher, result } = await page();
    fetcher.refreshConnection.mockRejectedValueOnce(new ConnectionsError({ status: 429, retryAfterMs }));
    await press(() => result.current.refresh());
    expect(result.current).toMatchObject({ state: 'failed', feedback: { failure: 'tooMany' } });
    await pass(wait - SECOND);
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).toHaveBeenCalledTimes(1);
    await pass(2 * SECOND);
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).toHaveBeenCalledTimes(2);
  });

  it('survives a host’s own error that asks to wait for NaN', async () => {
    const { ConnectionsError } = await import('../../../src/data/index.js');
    const { fetcher, result } = await page();
    fetcher.refreshConnection.mockRejectedValueOnce(new ConnectionsError({ status: 429, retryAfterMs: NaN }));
    await press(() => result.current.refresh());
    expect(result.current).toMatchObject({ state: 'failed', buttonState: { status: 'ready' } });
  });

  it('may be at once after a failure', async () => {
    const { fetcher, result } = await page();
    fetcher.refreshConnection.mockRejectedValueOnce({ status: 503 });
    await press(() => result.current.refresh());
    expect(result.current.buttonState).toEqual({ status: 'ready' });
    await press(() => result.current.refresh());
    expect(fetcher.refreshConnection).toHaveBeenCalledTimes(2);
  });
});

describe('a bank that wants its customer in the update', () => {
  function useBoth() {
    const updates = useUpdates('a');
    return { ...useReconnect('a'), updates };
  }

  async function answered(widgetUrl?: string) {
    const fetcher = backEnd(record('a', { ...OLD, ...ON_REQUEST }));
    const onError = vi.fn();
    fetcher.refreshConnection.mockImplementation(async (id) => {
      const widget = fetcher.session(id);
      return { widget: { ...widget, widgetUrl: widgetUrl ?? widget.widgetUrl } };
    });
    const { result } = atTheDesk(useBoth, { fetcher, onError });
    await settle();
    await press(() => result.current.updates.refresh());
    return { fetcher, result, onError };
  }

  it('opens its widget, and it is done with newer data only, though the state stays the same', async () => {
    const { fetcher, result } = await answered();
    expect(result.current).toMatchObject({
      state: 'inWidget',
      dialogProps: { open: true, intent: 'refresh' },
    });
    expect(result.current.updates).toMatchObject({ state: 'idle', feedback: null });
    await say('connect_complete');
    await pass(4 * SECOND);
    expect(result.current).toMatchObject({ state: 'confirming', feedback: { id: 'refreshing' } });
    fetcher.set('a', NEW);
    await pass(10 * SECOND);
    expect(result.current).toMatchObject({ state: 'restored', feedback: { id: 'refreshed' } });
    expect(fetcher.repairConnection).not.toHaveBeenCalled();
  });

  it('later than anybody waits for is put right by the next reading', async () => {
    const { fetcher, result } = await answered();
    await say('connect_complete');
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'stillBroken', feedback: { id: 'refreshUnchanged' } });
    fetcher.set('a', NEW);
    await press(() => result.current.updates.read());
    expect(result.current).toMatchObject({ state: 'restored', feedback: { id: 'refreshed' } });
  });

  it('in a widget that may not be opened: it did not work', async () => {
    const { result, onError } = await answered('https://evil.example/');
    expect(result.current).toMatchObject({ state: 'idle', session: null });
    expect(result.current.updates).toMatchObject({ state: 'failed', feedback: { failure: 'unavailable' } });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC263']);
  });

  it('in a widget that nobody on the page draws: it did not work, and the next press is free', async () => {
    const { fetcher, result, onError } = await page(ON_REQUEST);
    fetcher.refreshConnection.mockImplementation(async (id) => ({ widget: fetcher.session(id) }));
    await press(() => result.current.refresh());
    expect(result.current).toMatchObject({ state: 'failed', buttonState: { status: 'ready' } });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC265']);
  });
});
