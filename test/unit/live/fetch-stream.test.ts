// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchStream } from '../../../src/live/fetch-stream.js';
import { ears, NETWORK, opened } from './event-source.js';

beforeEach(() => void vi.useFakeTimers());
const started: (() => void)[] = [];
afterEach(() => {
  for (const stop of started.splice(0)) stop();
  vi.useRealTimers();
});

/** A server that answers each attempt with the next of these; the last one for ever. */
function server(...answers: readonly (() => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const fetch = vi.fn<typeof globalThis.fetch>(async (url, init) => {
    const address = url instanceof Request ? url.url : url;
    requests.push(new Request(new URL(address, 'https://host.example'), init));
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer();
  });
  return { fetch, requests };
}

/** A stream whose text the test writes, cut wherever it likes. */
function streaming(type = 'text/event-stream; charset=utf-8') {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  return {
    answer: () => new Response(body, { headers: { 'content-type': type } }),
    write: async (...texts: readonly (string | Uint8Array)[]) => {
      for (const text of texts)
        controller?.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text);
      await vi.advanceTimersByTimeAsync(1);
    },
    end: async () => {
      controller?.close();
      await vi.advanceTimersByTimeAsync(1);
    },
  };
}

function page(fetch: typeof globalThis.fetch, more: object = {}, lastEventId?: string) {
  const hearing = ears(lastEventId === undefined ? {} : { lastEventId });
  fetchStream({ url: '/events', fetch, share: false, ...more })(hearing.stream);
  started.push(hearing.stop);
  return hearing;
}

describe('a stream over fetch', () => {
  it('sends the host’s own headers, asked anew each time, and the place it has reached', async () => {
    const first = streaming();
    const { fetch, requests } = server(first.answer, () => new Response(null, { status: 503 }));
    let token = 1;
    const headers = async () => ({ authorization: `Bearer ${token++}` });
    const { stream, states } = page(fetch, { headers, credentials: 'include' }, 'p1');
    await vi.advanceTimersByTimeAsync(1);
    await first.write('event: ready\nid: p1\ndata: {"resumed":true,"heartbeatMs":15000}\n\n');
    await first.write('id: p2\ndata: {"a":1}\n\n');
    await first.end();
    await vi.advanceTimersByTimeAsync(1100);
    expect(states).toEqual([opened(true), NETWORK, NETWORK]);
    expect(stream.onEvent).toHaveBeenCalledExactlyOnceWith('{"a":1}', { id: 'p2' });
    expect(requests.map(({ headers: sent }) => sent.get('authorization'))).toEqual(['Bearer 1', 'Bearer 2']);
    expect(requests.map(({ headers: sent }) => sent.get('last-event-id'))).toEqual(['p1', 'p2']);
    expect(requests[0]?.credentials).toBe('include');
  });

  it('reads frames however the network cuts them, letters included', async () => {
    const one = streaming();
    const { stream } = page(server(one.answer).fetch);
    await vi.advanceTimersByTimeAsync(1);
    const bytes = new TextEncoder().encode('id: 1\ndata: {"bank":"Sparkasse Köln"}\n\n');
    await one.write(...Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(stream.onEvent).toHaveBeenCalledExactlyOnceWith('{"bank":"Sparkasse Köln"}', { id: '1' });
  });

  it.each([401, 403])('is over when the session is: %s', async (status) => {
    const { fetch, requests } = server(() => new Response(null, { status }));
    const { states } = page(fetch);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(states).toEqual([{ state: 'closed', reason: 'unauthorized' }]);
    expect(requests).toHaveLength(1);
  });

  it('is over when there is nothing to stream', async () => {
    const { fetch, requests } = server(() => new Response(null, { status: 204 }));
    const { states } = page(fetch);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(states).toEqual([{ state: 'closed', reason: 'ended' }]);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['a login page', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    ['a server that is down', () => new Response('no', { status: 502 })],
    ['no network', () => Promise.reject<Response>(new TypeError('Failed to fetch'))],
  ])('is tried again later after %s', async (_, answer) => {
    const { fetch, requests } = server(answer);
    const { states } = page(fetch);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(new Set(states.map((state) => JSON.stringify(state)))).toEqual(new Set([JSON.stringify(NETWORK)]));
    expect(requests.length).toBeGreaterThan(100);
    expect(requests.length).toBeLessThanOrEqual(200);
  });

  it('is tried again when the host cannot make its headers', async () => {
    const { fetch, requests } = server(streaming().answer);
    let failures = 1;
    const headers = () => (failures-- > 0 ? Promise.reject(new Error('no token')) : Promise.resolve({}));
    page(fetch, { headers });
    await vi.advanceTimersByTimeAsync(1100);
    expect(requests).toHaveLength(1);
  });

  it('is cut with its signal', async () => {
    const one = streaming();
    const { fetch, requests } = server(one.answer);
    const { states, stop } = page(fetch);
    await vi.advanceTimersByTimeAsync(1);
    stop();
    expect(requests[0]?.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(states).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});
