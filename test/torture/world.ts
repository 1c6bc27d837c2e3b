// A back end whose banks change, whose stream tells of it late, twice, out of order or not at all, and whose every answer comes
// when the schedule says so. It knows what is true, and how old everything is that a page may show.
import fc from 'fast-check';
import type { ConnectionsStream } from '../../src/data/index.js';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../src/domain/index.js';
import type { ConnectionRecord } from '../../src/domain/index.js';

const BANKS = ['a', 'b', 'c'] as const;
// All different, so that what is shown tells how old it is.
const STATES = CONNECTION_STATUSES.flatMap((status) =>
  [null, ...STATUS_REASONS].map((statusReason) => ({ status, statusReason })),
);

/** One thing that happens: at Meld, on the stream, or to a reading. */
export const step = fc.oneof(
  // Most events come at once.
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('change' as const),
      bank: fc.nat(2),
      isTold: fc.nat(3).map(Boolean),
    }),
  },
  // An event of the past, once or several times over, in any order.
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('deliver' as const), bank: fc.nat(2), back: fc.nat(5) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      which: fc.nat(3),
      fails: fc.nat(7).map((n) => n === 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('reopen' as const), resumed: fc.constant(false) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reload' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.constantFrom(1, 20, 20, 300, 70_000) }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A row as a page shows it. */
interface Shown {
  readonly id: string;
  readonly status: string;
  readonly statusReason: string | null;
}

/** What a page may ask of it, what happens to it, and how old what a page shows is. */
export interface World {
  readonly fetcher: {
    readonly listConnections: (call: { readonly signal: AbortSignal }) => Promise<ConnectionRecord[]>;
    readonly subscribe: (stream: ConnectionsStream) => void;
  };
  /** Plays one step, but for those that are the page's own: `reload` and `wait`. */
  readonly play: (step: Step) => void;
  readonly answer: (which: number, fails: boolean) => void;
  readonly waiting: () => number;
  readonly reopen: () => void;
  /** The newest that each bank has been shown in; counts what is older than that. */
  readonly look: (rows: readonly Shown[]) => void;
  readonly stale: () => number;
  readonly isTrue: (rows: readonly Shown[]) => boolean;
}

/** `isDated`: the records say since when a state lasts. */
export function createWorld(isDated: boolean): World {
  const truth = new Map(BANKS.map((id, at): [string, number[]] => [id, [at]]));
  let second = 10;
  let used: number = BANKS.length;
  const versionOf = ({ status, statusReason }: Shown) =>
    STATES.findIndex((each) => each.status === status && each.statusReason === statusReason);
  const began = new Map<number, number>();
  const timeOf = (version: number) => new Date(1e12 + (began.get(version) ?? 0) * 1000).toISOString();
  const snapshot = (): ConnectionRecord[] =>
    BANKS.map((id) => {
      const version = truth.get(id)?.at(-1) ?? 0;
      const state = STATES[version] ?? { status: 'ACTIVE', statusReason: null };
      return {
        id,
        institutionName: `Bank ${id}`,
        ...state,
        ...(isDated ? { statusChangedAt: timeOf(version) } : {}),
      };
    });
  const answers: ((fails: boolean) => void)[] = [];
  let stream: ConnectionsStream | undefined;
  const newest = new Map<string, number>();
  let stale = 0;

  function deliver(id: string, back: number): void {
    const history = truth.get(id) ?? [];
    const version = history.at(-1 - (back % history.length)) ?? 0;
    const { status, statusReason } = STATES[version] ?? { status: '', statusReason: null };
    const payload = { connectionId: id, newStatus: status, newStatusReason: statusReason };
    const eventType = 'BANK_LINKING_CONNECTION_STATUS_CHANGE';
    stream?.onEvent({ eventType, eventId: `${id}${version}`, timestamp: timeOf(version), payload }, {});
  }

  function change(id: string, isTold: boolean): void {
    second += 1;
    began.set(used, second);
    truth.get(id)?.push(used);
    used += 1;
    if (isTold) deliver(id, 0);
  }

  function answer(which: number, fails: boolean): void {
    answers.splice(which % (answers.length || 1), 1)[0]?.(fails);
  }

  return {
    fetcher: {
      listConnections: ({ signal }) => {
        const seen = snapshot(); // what a back end sees when it is asked
        return new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          answers.push((fails) => (fails ? reject({ status: 403 }) : resolve(seen)));
        });
      },
      subscribe: (given) => void (stream = given),
    },
    play(each) {
      if (each.does === 'change') change(BANKS[each.bank] ?? 'a', each.isTold);
      if (each.does === 'deliver') deliver(BANKS[each.bank] ?? 'a', each.back);
      if (each.does === 'answer') answer(each.which, each.fails);
      if (each.does === 'reopen') stream?.onState({ state: 'open', resumed: each.resumed });
    },
    answer,
    waiting: () => answers.length,
    reopen: () => stream?.onState({ state: 'open', resumed: false }),
    look(rows) {
      for (const row of rows) {
        const order = (truth.get(row.id) ?? []).indexOf(versionOf(row));
        if (order < (newest.get(row.id) ?? 0)) stale += 1;
        newest.set(row.id, order);
      }
    },
    stale: () => stale,
    isTrue: (rows) =>
      rows.length === BANKS.length && rows.every((row) => truth.get(row.id)?.at(-1) === versionOf(row)),
  };
}
