import { useEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { atTheDesk, backEnd, press, useBank, WIDGET } from './customer.js';
import { BROKEN, MINUTE, pass, record, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

async function left(navigate: (url: string) => void = () => {}) {
  const fetcher = backEnd(record('a', BROKEN));
  const onError = vi.fn();
  const { result } = atTheDesk(() => useBank('a', { mode: 'redirect', navigate }), { fetcher, onError });
  await settle();
  await press(() => result.current.start());
  fetcher.listConnections.mockClear();
  return { fetcher, result, onError };
}

describe('leaving the page for the bank', () => {
  it('takes the customer there, once, and opens no dialog', async () => {
    const navigate = vi.fn();
    const { result } = await left(navigate);
    expect(navigate.mock.calls).toEqual([[`${WIDGET}/?connectToken=token-1`]]);
    expect(result.current).toMatchObject({ frameProps: null, dialogProps: { open: false } });
    await pass(MINUTE);
    expect(navigate).toHaveBeenCalledTimes(1);
  });

  it('that the host’s own code fails at says so, and the next press tries again', async () => {
    const navigate = vi.fn((url: string) => {
      throw new Error(`cannot go to ${url}`);
    });
    const { result, onError, fetcher } = await left(navigate);
    expect(result.current).toMatchObject({ state: 'failed', session: null });
    expect(onError.mock.calls.map(([fault]) => [fault.code, fault.cause])).toEqual([['MC302', undefined]]);
    await press(() => result.current.start());
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(2);
  });

  it('and coming back by the browser’s own button, to the page as it was, looks what came of it', async () => {
    const { fetcher, result } = await left();
    await press(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false })));
    expect(result.current.state).toBe('inWidget');
    await press(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(result.current.state).toBe('confirming');
    fetcher.set('a', { status: 'ACTIVE', statusReason: null });
    await pass(3 * SECOND);
    expect(result.current.state).toBe('restored');
  });
});

describe('back on the page, which knows nothing of the press', () => {
  function useResumed(intent?: 'reconnect' | 'linkNewAccounts') {
    const bank = useBank('a');
    const { resume } = bank;
    useEffect(() => resume(intent), [resume, intent]);
    return bank;
  }

  it('looks at 0, 3, 10 and 30 seconds, and asks for no session', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const { result } = atTheDesk(() => useResumed(), { fetcher });
    await settle();
    expect(result.current.state).toBe('confirming');
    await pass(10 * MINUTE);
    expect(result.current.state).toBe('stillBroken');
    expect(fetcher.repairConnection).not.toHaveBeenCalled();
    expect(fetcher.listConnections.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('says that it works when it does', async () => {
    const fetcher = backEnd(record('a'));
    const { result } = atTheDesk(() => useResumed(), { fetcher });
    await settle();
    expect(result.current).toMatchObject({ state: 'restored', feedback: { id: 'restored' } });
  });

  it('knows what the customer went for', async () => {
    const fetcher = backEnd(record('a', { statusReason: 'NEW_ACCOUNTS_AVAILABLE' }));
    const { result } = atTheDesk(() => useResumed('linkNewAccounts'), { fetcher });
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'stillBroken', feedback: { id: 'accountsUnchanged' } });
  });
});
