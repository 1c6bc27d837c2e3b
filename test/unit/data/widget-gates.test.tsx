import { act } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { atTheDesk, backEnd, press, say, useBank, WIDGET } from './customer.js';
import { BROKEN, record, setTheScene, settle } from './harness.js';

setTheScene();

async function inTheWidget() {
  const fetcher = backEnd(record('a', BROKEN));
  const { result } = atTheDesk(() => useBank('a'), { fetcher });
  await settle();
  await press(() => result.current.start());
  fetcher.listConnections.mockClear();
  return { fetcher, result };
}

const DONE = { domain: 'meld-connect', eventName: 'connect_complete' };

/** Anything that is not from the widget, and says so if it is as much as looked at. */
function untouchable() {
  const looks = vi.fn();
  const data = new Proxy({}, { get: looks, has: looks, ownKeys: looks, getPrototypeOf: looks });
  return { data, looks };
}

describe('who is listened to', () => {
  it.each(['connect_complete', 'handover'])('the widget, in its three ways of saying %s', async (name) => {
    const three = [
      { domain: 'meld-connect', eventName: name },
      JSON.stringify({ domain: 'meld-connect', eventName: name }),
      `[meld-connect]${name}?{"institutionId":"x"}`,
    ];
    const { result } = await inTheWidget();
    for (const data of three) {
      if (result.current.state !== 'inWidget') await press(() => result.current.retry());
      await say(name, { data });
      expect(result.current.state).toBe('confirming');
      await act(() => vi.advanceTimersByTimeAsync(60_000));
    }
  });

  it('nobody from another window, and what they say is not even looked at', async () => {
    const { result } = await inTheWidget();
    const { data, looks } = untouchable();
    const other = document.body.appendChild(document.createElement('iframe'));
    for (const source of [other.contentWindow, window, null]) {
      await say('connect_complete', { source, data });
      await say('connect_complete', { source });
    }
    other.remove();
    expect(result.current.state).toBe('inWidget');
    expect(looks).not.toHaveBeenCalled();
  });

  it.each([
    'http://institution-connect-sb.meld.io',
    'https://institution-connect.meld.io',
    'https://institution-connect-sb.meld.io:8443',
    'https://institution-connect-sb.meld.io.evil.example',
    'https://institution-connect-sb.meld.io@evil.example',
    'https://evil.example',
    'HTTPS://INSTITUTION-CONNECT-SB.MELD.IO',
    'https://institution-connect-sb.meld.io/',
    'null',
    '',
    '*',
  ])('no other origin, even in the same window: %s', async (origin) => {
    const { result } = await inTheWidget();
    const { data, looks } = untouchable();
    await say('connect_complete', { origin, data });
    await say('connect_complete', { origin });
    expect(result.current.state).toBe('inWidget');
    expect(looks).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', null],
    ['another domain', { domain: 'plaid', eventName: 'connect_complete' }],
    ['an unknown name', { domain: 'meld-connect', eventName: 'success' }],
    ['an inherited name', { domain: 'meld-connect', eventName: 'constructor' }],
    ['a list', [DONE]],
    ['text', 'connect_complete'],
    ['text that is too long', JSON.stringify({ ...DONE, more: 'x'.repeat(70_000) })],
    [
      'a name in an object',
      { domain: 'meld-connect', eventName: { toString: (): string => 'connect_complete' } },
    ],
  ])('nothing of another shape: %s', async (_, data) => {
    const { result } = await inTheWidget();
    await say('connect_complete', { data });
    expect(result.current).toMatchObject({ state: 'inWidget', dialogProps: { frameState: 'waiting' } });
  });

  it('nothing that is out of turn: twice, after the close, or after the next one has opened', async () => {
    const { fetcher, result } = await inTheWidget();
    const first = document.querySelector('iframe')?.contentWindow ?? null;
    await press(() => result.current.retry());
    await say('connect_complete', { source: first });
    expect(result.current.state).toBe('inWidget');
    const second = document.querySelector('iframe')?.contentWindow ?? null;
    await press(() => result.current.cancel());
    fetcher.listConnections.mockClear();
    await say('connect_complete', { source: second });
    expect(result.current.state).toBe('abandoned');
    expect(fetcher.listConnections).not.toHaveBeenCalled();
  });

  it('a chatty widget is heard without drawing the page again each time', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    let draws = 0;
    const { result } = atTheDesk(() => (draws++, useBank('a')), { fetcher });
    await settle();
    await press(() => result.current.start());
    await say('init');
    const before = draws;
    for (let index = 0; index < 50; index += 1) await say('debug');
    expect(draws).toBe(before);
    expect(result.current.dialogProps.frameState).toBe('speaking');
  });
});

describe('10,000 hostile messages', () => {
  it('to an open visit: none is accepted, none throws', async () => {
    const { result } = await inTheWidget();
    const frame = document.querySelector('iframe')?.contentWindow ?? null;
    const other = document.body.appendChild(document.createElement('iframe')).contentWindow;
    const fault = vi.fn();
    window.addEventListener('error', fault);
    const cyclic: Record<string, unknown> = { domain: 'meld-connect' };
    cyclic['eventName'] = cyclic;
    const thrower = new Proxy(
      {},
      {
        get() {
          throw new Error('looked');
        },
      },
    );
    const name = fc.constantFrom('connect_complete', 'handover', 'cancel', 'init', 'error', 'debug');
    const good = name.map((eventName) => ({ domain: 'meld-connect', eventName }));
    const bad = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(
        null,
        undefined,
        0,
        cyclic,
        thrower,
        '[meld-connect]',
        '{"domain":',
        Symbol.iterator,
      ),
      fc.string().map((text) => `[meld-connect]${text}!`),
      fc.record({ domain: fc.string(), eventName: name }).filter(({ domain }) => domain !== 'meld-connect'),
      fc
        .record({ domain: fc.constant('meld-connect'), eventName: fc.anything() })
        .filter(({ eventName }) => typeof eventName !== 'string'),
    );
    const strangers = fc.constantFrom(other, window, null);
    const origins = fc.constantFrom(
      'https://evil.example',
      'null',
      '',
      `${WIDGET}.evil.example`,
      `${WIDGET}:444`,
    );
    const message = fc.oneof(
      fc.record({ data: fc.oneof(good, bad), source: strangers, origin: fc.constant(WIDGET) }),
      fc.record({ data: fc.oneof(good, bad), source: fc.constant(frame), origin: origins }),
      fc.record({ data: bad, source: fc.constant(frame), origin: fc.constant(WIDGET) }),
    );
    const { state, dialogProps } = result.current;
    let sent = 0;
    fc.assert(
      fc.property(message, (init) => {
        sent += 1;
        act(() => void window.dispatchEvent(new MessageEvent('message', init)));
      }),
      { numRuns: 10_000 },
    );
    window.removeEventListener('error', fault);
    expect(sent).toBe(10_000);
    expect(fault).not.toHaveBeenCalled();
    expect(result.current.state).toBe(state);
    expect(result.current.dialogProps).toBe(dialogProps);
    await say('connect_complete');
    expect(result.current.state).toBe('confirming');
  }, 60_000);
});
