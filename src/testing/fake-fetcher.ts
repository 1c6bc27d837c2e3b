import type { ConnectionsFetcher, FetcherCall } from '../data/fetcher.js';
import { parseConnection, policyFor } from '../domain/index.js';
import type { ConnectionRecord } from '../domain/index.js';
import { ConnectionsError } from '../internal/errors.js';
import { fakeStream, statusEvent } from './fake-stream.js';
import type { FakeStream } from './fake-stream.js';
import { DOCUMENTED_ROWS, recordIn } from './rows.js';

/** What can go wrong with a call of the fake. `abort`: as if the browser had cut the request. */
export type FakeFault =
  | { readonly kind: 'hang' | 'abort' | 'malformed' }
  | { readonly kind: 'slow'; readonly ms: number }
  | {
      readonly kind: 'status';
      readonly status: 401 | 403 | 404 | 409 | 429 | 500 | 503;
      readonly retryAfterMs?: number;
    };

/** The methods that the fake has. */
export type FakeMethod = Exclude<keyof ConnectionsFetcher, 'subscribe'>;

/** A call that the fake received. */
export interface FakeCall {
  readonly method: FakeMethod;
  /** The connection that it is about; for a new one, the one that it replaces. `null` where there is none. */
  readonly id: string | null;
  readonly signal: AbortSignal;
}

/** A fetcher with a back end inside, for tests and stories. */
export interface FakeFetcher
  extends Required<Omit<ConnectionsFetcher, 'subscribe'>>, Pick<ConnectionsFetcher, 'subscribe'> {
  readonly calls: readonly FakeCall[];
  /** What `live: true` streams through; without it nobody listens. */
  readonly stream: FakeStream;
  /** Makes the next calls of a method fail; without `times`, all of them until `heal`. */
  fault(method: FakeMethod, fault: FakeFault, times?: number): void;
  heal(): void;
  /** Changes a record, as Meld would; with `live`, whoever listens is told at once. */
  update(id: string, fields: Partial<ConnectionRecord>): void;
  /** The customer finishes in the widget of the latest session: the connection works, or is whatever `fields` say. */
  finishSession(fields?: Partial<ConnectionRecord>): void;
}

/** What {@link fakeFetcher} takes. */
export interface FakeFetcherOptions {
  /** One per documented state by default. */
  readonly connections?: readonly ConnectionRecord[] | undefined;
  /** How many rows a page holds; all of them by default. */
  readonly pageSize?: number | undefined;
  /** Streams every change of a state, as a back end with Meld's webhooks does. */
  readonly live?: boolean | undefined;
  /** The address of every session; a fake one on Meld's sandbox, another each time, by default. */
  readonly widgetUrl?: string | undefined;
  /** When changes happen; a {@link manualClock}'s, for one. */
  readonly now?: (() => Date) | undefined;
}

/**
 * A fetcher that answers from memory, page by page, and fails on request. Refreshing heals a connection whose state accepts it
 * and answers 409 otherwise, and so does the repair of one that has ended; deleting marks it as deleted. Sessions are never real:
 * `finishSession` says what came of one. A connection that is started is there at once, as an attempt that has not been finished.
 *
 * @example
 * const fetcher = fakeFetcher({ connections: [connectionRecord()] });
 * fetcher.fault('listConnections', { kind: 'status', status: 500 }, 1);
 */
