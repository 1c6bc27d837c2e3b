import { focusManager, onlineManager } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections } from '../../../src/data/index.js';
import type { ConnectionsFault } from '../../../src/data/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import {
  listing,
  MINUTE,
  pass,
  record,
  renderKit,
  renderKitHook,
  SECOND,
  setTheScene,
  settle,
} from './harness.js';
import type { KitProps } from './harness.js';
import { at, changed, happened, hostStream } from './stream.js';

setTheScene();

const dated = (id: string, more: Partial<ConnectionRecord> = {}) =>
  record(id, { statusChangedAt: at(-60), ...more });
const BROKEN = ['RECONNECT_REQUIRED', 'LOGIN_REQUIRED'] as const;

/** A page with a stream that is open. */
async function livePage(rows: readonly ConnectionRecord[], props: Partial<KitProps> = {}) {
  let now = rows;
  const stream = hostStream();
  const listConnections = listing(async () => ({
    connections: now,
    nextCursor: null,
    lastEventId: 'place-7',
  }));
  const page = renderKitHook(() => useConnections(), {
    fetcher: { listConnections, subscribe: stream.subscribe },
    ...props,
  });
  await settle();
  await stream.open(true);
  const status = (id: string) => {
    const row = page.result.current.connections.find((each) => each.id === id);
    return row && `${row.status}/${row.statusReason ?? ''}`;
  };
  return { ...page, stream, listConnections, status, set: (rows_: typeof rows) => void (now = rows_) };
}

