import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../src/domain/index.js';
import { createMemoryStore } from '../../src/server/index.js';
import type { KeptState } from '../../src/server/index.js';
import { backEnd, changed, webhook } from './deliveries.js';

interface Happening {
  readonly connectionId: string;
  readonly minute: number;
  readonly event: object;
  readonly pair: readonly [string, string | null] | null;
}

const pair = fc.tuple(
  fc.constantFrom(...CONNECTION_STATUSES, 'SLEEPING'),
  fc.option(fc.constantFrom(...STATUS_REASONS, 'TIRED'), { nil: null }),
);
const what = fc.oneof(
  { weight: 3, arbitrary: pair },
  { weight: 1, arbitrary: fc.constantFrom('CONNECTION_COMPLETED', 'ACCOUNTS_UPDATED', 'CONNECTION_DELETED') },
);

/** What happened to two banks, minute by minute, and the webhooks about it. */
const history = fc
  .array(fc.tuple(fc.constantFrom('c1', 'c2'), what), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map(([connectionId, told], minute): Happening => {
      const envelope = { eventId: `e${minute}` };
      if (typeof told !== 'string') {
        const event = { ...changed(minute, told[0], told[1], { connectionId }), ...envelope };
        return { connectionId, minute, event, pair: told };
      }
      const event = { ...webhook(told, minute, { connectionId }), ...envelope };
      return { connectionId, minute, event, pair: told === 'CONNECTION_DELETED' ? ['DELETED', null] : null };
    }),
  );

/** Each at least once, in any order, some of them again, and for some the database is gone half-way. */
const schedule = history.chain((all) =>
  fc.record({
    all: fc.constant(all),
    deliveries: fc
      .tuple(fc.array(fc.nat(all.length - 1), { maxLength: 12 }), fc.constant(all.map((_, index) => index)))
      .chain(([again, once]) => {
        const order = [...once, ...again];
        return fc.shuffledSubarray(order, { minLength: order.length, maxLength: order.length });
      }),
    crashes: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  }),
);

it(
  'webhooks in any order, repeated, with crashes between, leave the latest state, and each in the log once at most',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async ({ all, deliveries, crashes }) => {
        const state = createMemoryStore();
        let isDown = false;
        const append: KeptState['log']['append'] = (event) =>
          isDown ? Promise.reject(new Error('down')) : state.log.append(event);
        const { deliver, record, relayed } = backEnd({ log: { ...state.log, append } }, state);
        const newest = new Map<string, number>();
        const mayBeLogged = new Set<string>();
        const queue = deliveries.map((index, turn) => ({ index, fails: crashes[turn] === true }));
        for (let next = queue.shift(); next; next = queue.shift()) {
          const happening = all[next.index];
          if (!happening) continue;
          const { connectionId, minute, event, pair: state } = happening;
          isDown = next.fails;
          const isLate = state !== null && minute < (newest.get(connectionId) ?? -1);
          const status = await deliver(event);
          if (status === 500) queue.push({ index: next.index, fails: false }); // Meld sends it again
          expect([200, ...(isDown && !isLate ? [500] : [])]).toContain(status);
          if (!isLate && status === 200) mayBeLogged.add(`e${minute}`);
          if (state !== null && !isLate) newest.set(connectionId, minute);
        }
        for (const [id, minute] of newest) {
          const [status, statusReason] = all[minute]?.pair ?? [];
          expect(await record(id)).toMatchObject({
            status: status ?? '',
            statusReason: statusReason ?? null,
          });
        }
        const ids = (await relayed()).map((event) => (event as { readonly eventId: string }).eventId);
        expect(ids).toHaveLength(new Set(ids).size);
        expect(ids.filter((id) => !mayBeLogged.has(id))).toEqual([]);
        for (const minute of newest.values()) expect(ids).toContain(`e${minute}`); // whoever listens gets to the truth
      }),
      { numRuns: 300 },
    );
  },
);
