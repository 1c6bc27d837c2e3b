// What every store promises, whatever it keeps things in.
import { describe, expect, it, vi } from 'vitest';
import type { ConnectionRecord } from '../../src/domain/index.js';
import type { KeptConnection, KeptState } from '../../src/server/index.js';
import { PATIENCE } from '../patience.js';

export const kept = (id: string, customer: string, rest: Partial<ConnectionRecord> = {}): KeptConnection => ({
  id,
  customer,
  record: { id, status: 'ACTIVE', statusReason: null, ...rest },
  readAt: null,
  appliedAt: null,
  triedAt: null,
});
const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' };
// Texts that databases, drivers and JSON like to change.
const ODD = `O'Brien \\ "x" 💶 \u202E ${'é'.repeat(5000)}`;

export function storeContract(name: string, open: () => Promise<KeptState> | KeptState): void {
  // One store for all: each test has customers of its own, as hosts' tables are not empty either.
  let opened: Promise<KeptState> | null = null;
  let count = 0;
  const fresh = async () => {
    opened ??= Promise.resolve(open());
    count += 1;
    return { ...(await opened), me: `customer-${count}`, id: (n: number | string) => `c${count}-${n}` };
  };

  describe(`connections kept in ${name}`, () => {
    it('come back as they were, to their customer alone', async () => {
      const { connections, me, id } = await fresh();
      const whole = {
        ...kept(id(1), me, { institutionName: ODD, products: ['\0'] }),
        readAt: 'a',
        appliedAt: 'b',
        triedAt: 'c',
      };
      expect(await connections.change(id(1), () => whole)).toEqual(whole);
      await connections.change(id(2), () => kept(id(2), `${me} too`));
      expect(await connections.list(me)).toEqual([whole]);
      expect(await connections.get(id(1))).toEqual(whole);
      expect(await connections.get(id(3))).toBeNull();
      expect(await connections.list('nobody')).toEqual([]);
    });

    it('are found for a customer with a very long or odd id', async () => {
      const { connections, id } = await fresh();
      const long = `${ODD}${'x'.repeat(20_000)}`;
      await connections.change(id(1), () => kept(id(1), long));
      expect(await connections.list(long)).toHaveLength(1);
      expect(await connections.list(`${long}x`)).toEqual([]);
      expect(await connections.isKnown(long)).toBe(false);
      await connections.markKnown(long);
      await connections.markKnown(long);
      expect(await connections.isKnown(long)).toBe(true);
      expect(await connections.isKnown(`${long}x`)).toBe(false);
    });

    it('are edited with the latest of them, and not written when the edit changes nothing', async () => {
      const { connections, me, id } = await fresh();
      const first = await connections.change(id(1), (before) => (before === null ? kept(id(1), me) : before));
      expect(await connections.change(id(1), (before) => before)).toEqual(first);
      expect(await connections.change(id(1), () => null)).toEqual(first);
      expect(await connections.change(id(2), () => null)).toBeNull();
      const after = await connections.change(id(1), (before) => before && { ...before, triedAt: 'now' });
      expect(after).toEqual({ ...first, triedAt: 'now' });
    });

    it('lose none of 50 edits at once, the first one included', async () => {
      const { connections, me, id } = await fresh();
      const edit = () =>
        connections.change(id(1), (before) => {
          const now = before ?? kept(id(1), me);
          return {
            ...now,
            record: { ...now.record, refreshAttempts: (now.record.refreshAttempts ?? 0) + 1 },
          };
        });
      await Promise.all(Array.from({ length: 50 }, edit));
      expect((await connections.get(id(1)))?.record.refreshAttempts).toBe(50);
    });

    it('stay as they were when an edit throws, or would give them to somebody else', async () => {
      const { connections, me, id } = await fresh();
      const first = await connections.change(id(1), () => kept(id(1), me));
      const fail = () => {
        throw new Error('mine');
      };
      await expect(connections.change(id(1), fail)).rejects.toThrow('mine');
      await expect(connections.change(id(1), () => kept(id(1), 'another'))).rejects.toThrow('MC480');
      await expect(connections.change(id(1), () => kept(id(2), me))).rejects.toThrow('MC480');
      expect(await connections.get(id(1))).toEqual(first);
      expect(await connections.get(id(2))).toBeNull();
    });

    it('wait for the server where the table says so, the longest untried first', async () => {
      const { connections, me, id } = await fresh();
      const put = async (n: string, record: Partial<ConnectionRecord>, triedAt: string | null) => {
        await connections.change(id(n), () => ({ ...kept(id(n), me, record), triedAt }));
      };
      await put('later', OUTAGE, '2026-11-01T10:00:00.000Z');
      await put('earlier', OUTAGE, '2026-11-01T09:00:00.000Z');
      await put('never', OUTAGE, null);
      await put('used up', { ...OUTAGE, refreshAttempts: 10 }, null);
      await put('well', {}, null);
      await put('the bank’s', { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' }, null);
      await put('the customer’s', { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }, null);
      await put(
        'the operator’s',
        { status: 'UNDETERMINED', statusReason: 'SUBMIT_SERVICE_PROVIDER_TICKET' },
        null,
      );
      const names = async (limit: number) => (await connections.listWaiting(limit)).map((each) => each.id);
      expect(await names(100)).toEqual([id('never'), id('earlier'), id('later')]);
      expect(await names(1)).toEqual([id('never')]);
      await connections.change(
        id('never'),
        (now) => now && { ...now, record: { ...now.record, statusReason: null } },
      );
      expect(await names(100)).toEqual([id('earlier'), id('later')]);
      for (const n of ['earlier', 'later']) await put(n, {}, null);
    });
  });

  describe(`the log kept in ${name}`, () => {
    const add = (state: KeptState, customer: string, ...names: readonly (string | number)[]) =>
      names.reduce<Promise<void>>(
        (before, n) => before.then(() => state.log.append({ customer, eventId: `${n}`, data: `${n}` })),
        Promise.resolve(),
      );
    const dataOf = (events: readonly { readonly data: string }[]) => events.map(({ data }) => data);

    it('gives what came after a place, in order, to its customer alone', async () => {
      const state = await fresh();
      const { log, me } = state;
      const start = await log.readAfter(me, null);
      expect(start).toEqual({ events: [], head: start.head, isWhole: true });
      await add(state, me, 'a', 'b');
      await add(state, `${me} too`, 'x');
      const first = await log.readAfter(me, start.head);
      expect(first.isWhole).toBe(true);
      expect(dataOf(first.events)).toEqual(['a', 'b']);
      expect(first.head).toBe(first.events[1]?.id);
      expect(dataOf((await log.readAfter(me, first.events[0]?.id ?? '')).events)).toEqual(['b']);
      expect(await log.readAfter(me, first.head)).toEqual({ events: [], head: first.head, isWhole: true });
      expect((await log.readAfter(me, null)).head).toBe(first.head);
    });

    it('keeps an event once for each customer, however often and at once it comes, and its text as it is', async () => {
      const state = await fresh();
      const { log, me } = state;
      const { head } = await log.readAfter(me, null);
      await Promise.all(
        Array.from({ length: 20 }, () => log.append({ customer: me, eventId: 'e', data: `{"a":"${ODD}"}` })),
      );
      await log.append({ customer: `${me} too`, eventId: 'e', data: 'theirs' });
      expect(dataOf((await log.readAfter(me, head)).events)).toEqual([`{"a":"${ODD}"}`]);
      expect(
        (await log.readAfter(`${me} too`, (await log.readAfter(`${me} too`, null)).head)).events,
      ).toEqual([]);
    });

    it('is not whole after a place that is nobody’s, another customer’s, or ahead of it', async () => {
      const state = await fresh();
      const { log, me } = state;
      await add(state, me, 'a', 'b');
      await add(state, `${me} too`, 'x', 'y', 'z');
      const { head } = await log.readAfter(me, null);
      const theirs = (await log.readAfter(`${me} too`, null)).head;
      const [feed] = head.split('.');
      const odd = [
        '',
        '0',
        '1',
        '-1',
        'x',
        '1e3',
        '9'.repeat(40),
        `${feed}.99`,
        `${feed}.-1`,
        `${feed}.1.5`,
        `${feed}.`,
      ];
      for (const place of [...odd, `${head}\n`, `x${head}`, theirs, "' or 1=1", '\0', '💥'])
        expect({ place, ...(await log.readAfter(me, place)) }).toEqual({
          place,
          events: [],
          head,
          isWhole: false,
        });
    });

    it('gives a long stretch in parts', async () => {
      const state = await fresh();
      const { log, me } = state;
      let place = (await log.readAfter(me, null)).head;
      const names = Array.from({ length: 750 }, (_, n) => `${n}`);
      await add(state, me, ...names);
      const seen: string[] = [];
      for (
        let part = await log.readAfter(me, place);
        part.events.length > 0;
        part = await log.readAfter(me, place)
      ) {
        seen.push(...dataOf(part.events));
        place = part.head;
      }
      expect(seen).toEqual(names);
      expect(place).toBe((await log.readAfter(me, null)).head);
    });

    it('wakes who listens for that customer, and nobody else, until they stop', async () => {
      const state = await fresh();
      const { log, me } = state;
      const [mine, theirs, broken] = [
        vi.fn(),
        vi.fn(),
        vi.fn(() => {
          throw new Error('mine');
        }),
      ];
      const stop = [log.listen(me, broken), log.listen(me, mine), log.listen(`${me} too`, theirs)];
      await new Promise((resolve) => setTimeout(resolve, 20)); // some wake once to begin with
      for (const wake of [mine, theirs]) wake.mockClear();
      await add(state, me, 'a');
      await vi.waitFor(() => expect(mine).toHaveBeenCalled(), PATIENCE);
      expect(theirs).not.toHaveBeenCalled();
      stop[1]?.();
      stop[1]?.();
      mine.mockClear();
      broken.mockClear();
      await add(state, me, 'b');
      await vi.waitFor(() => expect(broken).toHaveBeenCalled(), PATIENCE);
      expect(mine).not.toHaveBeenCalled();
      for (const each of stop) each();
    });
  });

  describe(`a lease kept in ${name}`, () => {
    it('has one holder at a time, who may prolong it', async () => {
      const { leases, me: lease } = await fresh();
      expect(await leases.take(lease, 'a', 60_000)).toBe(true);
      expect(await leases.take(lease, 'b', 60_000)).toBe(false);
      expect(await leases.take(lease, 'a', 60_000)).toBe(true);
      await leases.release(lease, 'b');
      expect(await leases.take(lease, 'b', 60_000)).toBe(false);
      await leases.release(lease, 'a');
      expect(await leases.take(lease, 'b', 60_000)).toBe(true);
      expect(await leases.take(`${lease} too`, 'a', 60_000)).toBe(true);
    });

    it('is free when its time is over', async () => {
      const { leases, me: lease } = await fresh();
      expect(await leases.take(lease, 'a', 30)).toBe(true);
      await vi.waitFor(async () => expect(await leases.take(lease, 'b', 60_000)).toBe(true), PATIENCE);
    });

    it('is taken by one of ten who ask at once', async () => {
      const { leases, me: lease } = await fresh();
      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, n) => leases.take(lease, `${n}`, 60_000)),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
    });
  });
}
