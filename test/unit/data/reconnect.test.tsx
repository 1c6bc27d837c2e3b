import { describe, expect, it } from 'vitest';
import { atTheDesk, backEnd, press, say, useBank } from './customer.js';
import { BROKEN, MINUTE, pass, record, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

const WORKS = { status: 'ACTIVE', statusReason: null };

async function inTheWidget(fields: Parameters<typeof record>[1] = BROKEN) {
  const fetcher = backEnd(record('a', fields));
  const { result, ...view } = atTheDesk(() => useBank('a'), { fetcher, onError: () => {} });
  await settle();
  await press(() => result.current.start());
  expect(result.current.state).toBe('inWidget');
  fetcher.listConnections.mockClear();
  return { fetcher, result, ...view };
}

describe('the way back to the bank', () => {
  it('asks for a session on the press, and not before', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const { result } = atTheDesk(() => useBank('a'), { fetcher });
    await pass(10 * MINUTE);
    expect(fetcher.repairConnection).not.toHaveBeenCalled();
    expect(result.current).toMatchObject({ state: 'idle', session: null, dialogProps: { open: false } });
    await press(() => result.current.start());
    expect(fetcher.repairConnection.mock.calls.map(([id, { intent }]) => [id, intent])).toEqual([
      ['a', 'reconnect'],
    ]);
    expect(result.current).toMatchObject({
      state: 'inWidget',
      dialogProps: { open: true, phase: 'frame', institutionName: 'Bank a' },
    });
  });

  it('says that it works once a reading does, not when the widget does', async () => {
    const { fetcher, result } = await inTheWidget();
    await say('connect_complete');
    expect(result.current).toMatchObject({
      state: 'confirming',
      session: null,
      feedback: { id: 'confirming' },
    });
    fetcher.set('a', WORKS);
    await pass(3 * SECOND);
    expect(result.current).toMatchObject({ state: 'restored', feedback: { id: 'restored' } });
  });

  it('reads at 0, 3, 10 and 30 seconds, then never again', async () => {
    const { fetcher, result } = await inTheWidget();
    const start = Date.now();
    const times: number[] = [];
    fetcher.listConnections.mockImplementation(async () => {
      times.push(Math.round((Date.now() - start) / SECOND));
      return [record('a', BROKEN)];
    });
    await say('connect_complete');
    await pass(60 * MINUTE);
    expect(times).toEqual([0, 3, 10, 30]);
    expect(result.current).toMatchObject({ state: 'stillBroken', feedback: { id: 'stillBroken' } });
  });

  it('stops reading as soon as it works', async () => {
    const { fetcher, result } = await inTheWidget();
    fetcher.set('a', WORKS);
    await say('connect_complete');
    await pass(10 * MINUTE);
    expect(result.current.state).toBe('restored');
    expect(fetcher.listConnections).toHaveBeenCalledTimes(1);
  });

  it('tells a customer who renewed that they renewed', async () => {
    const { fetcher, result } = await inTheWidget({ status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' });
    fetcher.set('a', WORKS);
    await say('handover');
    expect(result.current).toMatchObject({ state: 'restored', feedback: { id: 'renewed' } });
  });

  it('that cannot be confirmed says so, within a minute', async () => {
    const { fetcher, result } = await inTheWidget();
    fetcher.listConnections.mockRejectedValue({ status: 400 });
    await say('connect_complete');
    await pass(MINUTE);
    expect(result.current).toMatchObject({ state: 'timedOut', feedback: { id: 'timedOut' } });
    expect(fetcher.listConnections).toHaveBeenCalledTimes(4);
  });

  it('that cannot be confirmed because no answer ever comes says so too', async () => {
    const { fetcher, result } = await inTheWidget();
    fetcher.listConnections.mockReturnValue(new Promise(() => {}));
    await say('connect_complete');
    await pass(51 * SECOND);
    expect(result.current.state).toBe('timedOut');
  });
});

describe('a customer who gives up', () => {
  it.each([
    [
      'closes the dialog',
      (result: { current: { cancel: () => void } }) => press(() => result.current.cancel()),
    ],
    ['cancels in the widget', () => say('cancel')],
  ])('and %s leaves a working bank as it was', async (_, leave) => {
    const { fetcher, result } = await inTheWidget({ status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' });
    const { bank } = result.current;
    await leave(result);
    await pass(MINUTE);
    expect(result.current).toMatchObject({
      state: 'abandoned',
      session: null,
      feedback: { id: 'abandoned' },
    });
    expect(result.current.bank).toEqual(bank);
    expect(fetcher.listConnections).toHaveBeenCalledTimes(1);
  });

  it('after finishing, whose message got lost, is told that it works', async () => {
    const { fetcher, result } = await inTheWidget();
    fetcher.set('a', WORKS);
    await press(() => result.current.cancel());
    expect(result.current.state).toBe('restored');
  });

  it('can go again', async () => {
    const { fetcher, result } = await inTheWidget();
    await press(() => result.current.cancel());
    await press(() => result.current.start());
    expect(result.current.state).toBe('inWidget');
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(2);
  });
});

describe('whatever was said, a later reading puts it right', () => {
  it.each(['stillBroken', 'timedOut', 'abandoned'])('%s, and then it works', async (state) => {
    const { fetcher, result } = await inTheWidget();
    if (state === 'timedOut') fetcher.listConnections.mockRejectedValue({ status: 400 });
    await (state === 'abandoned' ? say('cancel') : say('connect_complete'));
    await pass(MINUTE);
    expect(result.current.state).toBe(state);
    fetcher.listConnections.mockImplementation(async () => [record('a')]);
    await press(() => result.current.read());
    expect(result.current).toMatchObject({ state: 'restored', feedback: { id: 'restored' } });
  });

  it('timed out, and then it is known not to work', async () => {
    const { fetcher, result } = await inTheWidget();
    fetcher.listConnections.mockRejectedValue({ status: 400 });
    await say('connect_complete');
    await pass(MINUTE);
    fetcher.listConnections.mockImplementation(async () => [record('a', BROKEN)]);
    await press(() => result.current.read());
    expect(result.current).toMatchObject({ state: 'stillBroken', feedback: { id: 'stillBroken' } });
  });

  it('timed out while the last reading was still on its way', async () => {
    const { fetcher, result } = await inTheWidget();
    fetcher.listConnections.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 14 * SECOND));
      throw new Error('slow and broken');
    });
    await say('connect_complete');
    await pass(51 * SECOND);
    expect(result.current.state).toBe('timedOut');
    fetcher.listConnections.mockImplementation(async () => [record('a', BROKEN)]);
    await pass(20 * SECOND);
    expect(result.current.state).toBe('stillBroken');
  });

  it('“it works” is taken back when it breaks again, and the new break can be repaired', async () => {
    const { fetcher, result } = await inTheWidget();
    fetcher.set('a', WORKS);
    await say('connect_complete');
    fetcher.set('a', BROKEN);
    await press(() => result.current.read());
    expect(result.current).toMatchObject({ state: 'idle', feedback: null });
    await press(() => result.current.start());
    expect(result.current.state).toBe('inWidget');
  });

  it('another trouble replaces what was said about the last attempt', async () => {
    const { fetcher, result } = await inTheWidget();
    await say('connect_complete');
    await pass(MINUTE);
    fetcher.set('a', { status: 'UNRECOVERABLE', statusReason: 'OTHER' });
    await press(() => result.current.read());
    expect(result.current).toMatchObject({ state: 'idle', feedback: null });
  });
});

describe('adding accounts', () => {
  it('asks for that kind of session, and is done when the invitation is gone', async () => {
    const fetcher = backEnd(record('a', { statusReason: 'NEW_ACCOUNTS_AVAILABLE' }));
    const { result } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    await press(() => result.current.start('linkNewAccounts'));
    expect(fetcher.repairConnection.mock.calls[0]?.[1].intent).toBe('linkNewAccounts');
    await say('connect_complete');
    expect(result.current).toMatchObject({ state: 'confirming', feedback: { id: 'accountsChecking' } });
    fetcher.set('a', WORKS);
    await pass(3 * SECOND);
    expect(result.current).toMatchObject({ state: 'restored', feedback: { id: 'accountsAdded' } });
  });
});
