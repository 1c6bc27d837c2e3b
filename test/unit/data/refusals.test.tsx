import { onlineManager } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import {
  ConnectionsError,
  useDeleteConnection,
  useReconnect,
  useRefreshConnection,
  useStartConnection,
} from '../../../src/data/index.js';
import type { ConnectionsFetcher } from '../../../src/data/index.js';
import { backEnd, press } from './customer.js';
import { MINUTE, pass, record, renderKitHook, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

type Method = 'repairConnection' | 'startConnection' | 'refreshConnection' | 'deleteConnection';

function useEverything() {
  const repair = useReconnect('a');
  const start = useStartConnection();
  const refresh = useRefreshConnection('a');
  const remove = useDeleteConnection('a');
  return {
    repairConnection: { ...repair, press: repair.start, failure: repair.dialogProps.failure },
    startConnection: { ...start, press: start.start, failure: start.dialogProps.failure },
    refreshConnection: { ...refresh, press: refresh.refresh, failure: failureIn(refresh.feedback) },
    deleteConnection: { ...remove, press: remove.remove },
  };
}

function failureIn(feedback: ReturnType<typeof useRefreshConnection>['feedback']) {
  return feedback?.kind === 'failure' ? feedback.failure : null;
}

const reject = (thrown: unknown) => () => Promise.reject(thrown);
const response = (status: number, retryAfter?: string) => ({
  response: { status, headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) },
});

const METHODS = ['repairConnection', 'startConnection', 'refreshConnection', 'deleteConnection'] as const;
const FAULTS = [
  ['409', reject(response(409)), 'notPossible', 'MC209'],
  ['404', reject(response(404)), 'gone', 'MC204'],
  ['429', reject(response(429)), 'tooMany', 'MC229'],
  ['429 and 30 seconds', reject(response(429, '30')), 'tooMany', 'MC229'],
  ['400', reject(response(400)), 'unavailable', 'MC240'],
  ['500', reject(response(500)), 'unavailable', 'MC250'],
  ['503', reject(new ConnectionsError({ status: 503 })), 'unavailable', 'MC250'],
  ['a lost connection', reject(new TypeError('Failed to fetch')), 'unavailable', 'MC261'],
  ['nothing at all, thrown', reject(undefined), 'unavailable', 'MC261'],
  [
    'an exception',
    () => {
      throw new Error('at once');
    },
    'unavailable',
    'MC261',
  ],
  ['401', reject(response(401)), 'session', 'MC201'],
  ['403', reject(response(403)), 'session', 'MC203'],
] as const;

async function pressed(method: Method, answer: () => unknown) {
  const fetcher = backEnd(
    record('a', { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' }),
  );
  const call = vi.fn<(...args: readonly unknown[]) => Promise<never>>();
  call.mockImplementation(answer as () => Promise<never>);
  const [onError, onAuthError] = [vi.fn(), vi.fn()];
  const faulty: ConnectionsFetcher = { ...fetcher, [method]: call };
  const view = renderKitHook(useEverything, { fetcher: faulty, onError, onAuthError });
  await settle();
  fetcher.listConnections.mockClear();
  const outcome = () => view.result.current[method];
  await press(() => outcome().press());
  return { outcome, call, onError, onAuthError, fetcher };
}

describe.each(METHODS)('%s', (method) => {
  it.each(FAULTS)('answered with %s: one call, one report, and no second try', async (...row) => {
    const [, answer, failure, code] = row;
    const { outcome, call, onError, onAuthError } = await pressed(method, answer);
    const signedOut = failure === 'session';
    expect(outcome()).toMatchObject({ state: 'failed', failure });
    await pass(10 * MINUTE);
    expect(outcome().state).toBe('failed');
    expect(call).toHaveBeenCalledTimes(1);
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual([code]);
    expect(onAuthError).toHaveBeenCalledTimes(signedOut ? 1 : 0);
    expect(outcome().error?.code).toBe(code);
  });

  it.each(FAULTS.slice(0, 2))('answered with %s reads what is, once', async (_, answer) => {
    const { fetcher } = await pressed(method, answer);
    await pass(10 * MINUTE);
    expect(fetcher.listConnections).toHaveBeenCalledTimes(1);
  });

  it('never answered is given up after 15 seconds, with the host told to stop', async () => {
    const { outcome, call, onError } = await pressed(method, () => new Promise(() => {}));
    await pass(14.9 * SECOND);
    expect(outcome().state).not.toBe('failed');
    await pass(SECOND);
    expect(outcome()).toMatchObject({ state: 'failed', failure: 'unavailable' });
    const signals = call.mock.calls.flat().flatMap((each) => (isCall(each) ? [each.signal.aborted] : []));
    expect(signals).toEqual([true]);
    await pass(10 * MINUTE);
    expect(call).toHaveBeenCalledTimes(1);
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC260']);
  });

  it('without a network asks nobody, says why, and can be pressed again with one', async () => {
    const fetcher = backEnd(record('a', { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' }));
    const { result } = renderKitHook(useEverything, { fetcher, onError: () => {} });
    await settle();
    onlineManager.setOnline(false);
    await press(() => result.current[method].press());
    expect(result.current[method]).toMatchObject({ state: 'failed', failure: 'offline' });
    expect(fetcher[method]).not.toHaveBeenCalled();
    onlineManager.setOnline(true);
    await pass(MINUTE);
    expect(fetcher[method]).not.toHaveBeenCalled();
    await press(() => result.current[method].press());
    expect(fetcher[method]).toHaveBeenCalledTimes(1);
  });

  it('that the host does not have does nothing and says so, if it is pressed all the same', async () => {
    const { [method]: _, ...fetcher } = backEnd(
      record('a', { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' }),
    );
    const onError = vi.fn();
    const { result } = renderKitHook(useEverything, { fetcher, onError });
    await settle();
    await press(() => result.current[method].press());
    expect(result.current[method]).toMatchObject({ state: 'failed', failure: 'unavailable' });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC005']);
    expect(result.current[method]).not.toMatchObject({ isOffered: true });
  });
});

function isCall(value: unknown): value is { signal: AbortSignal } {
  return typeof value === 'object' && value !== null && 'signal' in value;
}

describe('a session that makes no sense', () => {
  it.each([undefined, null, '', 'a login page', 42, [], {}, { widgetUrl: 7 }])(
    '%j is refused',
    async (answer) => {
      for (const method of ['repairConnection', 'startConnection'] as const) {
        const { outcome, call, onError } = await pressed(method, async () => answer);
        expect(outcome()).toMatchObject({ state: 'failed', failure: 'unavailable' });
        expect(call).toHaveBeenCalledTimes(1);
        expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC263']);
      }
    },
  );
});

describe('a refusal because the state is another one by now', () => {
  it('that is healthy: already reconnected, and no dialog', async () => {
    const fetcher = backEnd(record('a', { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }));
    fetcher.repairConnection.mockRejectedValue({ status: 409 });
    const { result } = renderKitHook(() => useReconnect('a'), { fetcher, onError: () => {} });
    await press(() => {}); // the first reading is nobody's yet
    await press(() => result.current.start());
    expect(result.current.state).toBe('failed');
    await press(() => result.current.cancel());
    fetcher.set('a', { status: 'ACTIVE', statusReason: null });
    await press(() => result.current.start());
    expect(result.current).toMatchObject({ state: 'restored', dialogProps: { open: false } });
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(2);
  });
});