describe('a status change', () => {
  it('that says everything is on screen at once, without a reading', async () => {
    const { stream, status, listConnections } = await livePage([dated('a'), dated('b')]);
    await stream.say(changed('a', 5, ...BROKEN));
    expect(status('a')).toBe('RECONNECT_REQUIRED/LOGIN_REQUIRED');
    expect(status('b')).toBe('ACTIVE/');
    await pass(10 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(1);
  });

  it('draws only the row that it is about', async () => {
    const stream = hostStream();
    const renders: string[] = [];
    function Row({ id }: { readonly id: string }) {
      const result = useConnection(id);
      renders.push(`${id} ${result.state === 'ready' ? result.connection.status : result.state}`);
      return null;
    }
    renderKit([<Row key="a" id="a" />, <Row key="b" id="b" />], {
      fetcher: { listConnections: async () => [dated('a'), dated('b')], subscribe: stream.subscribe },
    });
    await settle();
    renders.length = 0;
    await stream.say(changed('b', 5, ...BROKEN));
    expect(new Set(renders)).toEqual(new Set(['b RECONNECT_REQUIRED']));
  });

  it('that is older than what is known, or came before, changes nothing and costs nothing', async () => {
    const { stream, status, listConnections } = await livePage([dated('a')]);
    const news = changed('a', 5, 'DEGRADED', 'INSTITUTION_CURRENTLY_UNAVAILABLE');
    await stream.say(news, changed('a', 3, ...BROKEN), news, changed('a', -3600, ...BROKEN));
    await pass(10 * MINUTE);
    expect(status('a')).toBe('DEGRADED/INSTITUTION_CURRENTLY_UNAVAILABLE');
    expect(listConnections).toHaveBeenCalledTimes(1);
  });

  it('leads to a reading where nothing says since when the present state is', async () => {
    const { stream, status, listConnections, set } = await livePage([record('a')]);
    set([record('a', { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' })]);
    await stream.say(changed('a', 5, ...BROKEN));
    expect(status('a')).toBe('ACTIVE/'); // it may be old news
    await pass(SECOND);
    expect(status('a')).toBe('DEGRADED/INTERACTIVE_REFRESH');
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('brings the bank’s own message', async () => {
    const { stream, result } = await livePage([dated('a')]);
    const institutionMessage = 'Please accept the new terms.';
    await stream.say(changed('a', 5, 'DEGRADED', 'INSTITUTION_ACTION_REQUIRED', { institutionMessage }));
    expect(result.current.connections[0]?.institutionMessage?.text).toBe(institutionMessage);
  });

  it('ends no failure of the list, and does not make it young', async () => {
    const { stream, result, status, listConnections } = await livePage([dated('a')], { onError: () => {} });
    listConnections.mockImplementation(() => Promise.reject({ status: 403 }));
    await act(() => result.current.reload());
    await settle();
    await stream.say(changed('a', 5, ...BROKEN));
    expect(status('a')).toBe('RECONNECT_REQUIRED/LOGIN_REQUIRED');
    expect(result.current).toMatchObject({ outdated: true, problem: 'session' });
  });
});

describe('other events', () => {
  it('lead to one reading, however many come together', async () => {
    const { stream, listConnections } = await livePage([dated('a'), dated('b')]);
    for (let n = 0; n < 20; n += 1)
      await stream.say(happened('ACCOUNTS_UPDATED', 'a', n), happened('ACCOUNTS_ADDED', 'b', n));
    await pass(10 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('that tell how fresh the data is are shown before it', async () => {
    const { stream, result } = await livePage([dated('a', { successfullyAggregatedAt: null })]);
    await stream.say(happened('ACCOUNTS_UPDATED', 'a', 5, { successfullyAggregatedAt: at(4) }));
    expect(result.current.connections[0]).toMatchObject({
      successfullyAggregatedAt: at(4),
      aggregation: { accountsAt: at(5) },
    });
  });

  it('about a bank that is not in the list bring it', async () => {
    const { stream, result, set } = await livePage([dated('a')]);
    set([dated('a'), dated('new')]);
    await stream.say(happened('CONNECTION_COMPLETED', 'new', 5));
    await pass(SECOND);
    expect(result.current.ids).toEqual(['a', 'new']);
  });

  it('in a storm lead to at most two readings a second', async () => {
    const { stream, listConnections } = await livePage([dated('a')]);
    for (let n = 0; n < 100; n += 1) {
      await stream.say(happened('TRANSACTIONS_AGGREGATED', 'a', n));
      await pass(100);
    }
    expect(listConnections.mock.calls.length).toBeLessThanOrEqual(1 + 20);
    expect(listConnections.mock.calls.length).toBeGreaterThan(5);
  });

  it('wait with their reading for somebody to look', async () => {
    const { stream, listConnections } = await livePage([dated('a')]);
    act(() => focusManager.setFocused(false));
    await stream.say(happened('ACCOUNTS_UPDATED', 'a', 5));
    await pass(4 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(1);
    act(() => focusManager.setFocused(true));
    await pass(SECOND);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });
});

describe('what cannot be read', () => {
  it('is left out and told once, without contents; what comes with it counts', async () => {
    const faults: ConnectionsFault[] = [];
    const { stream, status } = await livePage([dated('a')], { onError: (fault) => void faults.push(fault) });
    await stream.say(
      null,
      7,
      'secret <not json>',
      { eventType: 'BANK_LINKING_SECRET', payload: { connectionId: 'a' } },
      `{"eventType":"${'x'.repeat(70_000)}"}`,
      changed('a', 5, ...BROKEN),
    );
    expect(status('a')).toBe('RECONNECT_REQUIRED/LOGIN_REQUIRED');
    expect(faults.map(({ code }) => code)).toEqual(['MC280']);
    expect(JSON.stringify(faults) + String(faults[0]?.message)).not.toContain('secret');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', (() => Promise.reject(new Error('no'))) as () => void],
  ])('is a `subscribe` that %s: told once, and the page goes on', async (_, subscribe) => {
    const faults: string[] = [];
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: async () => [record('a')], subscribe },
      onError: ({ code }) => void faults.push(code),
    });
    await settle();
    expect(result.current.ids).toEqual(['a']);
    expect(new Set(faults)).toEqual(new Set(['MC281']));
  });
});

describe('an open stream', () => {
  it('begins where the list ended, for this customer', async () => {
    const { stream } = await livePage([dated('a')]);
    expect(stream.current()).toMatchObject({ lastEventId: 'place-7', scope: 'customer-1' });
  });

  it('costs an idle page no request for a day, nor a page that is looked at now and then', async () => {
    const { listConnections } = await livePage([dated('a')]);
    for (let hour = 0; hour < 24; hour += 1) {
      await pass(58 * MINUTE);
      act(() => focusManager.setFocused(false));
      await pass(2 * MINUTE);
      act(() => focusManager.setFocused(true));
    }
    expect(listConnections).toHaveBeenCalledTimes(1);
  });

  it('that goes on where it left off costs nothing; one that does not, one reading, once a minute', async () => {
    const { stream, listConnections } = await livePage([dated('a')]);
    await pass(5 * MINUTE);
    await stream.lose();
    await stream.open(true);
    await pass(5 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(1);
    for (let n = 0; n < 20; n += 1) {
      await stream.lose();
      await pass(SECOND);
      await stream.open(false);
    }
    await pass(30 * SECOND);
    expect(listConnections).toHaveBeenCalledTimes(2); // at once after the first gap; the others wait
    await pass(5 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(3);
  });

  it('is opened once in strict mode, closed with the page, and opened anew for another customer', async () => {
    const stream = hostStream();
    const page = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: async () => [record('a')], subscribe: stream.subscribe },
    });
    await settle();
    const open = () => stream.subscribe.mock.calls.filter(([{ signal }]) => !signal.aborted);
    expect(open()).toHaveLength(1);
    page.unmount();
    await settle();
    expect(open()).toHaveLength(0);
  });

  it('is opened anew for another customer', async () => {
    const stream = hostStream();
    function Banks() {
      return <p>{useConnections().ids.join()}</p>;
    }
    const page = renderKit(<Banks />, {
      fetcher: { listConnections: async () => [record('a')], subscribe: stream.subscribe },
    });
    await settle();
    const first = stream.current();
    page.update({ scope: 'customer-2' });
    await settle();
    expect(first.signal.aborted).toBe(true);
    expect(stream.current()).toMatchObject({ scope: 'customer-2' });
    expect(stream.subscribe.mock.calls.filter(([{ signal }]) => !signal.aborted)).toHaveLength(1);
  });

  it('is not opened where nobody reads', async () => {
    const stream = hostStream();
    renderKit(<p>nothing of the kit</p>, {
      fetcher: { listConnections: async () => [record('a')], subscribe: stream.subscribe },
    });
    await settle();
    expect(stream.subscribe).not.toHaveBeenCalled();
  });
});

describe('a stream that is away', () => {
  it('is said after a minute, until it is back', async () => {
    const { stream, result } = await livePage([dated('a')]);
    await stream.lose();
    await pass(59 * SECOND);
    expect(result.current.updatesPaused).toBe(false);
    await stream.lose(); // again and again, while somebody tries
    await pass(2 * SECOND);
    expect(result.current).toMatchObject({ updatesPaused: true, state: 'ready', outdated: false });
    expect(result.current.listProps.updatesPaused).toBe(true);
    await stream.open(true);
    expect(result.current.updatesPaused).toBe(false);
  });

  it('is said as well when it never came', async () => {
    const stream = hostStream();
    const { result } = renderKitHook(() => useConnections(), {
      fetcher: { listConnections: async () => [record('a')], subscribe: stream.subscribe },
    });
    await pass(70 * SECOND);
    expect(result.current.updatesPaused).toBe(true);
  });

  it('makes the page read when it is come back to, as without one', async () => {
    const { stream, listConnections } = await livePage([dated('a')]);
    await stream.lose();
    await pass(2 * MINUTE);
    act(() => focusManager.setFocused(false));
    act(() => focusManager.setFocused(true));
    await pass(5 * SECOND);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('tells the host once when its session is over', async () => {
    const onAuthError = vi.fn<(error: unknown) => void>();
    const { stream } = await livePage([dated('a')], { onAuthError, onError: () => {} });
    await stream.state({ state: 'closed', reason: 'unauthorized' });
    await stream.state({ state: 'closed', reason: 'unauthorized' });
    expect(onAuthError).toHaveBeenCalledTimes(1);
  });

  it.each([true, false])('after eight hours of sleep costs one reading; resumed: %s', async (resumed) => {
    const { stream, listConnections } = await livePage([dated('a')]);
    act(() => focusManager.setFocused(false));
    vi.setSystemTime(Date.now() + 8 * 60 * MINUTE); // no timer runs while a page sleeps
    act(() => focusManager.setFocused(true));
    await pass(SECOND);
    await stream.lose();
    await stream.open(resumed);
    await pass(30 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it.each([true, false])('after an hour without network costs one reading; resumed: %s', async (resumed) => {
    const { stream, listConnections, status, set } = await livePage([dated('a')]);
    act(() => onlineManager.setOnline(false));
    await stream.lose();
    await pass(60 * MINUTE);
    set([dated('a', { status: BROKEN[0], statusReason: BROKEN[1], statusChangedAt: at(50) })]);
    act(() => onlineManager.setOnline(true));
    await pass(SECOND);
    await stream.open(resumed);
    await pass(5 * SECOND);
    expect(status('a')).toBe('RECONNECT_REQUIRED/LOGIN_REQUIRED');
    await pass(30 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });
});

describe('a reading that began before an event', () => {
  /** Answers are given by hand. */
  async function slowPage(rows: readonly ConnectionRecord[]) {
    const page = await livePage(rows);
    const answers: ((rows: readonly ConnectionRecord[]) => Promise<void>)[] = [];
    page.listConnections.mockImplementation(
      () =>
        new Promise((resolve) => {
          answers.push(async (given) => {
            await act(async () => resolve(given));
            await settle();
          });
        }),
    );
    return { ...page, answers };
  }

  it('does not overwrite it, and where nothing says which is newer, one more reading follows', async () => {
    const { stream, status, result, answers, listConnections } = await slowPage([dated('a'), dated('b')]);
    void result.current.reload();
    await settle();
    await stream.say(changed('a', 5, ...BROKEN));
    await answers[0]?.([record('a'), record('b', { institutionName: 'Renamed' })]);
    expect(status('a')).toBe('RECONNECT_REQUIRED/LOGIN_REQUIRED');
    expect(result.current.connections[1]?.institutionName).toBe('Renamed');
    await pass(SECOND);
    expect(listConnections).toHaveBeenCalledTimes(3);
    await answers[1]?.([
      record('a', { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' }),
      record('b'),
    ]);
    expect(status('a')).toBe('DEGRADED/INTERACTIVE_REFRESH');
    await pass(10 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(3);
  });

  it('and is newer all the same is believed', async () => {
    const { stream, status, result, answers, listConnections } = await slowPage([dated('a')]);
    void result.current.reload();
    await settle();
    await stream.say(changed('a', 5, ...BROKEN));
    await answers[0]?.([dated('a', { statusChangedAt: at(6) })]);
    expect(status('a')).toBe('ACTIVE/');
    await pass(10 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('and is older for sure is corrected without another', async () => {
    const { stream, status, result, answers, listConnections } = await slowPage([dated('a')]);
    void result.current.reload();
    await settle();
    await stream.say(changed('a', 5, ...BROKEN));
    await answers[0]?.([dated('a')]);
    expect(status('a')).toBe('RECONNECT_REQUIRED/LOGIN_REQUIRED');
    await pass(10 * MINUTE);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });
});
