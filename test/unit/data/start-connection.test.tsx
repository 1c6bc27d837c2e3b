import { describe, expect, it, vi } from 'vitest';
import { useConnections, useStartConnection } from '../../../src/data/index.js';
import { connection } from '../../../src/testing/index.js';
import { atTheDesk, backEnd, press, say } from './customer.js';
import { MINUTE, pass, record, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

const dead = connection({
  id: 'old',
  status: 'UNRECOVERABLE',
  statusReason: 'OTHER',
  institutionName: 'Old Bank',
});
const UNFINISHED = { status: 'IN_PROGRESS', statusReason: null };

async function page() {
  const fetcher = backEnd(record('old', { status: 'UNRECOVERABLE', statusReason: 'OTHER' }));
  const onError = vi.fn();
  const { result } = atTheDesk(
    () => {
      const { ids, reload } = useConnections();
      return { ...useStartConnection(), ids, read: () => void reload() };
    },
    { fetcher, onError },
  );
  await settle();
  return { fetcher, result, onError };
}

describe('connecting a bank', () => {
  it('asks once, on the press, with what was wished for', async () => {
    const { fetcher, result } = await page();
    expect(fetcher.startConnection).not.toHaveBeenCalled();
    await press(() => {
      result.current.start({ institutionId: 'bank-7', replaces: dead });
      result.current.start();
    });
    expect(fetcher.startConnection.mock.calls).toEqual([
      [
        {
          signal: expect.any(AbortSignal),
          institutionId: 'bank-7',
          replacesConnectionId: 'old',
          reason: 'OTHER',
        },
      ],
    ]);
    expect(result.current).toMatchObject({ state: 'inWidget', connectionId: 'new', replaced: null });
  });

  it('straight from a button wishes for nothing', async () => {
    const { fetcher, result } = await page();
    await press(() => void Reflect.apply(result.current.start, null, [new MouseEvent('click')]));
    expect(fetcher.startConnection.mock.calls).toEqual([[{ signal: expect.any(AbortSignal) }]]);
  });

  it('says “connected” when the new one is seen to work, and only then offers to remove the old one', async () => {
    const { fetcher, result } = await page();
    await press(() => result.current.start({ replaces: dead }));
    fetcher.set('new', UNFINISHED);
    await say('connect_complete');
    expect(result.current).toMatchObject({
      state: 'confirming',
      replaced: null,
      feedback: { id: 'starting' },
    });
    fetcher.set('new', { status: 'ACTIVE' });
    await pass(3 * SECOND);
    expect(result.current).toMatchObject({ state: 'restored', replaced: dead, feedback: { id: 'started' } });
    expect(result.current.ids).toContain('old');
  });

  it('that stays unfinished is not said to be broken, and is told later when it works', async () => {
    const { fetcher, result } = await page();
    await press(() => result.current.start({ replaces: dead }));
    fetcher.set('new', UNFINISHED);
    await say('connect_complete');
    await pass(MINUTE);
    expect(result.current).toMatchObject({ feedback: { id: 'startUnconfirmed' }, replaced: null });
    fetcher.set('new', { status: 'ACTIVE' });
    await press(() => result.current.read());
    expect(result.current).toMatchObject({ state: 'restored', replaced: dead });
  });

  it('given up says so and leaves nothing connected', async () => {
    const { fetcher, result } = await page();
    await press(() => result.current.start());
    fetcher.set('new', UNFINISHED);
    await press(() => result.current.cancel());
    expect(result.current).toMatchObject({ state: 'abandoned', replaced: null, session: null });
  });

  it('without an id for it fails: nobody could ever confirm it', async () => {
    const { fetcher, result, onError } = await page();
    const { widgetUrl } = fetcher.session('x');
    fetcher.startConnection.mockImplementation(async () => JSON.parse(JSON.stringify({ widgetUrl })));
    await press(() => result.current.start());
    expect(result.current).toMatchObject({ state: 'failed', session: null });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC262']);
  });

  it('“try again” asks for the same bank', async () => {
    const { fetcher, result } = await page();
    fetcher.startConnection.mockRejectedValueOnce({ status: 503 });
    await press(() => result.current.start({ institutionId: 'bank-7' }));
    await press(() => result.current.retry());
    expect(fetcher.startConnection.mock.calls.map(([{ institutionId }]) => institutionId)).toEqual([
      'bank-7',
      'bank-7',
    ]);
  });
});