export function fakeFetcher(options: FakeFetcherOptions = {}): FakeFetcher {
  const records = new Map(
    (options.connections ?? DOCUMENTED_ROWS.map((row) => recordIn(row))).map((r) => [r.id, r]),
  );
  const calls: FakeCall[] = [];
  const faults = new Map<FakeMethod, { fault: FakeFault; left: number }>();

  async function answer<T>(
    method: FakeMethod,
    id: string | null,
    { signal }: FetcherCall,
    make: () => T,
  ): Promise<T> {
    calls.push({ method, id, signal });
    const planned = faults.get(method);
    if (planned && planned.left > 0) {
      planned.left -= 1;
      const replacement = await happen(planned.fault, signal);
      if (replacement !== undefined) return replacement as T;
    }
    await Promise.resolve(); // a real one has not answered before its caller can change its mind
    if (signal.aborted) throw signal.reason;
    if (id !== null && !records.has(id)) throw new ConnectionsError({ status: 404 });
    return make();
  }

  let latest: string | null = null;
  let started = 0;
  let sessions = 0;
  const session = (id: string) => {
    latest = id;
    sessions += 1;
    return { widgetUrl: options.widgetUrl ?? `${FAKE_WIDGET}-${sessions}`, connectionId: id };
  };

  const stream = fakeStream();
  let changes = 0;
  const change = (id: string, fields: Partial<ConnectionRecord>) => {
    const before = records.get(id);
    if (!before) return;
    const isNews = 'status' in fields || 'statusReason' in fields;
    const at = (options.now?.() ?? new Date()).toISOString();
    const record = { ...before, ...(options.live && isNews ? { statusChangedAt: at } : {}), ...fields };
    records.set(id, record);
    changes += 1;
    if (options.live && isNews) stream.emit(statusEvent(record, `change-${changes}`, at));
  };

  return {
    ...(options.live ? { subscribe: stream.subscribe } : {}),
    stream,
    calls,
    fault: (method, fault, times = Infinity) => void faults.set(method, { fault, left: times }),
    heal: () => faults.clear(),
    update: change,
    finishSession(fields) {
      if (latest === null) return;
      const bank = records.get(latest)?.institutionName ?? 'First Platypus Bank';
      change(latest, { ...WORKING, institutionName: bank, ...fields });
    },
    listConnections: (call) =>
      answer('listConnections', null, call, () => {
        const all = [...records.values()];
        const from = Number(call.cursor ?? 0);
        const to = from + Math.min(options.pageSize ?? all.length, call.limit);
        return { connections: all.slice(from, to), nextCursor: to < all.length ? String(to) : null };
      }),
    getConnection: (id, call) => answer('getConnection', id, call, () => read(records, id)),
    repairConnection: (id, call) =>
      answer('repairConnection', id, call, () => {
        const parsed = parseConnection(read(records, id));
        if (parsed && policyFor(parsed).terminal) throw new ConnectionsError({ status: 409 });
        return session(id);
      }),
    startConnection: (call) =>
      answer('startConnection', call.replacesConnectionId ?? null, call, () => {
        started += 1;
        const id = started === 1 ? 'connection-new' : `connection-new-${started}`;
        const { institutionId } = call;
        records.set(id, { id, status: 'IN_PROGRESS', statusReason: null, institutionId });
        return session(id);
      }),
    refreshConnection: (id, call) =>
      answer('refreshConnection', id, call, () => {
        const parsed = parseConnection(read(records, id));
        if (parsed === null || !policyFor(parsed).refreshAccepted)
          throw new ConnectionsError({ status: 409 });
        change(id, { status: 'ACTIVE', statusReason: null });
      }),
    deleteConnection: (id, call) =>
      answer('deleteConnection', id, call, () => change(id, { status: 'DELETED', statusReason: null })),
  };
}

const WORKING = { status: 'ACTIVE', statusReason: null } as const;
const FAKE_WIDGET = 'https://institution-connect-sb.meld.io?connectToken=fake';

function read(records: ReadonlyMap<string, ConnectionRecord>, id: string): ConnectionRecord {
  const record = records.get(id);
  if (record === undefined) throw new ConnectionsError({ status: 404 });
  return record;
}

/** Lets a fault happen. Returns what to answer instead, or nothing when the call goes on. */
async function happen(fault: FakeFault, signal: AbortSignal): Promise<unknown> {
  switch (fault.kind) {
    case 'hang':
      return pass(null, signal);
    case 'slow':
      return pass(fault.ms, signal);
    case 'abort':
      throw new DOMException('The request was aborted.', 'AbortError');
    case 'malformed':
      return '<!doctype html><title>Sign in</title>';
    case 'status':
      throw new ConnectionsError({ status: fault.status, retryAfterMs: fault.retryAfterMs });
  }
}

/** Lets time go by, without an end for `null`; a call that is given up ends at once. */
function pass(ms: number | null, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = ms === null ? undefined : setTimeout(resolve, ms);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
