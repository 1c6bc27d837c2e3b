import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { useDeleteConnection, useRefreshConnection, useStartConnection } from '../../../src/data/index.js';
import { atTheDesk, backEnd, press, say, useBank, WIDGET } from './customer.js';
import { BROKEN, MINUTE, pass, record, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

const CANARY = 'canary-7f3a';

/** Every text that can be reached from a value: what is printed, and what is only kept. */
function textOf(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'function' || typeof value !== 'object' || value === null || seen.has(value))
    return '';
  seen.add(value);
  if (value instanceof URL) return value.href;
  if (value instanceof Map || value instanceof Set)
    return [...value].map((each) => textOf(each, seen)).join(' ');
  const names = Object.getOwnPropertyNames(value);
  return names.map((name) => `${name} ${textOf(Reflect.get(value, name), seen)}`).join(' ');
}

function useEverything() {
  const refresh = useRefreshConnection('a');
  const fresh = useStartConnection();
  const remove = useDeleteConnection('a');
  return { ...useBank('a'), refresh, fresh, remove };
}

describe('the session’s secret', () => {
  it('is in the frame while it is open, and nowhere else, ever', async () => {
    const logged = (['log', 'info', 'warn', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const stored = vi.spyOn(Storage.prototype, 'setItem');
    const pushed = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'replaceState')];
    const [onError, onEvent, onAuthError] = [vi.fn(), vi.fn(), vi.fn()];
    const storage = { getItem: () => null, setItem: vi.fn(), removeItem: vi.fn() };
    const queryClient = new QueryClient();
    const fetcher = backEnd(record('a', BROKEN));
    const session = {
      widgetUrl: `${WIDGET}/?connectToken=${CANARY}`,
      connectionId: 'a',
      connectToken: CANARY,
    };
    fetcher.repairConnection.mockImplementation(async () => session);
    fetcher.startConnection.mockImplementation(async () => ({ ...session, connectionId: 'new' }));
    fetcher.refreshConnection.mockImplementation(async () => ({ widget: session }));
    const { result, unmount } = atTheDesk(useEverything, {
      fetcher,
      queryClient,
      storage,
      onError,
      onEvent,
      onAuthError,
    });
    await settle();

    const outside = () =>
      textOf([
        logged.map(({ mock }) => mock.calls),
        vi.mocked(console.error).mock.calls,
        stored.mock.calls,
        storage.setItem.mock.calls,
        pushed.map(({ mock }) => mock.calls),
        [onError, onEvent, onAuthError].map(({ mock }) => mock.calls),
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ queryKey, queryHash, state }) => [queryKey, queryHash, state]),
        queryClient
          .getMutationCache()
          .getAll()
          .map(({ state }) => state),
        location.href,
        document.title,
      ]);
    const nowhere = () => {
      expect(outside()).not.toContain(CANARY);
      expect(textOf(result.current)).not.toContain(CANARY);
      expect(document.documentElement.outerHTML).not.toContain(CANARY);
    };
    const onlyInTheFrame = () => {
      expect(outside()).not.toContain(CANARY);
      expect(document.querySelectorAll(`[src*="${CANARY}"]`).length).toBeLessThanOrEqual(1);
      expect(textOf(result.current)).toContain(CANARY); // or this test would prove nothing
    };

    // Closed, cancelled, tried again, ended, finished; a new one; one that an update asked for; one that may not be opened.
    await press(() => result.current.start());
    onlyInTheFrame();
    await press(() => result.current.cancel());
    nowhere();
    await press(() => result.current.start());
    await say('error');
    await press(() => result.current.retry());
    await pass(181 * MINUTE);
    expect(result.current.dialogProps.failure).toBe('expired');
    nowhere();
    await press(() => result.current.retry());
    vi.spyOn(window, 'open').mockReturnValue(null);
    await press(() => result.current.dialogProps.onOpenWindow());
    onlyInTheFrame();
    await say('connect_complete');
    nowhere();
    await pass(MINUTE);
    await press(() => result.current.fresh.start());
    onlyInTheFrame();
    await press(() => result.current.fresh.cancel());
    nowhere();
    fetcher.set('a', { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' });
    await press(() => result.current.read());
    await press(() => result.current.refresh.refresh());
    onlyInTheFrame();
    await say('handover');
    await pass(40 * SECOND);
    nowhere();
    session.widgetUrl = `https://evil.example/?connectToken=${CANARY}`;
    await press(() => result.current.start());
    expect(result.current.error?.code).toBe('MC263');
    nowhere();
    await press(() => result.current.refresh.refresh());
    expect(result.current.refresh.error?.code).toBe('MC263');
    nowhere();
    unmount();
    await pass(MINUTE);
    nowhere();
  });

  it('is not in what the developer is told when the host’s own way of leaving the page fails', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    fetcher.repairConnection.mockImplementation(async () => ({
      widgetUrl: `${WIDGET}/?connectToken=${CANARY}`,
    }));
    const onError = vi.fn();
    const navigate = (url: string) => {
      throw new Error(`blocked: ${url}`);
    };
    const { result } = atTheDesk(() => useBank('a', { mode: 'redirect', navigate }), { fetcher, onError });
    await settle();
    await press(() => result.current.start());
    expect(onError).toHaveBeenCalledTimes(1);
    expect(textOf([onError.mock.calls, result.current])).not.toContain(CANARY);
  });
});
