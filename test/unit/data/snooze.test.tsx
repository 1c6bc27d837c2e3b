import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections, useSnooze } from '../../../src/data/index.js';
import type { SnoozeStorage } from '../../../src/data/index.js';
import type { Connection, ConnectionRecord } from '../../../src/domain/index.js';
import { connection } from '../../../src/testing/index.js';
import { backEnd, press } from './customer.js';
import type { KitProps } from './harness.js';
import { BROKEN, MINUTE, NOW, pass, record, renderKitHook, setTheScene, settle } from './harness.js';

setTheScene();

const DAY = 24 * 60 * MINUTE;
const SINCE = { statusChangedAt: '2026-02-28T00:00:00Z' };
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString();
const placeholder = connection({ id: 'a' });

function useNotice() {
  const bank = useConnection('a');
  const { reload } = useConnections();
  const known: Connection = bank.state === 'ready' ? bank.connection : placeholder;
  return { ...useSnooze(known), read: () => void reload() };
}

async function page(fields: Partial<ConnectionRecord> = {}, props: Partial<KitProps> = {}) {
  const fetcher = backEnd(record('a', { ...BROKEN, ...fields }));
  const view = renderKitHook(useNotice, { fetcher, ...props });
  await settle();
  return { fetcher, ...view };
}

/** Days go by, in one go: a day minute by minute would take long. */
async function later(ms: number) {
  vi.setSystemTime(Date.now() + ms - MINUTE);
  await pass(MINUTE);
}

/** A storage that remembers, and everything that was ever written to it. */
function storageOf(entries: Readonly<Record<string, string>> = {}) {
  const map = new Map(Object.entries(entries));
  const storage: SnoozeStorage = {
    getItem: (key) => map.get(key) ?? null,
    setItem: vi.fn((key: string, value: string) => void map.set(key, value)),
    removeItem: (key) => void map.delete(key),
  };
  return { map, storage };
}

describe('a notice that was put off', () => {
  it('stays away until its time, and comes back by itself', async () => {
    const { result } = await page(SINCE);
    await press(() => result.current.snooze(inDays(2)));
    expect(result.current).toMatchObject({ isSnoozed: true, until: inDays(2) });
    await later(2 * DAY - 2 * MINUTE);
    expect(result.current.isSnoozed).toBe(true);
    await later(3 * MINUTE);
    expect(result.current.isSnoozed).toBe(false);
  });

  it('can be had back', async () => {
    const { result } = await page(SINCE);
    await press(() => result.current.dismiss());
    await press(() => result.current.clear());
    expect(result.current.isSnoozed).toBe(false);
  });

  it.each([
    ['by time', inDays(300)],
    ['for good', undefined],
    ['until nobody can read when', 'later'],
  ])('stays away for a week at most where nobody knows since when the state lasts (%s)', async (_, time) => {
    const { result } = await page();
    await press(() => (time === undefined ? result.current.dismiss() : result.current.snooze(time)));
    await later(7 * DAY - 2 * MINUTE);
    expect(result.current.isSnoozed).toBe(true);
    await later(4 * MINUTE);
    expect(result.current.isSnoozed).toBe(false);
  });

  it('for good stays away for longer where the record says since when', async () => {
    const { result } = await page(SINCE);
    await press(() => result.current.dismiss());
    await later(30 * DAY);
    expect(result.current.isSnoozed).toBe(true);
  });

  it.each([
    ['another status', { status: 'UNRECOVERABLE', statusReason: 'OTHER' }],
    ['another reason', { statusReason: 'TOKEN_EXPIRED' }],
    ['working', { status: 'ACTIVE', statusReason: null }],
  ])('comes back with %s, and stays when the old state returns', async (_, fields) => {
    const { fetcher, result } = await page();
    await press(() => result.current.dismiss());
    fetcher.set('a', fields);
    await press(() => result.current.read());
    expect(result.current.isSnoozed).toBe(false);
    fetcher.set('a', BROKEN);
    await press(() => result.current.read());
    expect(result.current.isSnoozed).toBe(false);
  });

  it('comes back with a new spell of the same state', async () => {
    const { fetcher, result } = await page(SINCE);
    await press(() => result.current.dismiss());
    fetcher.set('a', { statusChangedAt: inDays(0) });
    await press(() => result.current.read());
    expect(result.current.isSnoozed).toBe(false);
  });

  it('stays away while only other things about the bank change', async () => {
    const { fetcher, result } = await page(SINCE);
    await press(() => result.current.dismiss());
    fetcher.set('a', { institutionName: 'Renamed', successfullyAggregatedAt: inDays(0) });
    await press(() => result.current.read());
    expect(result.current.isSnoozed).toBe(true);
  });
});

describe('what is kept beyond a visit', () => {
  it('is a hash and a time, nothing else, and it holds on the next visit', async () => {
    const { map, storage } = storageOf();
    const first = await page(SINCE, { storage });
    await press(() => first.result.current.snooze(inDays(3)));
    first.unmount();
    const [[key, value] = ['', '']] = [...map];
    expect(map.size).toBe(1);
    expect(key).toMatch(/^meld-connections:[0-9a-f]{16}$/);
    expect(JSON.parse(value)).toEqual([
      [
        expect.stringMatching(/^[0-9a-f]{16}$/),
        expect.stringMatching(/^[0-9a-f]{16}$/),
        Date.parse(inDays(3)),
      ],
    ]);
    const { result } = await page(SINCE, { storage });
    expect(result.current).toMatchObject({ isSnoozed: true, until: inDays(3) });
    await press(() => result.current.clear());
    expect(map.size).toBe(0);
  });

  it('is the customer’s own: another one on the same machine sees every notice', async () => {
    const { storage } = storageOf();
    const first = await page(SINCE, { storage });
    await press(() => first.result.current.dismiss());
    first.unmount();
    const second = await page(SINCE, { storage, scope: 'customer-2' });
    expect(second.result.current.isSnoozed).toBe(false);
  });

  it.each(['', 'null', '{', '7', '{"a":1}', '[1,null,[2],["x"],["a","b","c"]]', '[["a","b",1e999]]'])(
    'may be nonsense by now (%s): nothing was put off, and it can be again',
    async (nonsense) => {
      const { storage, map } = storageOf();
      const probe = await page(SINCE, { storage });
      await press(() => probe.result.current.dismiss());
      probe.unmount();
      for (const key of map.keys()) map.set(key, nonsense);
      const { result } = await page(SINCE, { storage });
      expect(result.current.isSnoozed).toBe(false);
      await press(() => result.current.dismiss());
      expect(result.current.isSnoozed).toBe(true);
    },
  );

  it('may be refused by the browser: it holds for this visit', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const { result } = await page(SINCE, { storage });
    await press(() => result.current.dismiss());
    expect(result.current.isSnoozed).toBe(true);
    await press(() => result.current.clear());
    expect(result.current.isSnoozed).toBe(false);
  });
});
