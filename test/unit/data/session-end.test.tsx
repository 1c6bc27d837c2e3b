import { describe, expect, it, vi } from 'vitest';
import { atTheDesk, backEnd, comeBack, press, say, useBank, WIDGET } from './customer.js';
import { BROKEN, MINUTE, NOW, pass, record, setTheScene, settle } from './harness.js';

setTheScene();

const HOUR = 60 * MINUTE;
const inMs = (ms: number) => new Date(NOW.getTime() + ms).toISOString();

async function inTheWidget(expiresAt?: string) {
  const fetcher = backEnd(record('a', BROKEN));
  fetcher.repairConnection.mockImplementation(async (id) => ({ ...fetcher.session(id), expiresAt }));
  const { result } = atTheDesk(() => useBank('a'), { fetcher });
  await settle();
  await press(() => result.current.start());
  await say('init');
  return { fetcher, result };
}

describe('the session ends', () => {
  it.each([
    ['when it says so', inMs(10 * MINUTE), 10 * MINUTE],
    ['after three hours, when it does not say', undefined, 3 * HOUR],
    ['after three hours, however long it claims to last', inMs(300 * HOUR), 3 * HOUR],
    ['after three hours, when it has ended before it began: a clock is wrong', inMs(-5 * HOUR), 3 * HOUR],
    ['after three hours, when nobody can read when', 'soon', 3 * HOUR],
  ])('%s', async (_, expiresAt, life) => {
    const { result } = await inTheWidget(expiresAt);
    await pass(life - MINUTE);
    expect(result.current.state).toBe('inWidget');
    await pass(MINUTE + 100);
    expect(result.current).toMatchObject({
      state: 'failed',
      session: null,
      frameProps: null,
      dialogProps: { open: true, phase: 'failed', failure: 'expired' },
    });
  });

  it('while the laptop sleeps, and the customer is told when they open it', async () => {
    const { result } = await inTheWidget();
    vi.setSystemTime(NOW.getTime() + 9 * HOUR); // no timer runs
    await comeBack();
    expect(result.current).toMatchObject({ state: 'failed', dialogProps: { failure: 'expired' } });
  });

  it('and another one is fetched for “start again”, never the old one', async () => {
    const { fetcher, result } = await inTheWidget(inMs(MINUTE));
    await pass(2 * MINUTE);
    await press(() => result.current.retry());
    expect(result.current.session?.widgetUrl).toBe(`${WIDGET}/?connectToken=token-2`);
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(2);
  });

  it('for a customer who has finished before, without disturbing the readings', async () => {
    const { result } = await inTheWidget(inMs(MINUTE));
    await say('connect_complete');
    await pass(10 * MINUTE);
    expect(result.current.state).toBe('stillBroken');
  });

  it('and a bank that works by then is shown to work', async () => {
    const { fetcher, result } = await inTheWidget(inMs(MINUTE));
    await pass(2 * MINUTE);
    fetcher.set('a', { status: 'ACTIVE', statusReason: null });
    await press(() => result.current.read());
    expect(result.current).toMatchObject({ state: 'restored', dialogProps: { open: false } });
  });
});
