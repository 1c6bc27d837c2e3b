// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { ConnectionsError } from '../../../src/data/index.js';
import type { ConnectionsFetcher, ConnectionsStream } from '../../../src/data/index.js';
import { watchFetcher } from '../../../src/devtools/index.js';
import { createRecord, recordOf } from '../../../src/devtools/record.js';
import { connectionRecord, fakeFetcher } from '../../../src/testing/index.js';

const call = () => ({ signal: new AbortController().signal });
const list = () => ({ ...call(), limit: 100 });
const notesOf = (fetcher: ConnectionsFetcher) =>
  recordOf(fetcher)?.notes() ?? { calls: [], events: [], stream: [] };
const outcomesOf = (fetcher: ConnectionsFetcher) =>
  notesOf(fetcher).calls.map(({ method, outcome, rows }) => [method, outcome, rows]);

function streamed(): ConnectionsStream & { readonly heard: unknown[] } {
  const heard: unknown[] = [];
  return {
    ...call(),
    scope: 'customer-1',
    heard,
    onEvent: (event, meta) => void heard.push([event, meta]),
    onState: (state) => void heard.push(state),
  };
}

describe('a watched fetcher', () => {
  it('does the same, and says what came of it', async () => {
    const fake = fakeFetcher({ connections: [connectionRecord(), connectionRecord({ id: 'b' })] });
    const fetcher = watchFetcher(fake);
    expect(await fetcher.listConnections(list())).toEqual(await fake.listConnections(list()));
    await fetcher.repairConnection('b', { ...call(), intent: 'reconnect' });
    await expect(fetcher.getConnection('nobody', call())).rejects.toMatchObject({ code: 'MC204' });
    fetcher.fault('listConnections', { kind: 'malformed' }, 1);
    await fetcher.listConnections(list());
    expect(outcomesOf(fetcher)).toEqual([
      ['listConnections', 'answered', 2],
      ['repairConnection', 'answered', null],
      ['getConnection', 'MC204', null],
      ['listConnections', 'MC262', null],
    ]);
    expect(notesOf(fetcher).calls[0]?.tookMs).toBeGreaterThanOrEqual(0);
  });

  it('tells what is still waited for, and what the kit has given up', async () => {
    const fetcher = watchFetcher(fakeFetcher());
    fetcher.fault('listConnections', { kind: 'hang' });
    const controller = new AbortController();
    const asked = fetcher.listConnections({ signal: controller.signal, limit: 100 });
    expect(outcomesOf(fetcher)).toEqual([['listConnections', 'waiting', null]]);
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(outcomesOf(fetcher)).toEqual([['listConnections', 'aborted', null]]);
  });

  it('tells how long it took', () => {
    vi.spyOn(performance, 'now').mockReturnValueOnce(1000).mockReturnValueOnce(1250.4);
    const record = createRecord();
    record.call('listConnections')('answered', 2);
    expect(record.notes().calls).toMatchObject([{ tookMs: 250, rows: 2 }]);
  });

  it('tells what was given up before it was asked for', async () => {
    const fetcher = watchFetcher<ConnectionsFetcher>({
      listConnections: async ({ signal }) => {
        signal.throwIfAborted();
        return [];
      },
    });
    const asked = fetcher.listConnections({ signal: AbortSignal.abort(), limit: 100 });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(outcomesOf(fetcher)).toEqual([['listConnections', 'aborted', null]]);
  });

  it('leaves nothing behind at a signal that goes on', async () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    const fetcher = watchFetcher<ConnectionsFetcher>({
      listConnections: async () => [],
      getConnection: () => Promise.reject(new Error('no')),
    });
    await fetcher.listConnections({ signal, limit: 100 });
    await fetcher.getConnection?.('a', { signal }).catch(() => {});
    expect(add).toHaveBeenCalledTimes(2);
    expect(remove.mock.calls).toEqual(add.mock.calls.map(([type, listener]) => [type, listener]));
  });

  it('is watched once, however often it is asked for, and stays what it is without methods', () => {
    const fake = fakeFetcher();
    const fetcher = watchFetcher(fake);
    expect(watchFetcher(fake)).toBe(fetcher);
    expect(watchFetcher(fetcher)).toBe(fetcher);
    const small = watchFetcher<ConnectionsFetcher>({ listConnections: async () => [] });
    expect(Object.keys(small)).toEqual(['listConnections']);
    for (const nonsense of [null, undefined, 7]) expect(watchFetcher(nonsense as never)).toBe(nonsense);
  });

  it('may be a class with secrets of its own, or frozen', async () => {
    class Host implements ConnectionsFetcher {
      readonly #rows = [connectionRecord()];
      async listConnections() {
        return this.#rows;
      }
    }
    expect(await watchFetcher(new Host()).listConnections()).toHaveLength(1);
    const frozen = Object.freeze({ listConnections: async () => [] });
    expect(await watchFetcher(frozen).listConnections()).toEqual([]);
  });

  it('keeps nothing that is the host’s own: its other methods work on the host’s object', async () => {
    class Host implements ConnectionsFetcher {
      token = 'old';
      #renewals = 0;
      renew(token: string) {
        this.token = token;
        return (this.#renewals += 1);
      }
      async listConnections() {
        return [connectionRecord({ id: this.token })];
      }
    }
    const own = new Host();
    const fetcher = watchFetcher(own);
    expect(fetcher.renew('new')).toBe(1);
    const methodOf = () => Reflect.get(fetcher, 'renew');
    expect(methodOf()).toBe(methodOf());
    expect(await fetcher.listConnections()).toMatchObject([{ id: 'new' }]);
    fetcher.token = 'newer';
    expect([own.token, fetcher.token]).toEqual(['newer', 'newer']);
    expect(await fetcher.listConnections()).toMatchObject([{ id: 'newer' }]);
    expect(fetcher).toBeInstanceOf(Host);
    expect(fetcher.constructor).toBe(Host);
  });

  it('fails as the host’s own does, thrown or rejected', async () => {
    const thrown = new Error('synchronous');
    const fetcher = watchFetcher<ConnectionsFetcher>({
      listConnections: () => {
        throw thrown;
      },
      getConnection: () => Promise.reject(thrown),
    });
    expect(() => fetcher.listConnections(list())).toThrow(thrown);
    await expect(fetcher.getConnection?.('a', call())).rejects.toBe(thrown);
    expect(outcomesOf(fetcher).map(([, outcome]) => outcome)).toEqual(['MC261', 'MC261']);
  });

  it('asks once of what does its work each time that it is awaited', async () => {
    const work = vi.fn<(resolve: (rows: []) => void) => void>((resolve) => resolve([]));
    // oxlint-disable-next-line unicorn/no-thenable -- as query builders are
    const lazy = { then: work } as unknown as Promise<[]>;
    const fetcher = watchFetcher<ConnectionsFetcher>({ listConnections: () => lazy });
    await fetcher.listConnections(list());
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('never fails because of a note', async () => {
    const nasty = new Proxy(
      {},
      {
        has() {
          throw new Error('no');
        },
        get(_, name) {
          if (name === 'then') return undefined;
          throw new Error('no');
        },
      },
    );
    const fetcher = watchFetcher<ConnectionsFetcher>({
      listConnections: async () => nasty as never,
      subscribe: ({ onEvent, onState }) => {
        onEvent(nasty, {});
        onState(nasty as never);
      },
    });
    expect(await fetcher.listConnections(list())).toBe(nasty);
    const stream = streamed();
    expect(() => fetcher.subscribe?.(stream)).not.toThrow();
    expect(stream.heard).toHaveLength(2);
    await expect(fetcher.listConnections(undefined as never)).resolves.toBe(nasty);
    expect(outcomesOf(fetcher).map(([, outcome]) => outcome)).toEqual(['MC262', 'MC262']);
  });

  it('keeps the last hundred, however long it goes on', async () => {
    const fetcher = watchFetcher(fakeFetcher({ connections: [], live: true }));
    fetcher.subscribe?.(streamed());
    for (let index = 0; index < 250; index += 1) {
      await fetcher.listConnections(list());
      fetcher.stream.emit({ eventType: 'nonsense' });
      fetcher.stream.state({ state: 'closed', reason: 'network' });
    }
    const { calls, events, stream } = notesOf(fetcher);
    expect([calls.length, events.length, stream.length]).toEqual([100, 100, 30]);
    expect(calls.at(-1)?.number).toBeGreaterThan(700);
  });
});

describe('a watched stream', () => {
  it('hands on everything, and notes its turns and events', () => {
    const fetcher = watchFetcher(fakeFetcher({ connections: [connectionRecord()], live: true }));
    const stream = streamed();
    fetcher.subscribe?.(stream);
    fetcher.update('connection-1', { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' });
    fetcher.stream.emit('no event at all');
    const event = { eventType: 'BANK_LINKING_ACCOUNTS_UPDATED', connectionId: 'connection-1', timestamp: '' };
    fetcher.stream.emit(JSON.stringify(event));
    fetcher.stream.emit(JSON.stringify({ ...event, more: 'x'.repeat(64 * 1024) })); // which the kit does not read either
    fetcher.stream.state({ state: 'closed', reason: 'network' });
    fetcher.stream.state({ state: 'open', resumed: false });
    expect(stream.heard).toHaveLength(7);
    const notes = notesOf(fetcher);
    expect(notes.stream.map(({ turn }) => turn)).toEqual(['subscribed', 'resumed', 'network', 'open']);
    expect(notes.events.map(({ type, state }) => [type, state])).toEqual([
      ['statusChanged', { status: 'DEGRADED', statusReason: 'INTERACTIVE_REFRESH' }],
      [null, null],
      ['accountsUpdated', null],
      [null, null],
    ]);
  });

  it('notes that the host’s `subscribe` failed, thrown or rejected, and lets it fail', async () => {
    const failure = new ConnectionsError({ status: 500 });
    const late = watchFetcher<ConnectionsFetcher>({
      listConnections: async () => [],
      subscribe: () => Promise.reject(failure) as never,
    });
    const rejected: unknown = late.subscribe?.(streamed());
    await expect(rejected).rejects.toBe(failure);
    const soon = watchFetcher<ConnectionsFetcher>({
      listConnections: async () => [],
      subscribe: () => {
        throw failure;
      },
    });
    expect(() => soon.subscribe?.(streamed())).toThrow(failure);
    const odd = watchFetcher<ConnectionsFetcher>({
      listConnections: async () => [],
      // oxlint-disable-next-line unicorn/no-thenable -- as promises of other libraries are
      subscribe: () => ({ then: (_: unknown, fail: (reason: unknown) => void) => fail(failure) }) as never,
    });
    const answer: unknown = odd.subscribe?.(streamed());
    await expect(Promise.resolve(answer)).rejects.toBe(failure);
    for (const each of [late, soon, odd])
      expect(notesOf(each).stream.map(({ turn }) => turn)).toEqual(['subscribed', 'failed']);
  });

  it('that was stopped is noted as such, and whatever is still said of it is not', async () => {
    const controller = new AbortController();
    const heard: ConnectionsStream[] = [];
    const fetcher = watchFetcher<ConnectionsFetcher>({
      listConnections: async () => [],
      subscribe: (stream) => {
        heard.push(stream);
        return new Promise((_, fail) => {
          stream.signal.addEventListener('abort', () => fail(stream.signal.reason));
        }) as never;
      },
    });
    const first = { ...streamed(), signal: controller.signal };
    const answer: unknown = fetcher.subscribe?.(first);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    fetcher.subscribe?.(streamed());
    heard[1]?.onState({ state: 'open', resumed: true });
    heard[0]?.onState({ state: 'closed', reason: 'ended' });
    heard[0]?.onEvent('late', {});
    expect(first.heard).toHaveLength(2); // to say so is not this one's to decide
    const { stream, events } = notesOf(fetcher);
    expect(stream.map(({ turn }) => turn)).toEqual(['subscribed', 'stopped', 'subscribed', 'resumed']);
    expect(events).toEqual([]);
  });

  it('may give back anything, as who asked for it sees', () => {
    const stop = () => {};
    const fetcher = watchFetcher<ConnectionsFetcher>({
      listConnections: async () => [],
      subscribe: () => stop as never,
    });
    expect(fetcher.subscribe?.(streamed())).toBe(stop);
  });
});
