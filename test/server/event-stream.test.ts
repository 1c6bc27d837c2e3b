import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnectionEventStream, createMemoryStore } from '../../src/server/index.js';
import type { ConnectionEventLog, ConnectionEventStreamOptions } from '../../src/server/index.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Frame {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

/** A log that counts who listens and how often it is read. */
function watched() {
  const { log } = createMemoryStore();
  const counts = { listeners: 0, reads: 0 };
  const watching: ConnectionEventLog = {
    append: log.append,
    readAfter: (customer, place) => {
      counts.reads += 1;
      return log.readAfter(customer, place);
    },
    listen: (customer, wake) => {
      counts.listeners += 1;
      const stop = log.listen(customer, wake);
      return () => {
        counts.listeners -= 1;
        stop();
      };
    },
  };
  const add = async (...names: readonly (string | number)[]) => {
    for (const n of names) await log.append({ customer: 'me', eventId: `${n}`, data: JSON.stringify({ n }) });
  };
  return { log: watching, counts, add, head: async () => (await log.readAfter('me', null)).head };
}

function open(options: Pick<ConnectionEventStreamOptions, 'log'> & Partial<ConnectionEventStreamOptions>) {
  const response = createConnectionEventStream({ customer: 'me', random: () => 0, ...options });
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  const chunk = async () => {
    const { done, value } = await reader.read();
    return done ? null : decoder.decode(value);
  };
  return { response, reader, chunk, frames: async () => framesOf((await chunk()) ?? '') };
}

/** The first frame: whether nothing is missing, and how often a silent stream says that it lives. */
const ready = (resumed: boolean, heartbeatMs = 15_000) => JSON.stringify({ resumed, heartbeatMs });

function framesOf(text: string): Frame[] {
  return text.split('\n\n').flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    return block === '' ? [] : [{ event: field('event'), id: field('id'), data: field('data') }];
  });
}
const dataOf = (frames: readonly Frame[]) => frames.map(({ data }) => data);
const n = (...values: readonly (string | number)[]) => values.map((each) => JSON.stringify({ n: each }));

describe('a stream', () => {
  it('says at once where it stands, then what happens, in a form that proxies let through', async () => {
    const { log, add, head } = watched();
    await add('before');
    const { response, frames } = open({ log });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    });
    expect(await frames()).toEqual([{ event: 'ready', id: await head(), data: ready(false) }]);
    await add('a');
    expect(await frames()).toEqual([{ event: '', id: await head(), data: '{"n":"a"}' }]);
  });

  it('goes on after the place the browser knows, without losing or repeating', async () => {
    const { log, add, head } = watched();
    await add(1, 2);
    const place = await head();
    await add(3, 4);
    const { frames } = open({ log, lastEventId: place });
    expect(await frames()).toEqual([{ event: 'ready', id: place, data: ready(true) }]);
    expect(dataOf(await frames())).toEqual(n(3, 4));
    await add(5);
    expect(dataOf(await frames())).toEqual(n(5));
  });

  it.each([null, '', 'nonsense', 'x.1'])(
    'says that something may be missing after the place %j',
    async (lastEventId) => {
      const { log, add, head } = watched();
      await add(1, 2);
      const { frames } = open({ log, lastEventId });
      expect(await frames()).toEqual([{ event: 'ready', id: await head(), data: ready(false) }]);
      await add(3);
      expect(dataOf(await frames())).toEqual(n(3));
    },
  );

  it('loses nothing that happens while it reads', async () => {
    const { log, add, head } = watched();
    const place = await head();
    const busy: ConnectionEventLog = {
      ...log,
      readAfter: async (customer, from) => {
        const stretch = await log.readAfter(customer, from);
        if (from === place) await add('meanwhile'); // after the answer was made, before it is here
        return stretch;
      },
    };
    const { frames } = open({ log: busy, lastEventId: place });
    await frames();
    expect(dataOf(await frames())).toEqual(n('meanwhile'));
  });

  it('brings all of a thousand events, in order, to a reader in step and to one who comes late', async () => {
    const { log, add, head } = watched();
    const place = await head();
    const all = Array.from({ length: 1000 }, (_, index) => index);
    const live = open({ log });
    await live.frames();
    const seen: string[] = [];
    const following = (async () => {
      while (seen.length < 1000) seen.push(...dataOf(await live.frames()));
    })();
    await add(...all);
    await following;
    expect(seen).toEqual(n(...all));
    const late = open({ log, lastEventId: place });
    await late.frames();
    expect(dataOf([...(await late.frames()), ...(await late.frames())])).toEqual(n(...all));
  });

  it('keeps to its customer', async () => {
    const { log, add } = watched();
    const theirs = open({ log, customer: 'another', heartbeatMs: 1000 });
    await theirs.frames();
    await add('mine');
    const next = theirs.chunk();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await next).toBe('event: heartbeat\ndata: .\n\n');
  });

  it('writes a text of several lines, and of several kinds of line, as one event', async () => {
    const { log } = watched();
    const { chunk } = open({ log });
    await chunk();
    await log.append({ customer: 'me', eventId: 'e', data: 'a\nid: 9\r\nb\rc' });
    expect((await chunk())?.split('\n').slice(1)).toEqual([
      'data: a',
      'data: id: 9',
      'data: b',
      'data: c',
      '',
      '',
    ]);
  });
});

