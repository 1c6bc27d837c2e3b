// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionsStream, StreamState } from '../../../src/data/index.js';
import { shareAmongTabs } from '../../../src/live/share-among-tabs.js';
import { ears, opened } from './event-source.js';
import { fakeBrowser } from './tabs.js';

let browser: ReturnType<typeof fakeBrowser>;
const open: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
});
afterEach(() => {
  for (const close of open.splice(0)) close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const soon = (ms = 10) => vi.advanceTimersByTimeAsync(ms);
const event = (eventId: string, more: object = {}) => ({
  eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
  eventId,
  timestamp: '2026-03-01T12:00:00.000Z',
  connectionId: 'c1',
  status: 'RECONNECT_REQUIRED',
  statusReason: 'LOGIN_REQUIRED',
  ...more,
});

/** The server's side: streams that were opened, in order. */
function feed() {
  const streams: ConnectionsStream[] = [];
  const live = () => streams.filter(({ signal }) => !signal.aborted);
  return { streams, live, subscribe: (stream: ConnectionsStream) => void streams.push(stream) };
}

function tab(subscribe: (stream: ConnectionsStream) => void, more: Parameters<typeof ears>[0] = {}) {
  const hearing = ears(more);
  shareAmongTabs(subscribe, '/events')(hearing.stream);
  open.push(hearing.stop);
  const events = (): string[] =>
    vi.mocked(hearing.stream.onEvent).mock.calls.map(([raw]) => (raw as { eventId: string }).eventId);
  return { ...hearing, events };
}

describe('tabs of one customer', () => {
  it('hold one stream, and all hear it', async () => {
    const { subscribe, live } = feed();
    const tabs = Array.from({ length: 10 }, () => tab(subscribe));
    await soon(5000);
    expect(live()).toHaveLength(1);
    live()[0]?.onState({ state: 'open', resumed: true });
    live()[0]?.onEvent(event('e1'), { id: '1' });
    await soon();
    for (const { states, events } of tabs) {
      expect(states).toEqual([opened(true)]);
      expect(events()).toEqual(['e1']);
    }
  });

  it('tell each other ids, states and times, and nothing that is personal', async () => {
    const { subscribe, live } = feed();
    tab(subscribe);
    const other = tab(subscribe);
    await soon();
    const private_ = {
      institutionMessage: { text: 'Dear Ada Lovelace', lang: null, receivedAt: null },
      institutionName: 'Harbour Bank',
      accounts: [{ name: 'Savings', mask: '1234' }],
      serviceProviderDetails: { accessToken: 'secret' },
    };
    live()[0]?.onEvent(event('e1', private_), { id: '1' });
    live()[0]?.onEvent(event('e2', { institutionName: 'Harbour Bank' }), { id: '2' });
    await soon();
    expect(JSON.stringify(browser.said)).not.toMatch(/Ada|Harbour|Savings|1234|secret|customer-1/);
    const [first, second] = vi.mocked(other.stream.onEvent).mock.calls.map(([raw]) => raw);
    expect(first).toMatchObject({ eventId: 'e1', connectionId: 'c1' }); // without its state: it has to be read
    expect(first).not.toHaveProperty('status');
    expect(second).toMatchObject({ eventId: 'e2', status: 'RECONNECT_REQUIRED' });
  });

  it('go on when the one that streams is closed, after the last event, within three seconds', async () => {
    const { subscribe, live, streams } = feed();
    const first = tab(subscribe, { lastEventId: '0' });
    await soon();
    const second = tab(subscribe, { lastEventId: '0' });
    await soon();
    live()[0]?.onState({ state: 'open', resumed: true });
    live()[0]?.onEvent(event('e1'), { id: '1' });
    await soon();
    first.stop();
    await soon(3000);
    expect(live()).toHaveLength(1);
    expect(streams.at(-1)).toMatchObject({ lastEventId: '1' });
    live()[0]?.onState({ state: 'open', resumed: true });
    live()[0]?.onEvent(event('e2'), { id: '2' });
    expect(second.events()).toEqual(['e1', 'e2']);
    expect(second.states.at(-1)).toEqual(opened(true));
  });

  it('do not wait for ever for one that does not answer any more', async () => {
    const { subscribe, live } = feed();
    // A tab that holds the lock and sleeps.
    void navigator.locks.request(await topicOf(), {}, () => new Promise<void>(() => {})).catch(() => {});
    await soon();
    tab(subscribe);
    await soon(3000);
    expect(live()).toHaveLength(1);
  });

  it('that was only asleep listens when it wakes, and there is one stream again', async () => {
    const { subscribe, live, streams } = feed();
    const sleeper = tab(subscribe);
    await soon();
    const slept = streams[0];
    void navigator.locks
      .request(await topicOf(), { steal: true }, () => new Promise<void>(() => {}))
      .catch(() => {});
    await soon();
    expect(slept?.signal.aborted).toBe(true);
    await soon(5000); // whoever took the lock does not answer: it is taken back
    expect(live()).toHaveLength(1);
    live()[0]?.onEvent(event('e1'), { id: '1' });
    expect(sleeper.events()).toEqual(['e1']);
  });

  it('that join late hear what came since their list, and that nothing is missing', async () => {
    const { subscribe, live } = feed();
    tab(subscribe, { lastEventId: '0' });
    await soon();
    live()[0]?.onState({ state: 'open', resumed: true });
    for (const n of [1, 2, 3]) live()[0]?.onEvent(event(`e${n}`), { id: String(n) });
    const late = tab(subscribe, { lastEventId: '1' });
    await soon();
    expect(late.events()).toEqual(['e2', 'e3']);
    expect(late.states).toEqual([opened(true)]);
    const unknown = tab(subscribe, { lastEventId: 'elsewhere' });
    await soon();
    expect(unknown.states).toEqual([opened(false)]);
  });

  it('learn of a loss, and of a return', async () => {
    const { subscribe, live } = feed();
    tab(subscribe);
    const other = tab(subscribe);
    await soon();
    const told: StreamState[] = [
      { state: 'open', resumed: false },
      { state: 'closed', reason: 'network' },
      { state: 'open', resumed: true },
      { state: 'closed', reason: 'unauthorized' },
    ];
    for (const state of told) {
      live()[0]?.onState(state);
      await soon();
    }
    expect(other.states).toEqual(told);
  });

  it('of another customer, or of another address, are not theirs', async () => {
    const { subscribe, live } = feed();
    tab(subscribe);
    tab(subscribe, { scope: 'customer-2' });
    await soon(5000);
    expect(live().map(({ scope }) => scope)).toEqual(['customer-1', 'customer-2']);
    live()[0]?.onEvent(event('e1'), { id: '1' });
    await soon();
    expect(browser.said.length).toBeGreaterThan(0);
  });

  it('believe nothing that another tab says and cannot be read', async () => {
    const { subscribe } = feed();
    tab(subscribe);
    const other = tab(subscribe);
    await soon();
    const stranger = new BroadcastChannel(await topicOf());
    const junk = [
      null,
      7,
      'here',
      {},
      { kind: 'event' },
      { kind: 'event', event: { status: 'ACTIVE' } },
      { kind: 'x' },
    ];
    for (const each of junk) stranger.postMessage(each);
    await soon();
    expect(other.stream.onEvent).not.toHaveBeenCalled();
    expect(other.states).toEqual([]);
  });

  it('that are closed by what they are told say nothing any more', async () => {
    const { subscribe, live } = feed();
    const only = tab(subscribe);
    await soon();
    const told = live()[0];
    const close = vi.fn<() => void>(() => only.stop());
    Object.assign(only.stream, { onState: close });
    told?.onState({ state: 'closed', reason: 'unauthorized' });
    expect(close).toHaveBeenCalledTimes(1);
    expect(() => told?.onEvent(event('e1'), { id: '1' })).not.toThrow();
    const { stream, stop } = ears();
    stop();
    shareAmongTabs(subscribe, '/events')(stream); // over before it began
    await soon(5000);
    expect(live()).toEqual([]);
    expect(browser.channels()).toBe(0);
  });

  it('leave nothing behind', async () => {
    const { subscribe, live } = feed();
    const tabs = [tab(subscribe), tab(subscribe)];
    await soon();
    for (const { stop } of tabs) stop();
    await soon();
    expect(live()).toEqual([]);
    expect(browser.channels()).toBe(0);
    expect(browser.locks()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a browser that cannot share', () => {
  it.each([
    ['no Web Locks', () => vi.stubGlobal('navigator', {})],
    ['no BroadcastChannel', () => vi.stubGlobal('BroadcastChannel', undefined)],
    [
      'neither allowed',
      () =>
        vi.stubGlobal('navigator', {
          get locks(): unknown {
            throw new DOMException('', 'SecurityError');
          },
        }),
    ],
    ['Web Locks that refuse, as they do where storage is blocked', () => refuseLocks()],
  ])('gives each tab a stream of its own: %s', async (_, take) => {
    take();
    const { subscribe, live } = feed();
    const tabs = [tab(subscribe), tab(subscribe)];
    await soon();
    expect(live()).toHaveLength(2);
    live()[1]?.onEvent(event('e1'), { id: '1' });
    expect(tabs[1]?.events()).toEqual(['e1']);
    for (const { stop } of tabs) stop();
    expect(live()).toEqual([]);
  });

  it('is not asked again and again', async () => {
    const request = refuseLocks();
    const { subscribe } = feed();
    tab(subscribe);
    await soon(60_000);
    expect(request).toHaveBeenCalledTimes(1);
  });
});

/** Fails at once, and not for ever: a page that keeps asking would never be done. */
function refuseLocks() {
  const request = vi.fn(async () => {
    if (request.mock.calls.length > 99) return new Promise(() => {});
    throw new DOMException('Access to the Locks API is denied in this context.', 'SecurityError');
  });
  vi.stubGlobal('navigator', { locks: { request } });
  return request;
}

/** The name that tabs of the first customer meet under, found by looking. */
async function topicOf(): Promise<string> {
  const names: string[] = [];
  const Real = BroadcastChannel;
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Real {
      constructor(name: string) {
        super(name);
        names.push(name);
      }
    },
  );
  const { stream, stop } = ears();
  shareAmongTabs(() => {}, '/events')(stream);
  stop();
  await vi.advanceTimersByTimeAsync(5);
  vi.stubGlobal('BroadcastChannel', Real);
  return names[0] ?? '';
}
