import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventSourceStream } from '../../../src/live/event-source.js';
import { ears, FakeEventSource, NETWORK, opened } from './event-source.js';

const MINUTE = 60_000;
const subscribe = eventSourceStream({ url: '/events', share: false });
const started: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeEventSource);
  FakeEventSource.made = [];
});
afterEach(() => {
  for (const stop of started.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function page(lastEventId?: string) {
  const hearing = ears(lastEventId === undefined ? {} : { lastEventId });
  subscribe(hearing.stream);
  started.push(hearing.stop);
  return hearing;
}

const look = () => document.dispatchEvent(new Event('visibilitychange'));
const source = () => FakeEventSource.latest();

describe('a stream', () => {
  it('begins after the last event that is known, and passes on what comes', () => {
    const { stream, states } = page('place 7');
    expect(source().url).toBe('/events?lastEventId=place%207');
    source().accept(true, '7');
    source().say('message', { a: 1 }, '8');
    expect(states).toEqual([opened(true)]);
    expect(stream.onEvent).toHaveBeenCalledExactlyOnceWith('{"a":1}', { id: '8' });
  });

  it.each([
    ['/events', '/events?lastEventId=p'],
    ['/events?a=1', '/events?a=1&lastEventId=p'],
    ['/events?a=1#top', '/events?a=1&lastEventId=p#top'],
  ])('keeps what its address has: %s', (url, asked) => {
    const { stream, stop } = ears({ lastEventId: 'p' });
    eventSourceStream({ url, share: false, withCredentials: true })(stream);
    expect(source()).toMatchObject({ url: asked, init: { withCredentials: true } });
    stop();
  });

  it('of a server that does not say whether it resumes is taken not to, a second later', async () => {
    const { states } = page('p');
    source().dispatchEvent(new Event('open'));
    await vi.advanceTimersByTimeAsync(900);
    expect(states).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(states).toEqual([opened(false)]);
  });

  it.each(['null', '7', '"text"', 'no json', '{"resumed":"yes","heartbeatMs":-5}'])(
    'of a server that says something odd is taken not to resume: %s',
    (said) => {
      const { states } = page();
      source().say('ready', said);
      expect(states).toEqual([opened(false)]);
    },
  );

  it('goes on after the last event that came, not after that of the first attempt', async () => {
    page('1');
    source().accept(true, '1');
    source().say('message', {}, '5');
    source().fail();
    await vi.advanceTimersByTimeAsync(2000);
    expect(source().url).toBe('/events?lastEventId=5');
    source().accept(false, '9'); // nothing happened since, but the log has moved on
    source().fail();
    await vi.advanceTimersByTimeAsync(3000);
    expect(source().url).toBe('/events?lastEventId=9');
  });
});

describe('after a loss', () => {
  it('is tried at most 200 times in an hour without a server, and comes back within 35 seconds', async () => {
    const { states } = page();
    for (let seconds = 0; seconds < 3600; seconds += 1) {
      source().fail();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(FakeEventSource.made.length).toBeLessThanOrEqual(200);
    expect(FakeEventSource.made.length).toBeGreaterThan(100);
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['closed']));
    source().fail();
    const before = FakeEventSource.made.length;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(FakeEventSource.made.length).toBe(before + 1);
    source().accept(true);
    expect(states.at(-1)).toEqual(opened(true));
    expect(FakeEventSource.open()).toHaveLength(1);
  });

  it('is no better served by a server that takes the stream and drops it at once', async () => {
    page();
    for (let seconds = 0; seconds < 3600; seconds += 1) {
      if (!source().isClosed) source().accept(true);
      source().fail();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(FakeEventSource.made.length).toBeLessThanOrEqual(200);
  });

  it('starts anew with short waits once a stream has lasted', async () => {
    page();
    for (let n = 0; n < 10; n += 1) {
      source().fail();
      await vi.advanceTimersByTimeAsync(30_000);
    }
    source().accept(true);
    await vi.advanceTimersByTimeAsync(MINUTE);
    const before = FakeEventSource.made.length;
    source().fail();
    await vi.advanceTimersByTimeAsync(1100);
    expect(FakeEventSource.made.length).toBe(before + 1);
  });

  it('is tried at once when the network or the page comes back, once', async () => {
    page();
    for (let n = 0; n < 10; n += 1) {
      source().fail();
      await vi.advanceTimersByTimeAsync(30_000);
    }
    source().fail();
    await vi.advanceTimersByTimeAsync(2000);
    const before = FakeEventSource.made.length;
    window.dispatchEvent(new Event('online'));
    look();
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(5);
    expect(FakeEventSource.made.length).toBe(before + 1);
    for (let n = 0; n < 50; n += 1) window.dispatchEvent(new Event('online')); // a flapping network
    await vi.advanceTimersByTimeAsync(500);
    expect(FakeEventSource.made.length).toBe(before + 1);
  });
});

describe('a silent stream', () => {
  it('that has told how often it says something is given up, and tried again', async () => {
    const { states } = page();
    source().accept(true, '', 10_000);
    for (let n = 0; n < 20; n += 1) {
      await vi.advanceTimersByTimeAsync(10_000);
      source().say('heartbeat', '');
    }
    expect(states).toEqual([opened(true)]);
    await vi.advanceTimersByTimeAsync(25_001);
    expect(states.at(-1)).toEqual(NETWORK);
    await vi.advanceTimersByTimeAsync(1100);
    expect(FakeEventSource.open()).toHaveLength(1);
  });

  it('that has told nothing of the kind is left alone', async () => {
    const { states } = page();
    source().accept(true);
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
    expect(states).toEqual([opened(true)]);
    expect(FakeEventSource.made).toHaveLength(1);
  });

  it('after a sleep is found dead at the first look, and one takes its place', async () => {
    const { states } = page();
    source().accept(true, 'p', 15_000);
    vi.setSystemTime(Date.now() + 8 * 60 * MINUTE); // timers stood still
    look();
    expect(states.at(-1)).toEqual(NETWORK);
    await vi.advanceTimersByTimeAsync(1500);
    expect(FakeEventSource.open()).toHaveLength(1);
    expect(source().url).toContain('lastEventId=p');
  });
});

describe('a page that is left', () => {
  it('holds no stream in the back–forward cache, and opens one when it comes back', async () => {
    const { states } = page();
    source().accept(true, 'p');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(FakeEventSource.open()).toHaveLength(0);
    expect(states.at(-1)).toEqual(NETWORK);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(FakeEventSource.open()).toHaveLength(0);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeEventSource.open()).toHaveLength(1);
    expect(source().url).toContain('lastEventId=p');
  });

  it('is silent and does nothing after its signal, whatever happens', async () => {
    const { stream, states, stop } = page();
    const first = source();
    first.accept(true);
    stop();
    expect(FakeEventSource.open()).toHaveLength(0);
    first.isClosed = false; // a frame that was under way
    first.say('message', {});
    first.fail();
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    look();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(FakeEventSource.made).toHaveLength(1);
    expect(states).toEqual([opened(true)]);
    expect(stream.onEvent).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