describe('a silent stream', () => {
  it('says that it lives, and asks the log nothing', async () => {
    const { log, counts, add } = watched();
    const { frames, chunk } = open({ log });
    await frames();
    await add(1);
    await frames();
    for (let beat = 0; beat < 20; beat += 1) {
      const next = chunk();
      await vi.advanceTimersByTimeAsync(15_000);
      expect(await next).toBe('event: heartbeat\ndata: .\n\n');
    }
    expect(counts.reads).toBe(3); // where it stands, what woke it, and that there is no more
  });

  it('ends after a quarter of an hour or a little less, so that the browser has to show again who it is', async () => {
    for (const [random, minutes] of [
      [0, 15],
      [0.999, 13.5],
    ] as const) {
      const { log, counts } = watched();
      const { frames, reader } = open({ log, random: () => random });
      await frames();
      let isOver = false;
      const rest = (async () => {
        while (!(await reader.read()).done);
        isOver = true;
      })();
      await vi.advanceTimersByTimeAsync((minutes - 0.1) * 60_000);
      expect(isOver).toBe(false);
      await vi.advanceTimersByTimeAsync(0.2 * 60_000);
      await rest;
      expect(counts.listeners).toBe(0);
    }
  });
});

describe('a stream that is over leaves nothing behind', () => {
  const atRest = () => new Promise((resolve) => queueMicrotask(() => resolve(null)));

  it('when the request is aborted', async () => {
    const { log, counts, add } = watched();
    const abort = new AbortController();
    const { frames, chunk } = open({ log, signal: abort.signal });
    await frames();
    const next = chunk();
    await atRest();
    expect(counts.listeners).toBe(1);
    abort.abort();
    expect(await next).toBeNull();
    expect(counts.listeners).toBe(0);
    await add(1);
    expect([counts.reads, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('when the reader goes', async () => {
    const { log, counts } = watched();
    const { frames, reader, chunk } = open({ log });
    await frames();
    const next = chunk();
    await reader.cancel();
    expect(await next).toBeNull();
    expect([counts.listeners, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('when it was aborted before it began, or nobody ever reads it', async () => {
    const { log, counts } = watched();
    expect(await open({ log, signal: AbortSignal.abort() }).chunk()).toBeNull();
    createConnectionEventStream({ log, customer: 'me' });
    await atRest();
    expect([counts.listeners, counts.reads, vi.getTimerCount()]).toEqual([0, 0, 0]);
  });

  it('when the log does not answer', async () => {
    const { log, counts } = watched();
    const abort = new AbortController();
    const { chunk } = open({ log: { ...log, readAfter: () => new Promise(() => {}) }, signal: abort.signal });
    const next = chunk();
    await atRest();
    abort.abort();
    expect(await next).toBeNull();
    expect([counts.listeners, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it.each(['the first', 'a later'])(
    'when %s reading of the log fails, and says nothing of why',
    async (which) => {
      const { log, counts, add } = watched();
      let isBroken = which === 'the first';
      const failing: ConnectionEventLog = {
        ...log,
        readAfter: async (...asked) => {
          if (isBroken) throw new Error('password in here');
          return log.readAfter(...asked);
        },
      };
      const { chunk } = open({ log: failing });
      if (!isBroken) await chunk();
      isBroken = true;
      await add(1);
      expect(await chunk()).toBeNull();
      expect([counts.listeners, vi.getTimerCount()]).toEqual([0, 0]);
    },
  );

  it('when what a slow reader has not had yet is gone: it comes back and is told', async () => {
    const { log, add, head } = watched();
    const { frames, chunk } = open({ log });
    await frames();
    await add(...Array.from({ length: 1001 }, (_, index) => index));
    expect(await chunk()).toBeNull();
    const again = open({ log, lastEventId: 'the place before' });
    expect(await again.frames()).toMatchObject([{ id: await head(), data: ready(false) }]);
  });
});

it('a slow reader costs no reading and no memory: what it does not take stays in the log', async () => {
  const { log, counts, add } = watched();
  const { frames } = open({ log });
  await frames();
  await add(...Array.from({ length: 900 }, (_, index) => index));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(counts.reads).toBe(1);
  const first = await frames();
  expect(counts.reads).toBe(2);
  const rest = await frames();
  expect([first.length, rest.length]).toEqual([500, 400]);
});
