import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useReconnect, useStartConnection } from '../../../src/data/index.js';
import { atTheDesk, backEnd, press, say, useBank } from './customer.js';
import { BROKEN, pass, record, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

function useTwoBanks() {
  const b = useReconnect('b');
  return { ...useBank('a'), b };
}

function useTwoButtons() {
  const other = useReconnect('a');
  return { ...useBank('a'), other };
}

describe('one press, one session', () => {
  it.each([2, 3, 10])('however often the button is hit: %i times', async (times) => {
    const fetcher = backEnd(record('a', BROKEN));
    const { result } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    await press(() => {
      for (let hit = 0; hit < times; hit += 1) result.current.start();
    });
    await press(() => result.current.start());
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(1);
  });

  it('for two buttons of one bank, with one dialog, and both know', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const { result } = atTheDesk(useTwoButtons, { fetcher });
    await settle();
    await press(() => {
      result.current.other.start();
      result.current.start();
    });
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(1);
    expect([result.current.state, result.current.other.state]).toEqual(['inWidget', 'inWidget']);
    expect(result.current.other.dialogProps.open).toBe(true);
    expect(result.current.dialogProps.open).toBe(false);
    expect(result.current).toMatchObject({ session: null, frameProps: null });
  });

  it('a slow server is not asked again by an impatient customer', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    fetcher.repairConnection.mockImplementation(async (id) => {
      await new Promise((resolve) => setTimeout(resolve, 12 * SECOND));
      return fetcher.session(id);
    });
    const { result } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    for (let second = 0; second < 13; second += 1) {
      await press(() => result.current.start());
      await pass(SECOND);
    }
    expect(result.current.state).toBe('inWidget');
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(1);
  });

  it('handed the press itself, as a button does, starts an ordinary reconnect', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const { result } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    await press(() => void Reflect.apply(result.current.start, null, [new MouseEvent('click')]));
    expect(fetcher.repairConnection.mock.calls[0]?.[1].intent).toBe('reconnect');
    await say('connect_complete');
    expect(result.current.feedback).toMatchObject({ id: 'confirming' });
  });
});

describe('one customer, one bank at a time', () => {
  it('a second bank closes the first, unharmed, before it opens', async () => {
    const fetcher = backEnd(record('a', BROKEN), record('b', BROKEN));
    const { result } = atTheDesk(useTwoBanks, { fetcher });
    await settle();
    await press(() => result.current.start());
    await press(() => result.current.b.start());
    expect([result.current.state, result.current.b.state]).toEqual(['abandoned', 'inWidget']);
    expect(result.current.session).toBeNull();
  });

  it('a second bank takes back a request that is still on its way', async () => {
    const fetcher = backEnd(record('a', BROKEN), record('b', BROKEN));
    const signals: AbortSignal[] = [];
    fetcher.repairConnection.mockImplementationOnce((_, { signal }) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    const { result } = atTheDesk(useTwoBanks, { fetcher });
    await settle();
    await press(() => result.current.start());
    await press(() => result.current.b.start());
    expect([result.current.state, result.current.b.state]).toEqual(['idle', 'inWidget']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('“try again” for one closes another that has been opened since', async () => {
    const fetcher = backEnd(record('a', BROKEN), record('b', BROKEN));
    fetcher.repairConnection.mockRejectedValueOnce({ status: 500 });
    const { result } = atTheDesk(useTwoBanks, { fetcher, onError: () => {} });
    await settle();
    await press(() => result.current.start());
    await press(() => result.current.b.start());
    expect([result.current.state, result.current.b.state]).toEqual(['failed', 'inWidget']);
    await press(() => result.current.retry());
    expect([result.current.state, result.current.b.state]).toEqual(['inWidget', 'abandoned']);
  });

  it('a new connection counts as one too', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const { result } = atTheDesk(() => ({ ...useBank('a'), fresh: useStartConnection() }), { fetcher });
    await settle();
    await press(() => result.current.start());
    await press(() => result.current.fresh.start());
    expect([result.current.state, result.current.fresh.state]).toEqual(['abandoned', 'inWidget']);
  });

  it('those who are back may wait for the truth together', async () => {
    const fetcher = backEnd(record('a', BROKEN), record('b', BROKEN));
    const { result } = atTheDesk(useTwoBanks, { fetcher });
    await settle();
    await press(() => result.current.start());
    await say('connect_complete');
    await press(() => result.current.b.start());
    expect([result.current.state, result.current.b.state]).toEqual(['confirming', 'inWidget']);
  });
});

describe('a session is used once', () => {
  it('“try again” fetches another one, and so does the next press', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const { result } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    const seen: (string | undefined)[] = [];
    await press(() => result.current.start());
    seen.push(result.current.session?.widgetUrl);
    await press(() => result.current.retry());
    seen.push(result.current.session?.widgetUrl);
    await press(() => result.current.cancel());
    expect(result.current.session).toBeNull();
    await press(() => result.current.start());
    seen.push(result.current.session?.widgetUrl);
    expect(new Set(seen).size).toBe(3);
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(3);
  });

  it('one that arrives after the customer has closed is not opened', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    let answer = () => {};
    fetcher.repairConnection.mockImplementation(
      (id) => new Promise((resolve) => (answer = () => resolve(fetcher.session(id)))),
    );
    const { result } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    await press(() => result.current.start());
    await press(() => result.current.cancel());
    await act(async () => answer());
    expect(result.current).toMatchObject({ state: 'idle', session: null });
  });

  it('“try again” with nothing to try again does nothing', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const onEvent = vi.fn();
    const { result } = atTheDesk(() => useBank('a'), { fetcher, onEvent });
    await settle();
    await press(() => result.current.retry());
    expect(result.current.state).toBe('idle');
    expect(fetcher.repairConnection).not.toHaveBeenCalled();
  });
});
