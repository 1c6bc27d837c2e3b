// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { NO_VISIT } from '../../../src/data/visit.js';
import type { Visit } from '../../../src/data/visit.js';
import { stayInWidget } from '../../../src/data/widget-stay.js';
import type { WidgetStay } from '../../../src/data/widget-stay.js';

const ORIGIN = 'https://institution-connect.meld.io';
const URL_OF_MELD = `${ORIGIN}/?connectToken=t`;
const HOUR = 3_600_000;

const stays: WidgetStay[] = [];
let frame: HTMLIFrameElement;
beforeEach(() => {
  vi.useFakeTimers();
  frame = document.body.appendChild(document.createElement('iframe'));
});
afterEach(() => {
  frame.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const stay of stays.splice(0)) stay.stop();
});

/** A customer in the widget, and everything that is told of them. */
function arrive({
  inFrame = true,
  lifeMs = HOUR,
  ...changes
}: Partial<Visit> & { inFrame?: boolean; lifeMs?: number } = {}) {
  // prettier-ignore
  let visit: Visit = { ...NO_VISIT, state: 'inWidget', ...changes };
  const told = { send: vi.fn(), onBlocked: vi.fn(), onReturn: vi.fn() };
  const patch = vi.fn((more: Partial<Visit>) => {
    visit = { ...visit, ...more };
  });
  const session = { url: new URL(URL_OF_MELD), connectionId: null, lifeMs };
  const stay = stayInWidget({ session, inFrame, get: () => visit, patch, ...told });
  stays.push(stay);
  return { ...told, patch, stay, seen: () => visit };
}
const say = (eventName: string, from = frame) =>
  void window.dispatchEvent(
    new MessageEvent('message', {
      data: { domain: 'meld-connect', eventName },
      origin: ORIGIN,
      source: from.contentWindow,
    }),
  );
const keepOut = () =>
  void document.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), {
      effectiveDirective: 'frame-src',
      blockedURI: ORIGIN,
    }),
  );
const comeBack = () => void window.dispatchEvent(new Event('focus'));
const showPage = (persisted: boolean) =>
  void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
const hidePage = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('what the widget says', () => {
  test.each([
    ['connect_complete', ['completed']],
    ['handover', ['completed']],
    ['cancel', ['cancelled']],
    ['error', []],
    ['init', []],
    ['debug', []],
  ])('moves the customer on only where it ends the visit: %s', (name, events) => {
    const { send, stay } = arrive();
    stay.attach(frame);
    say(name);
    expect(send.mock.calls.flat()).toEqual(events);
  });

  test.each([
    ['init', 'speaking'],
    ['debug', 'speaking'],
    ['error', 'trouble'],
    ['connect_complete', 'waiting'],
    ['cancel', 'waiting'],
  ])('shows how its frame is doing: %s', (name, state) => {
    const { stay, seen } = arrive();
    stay.attach(frame);
    say(name);
    expect(seen().frame).toBe(state);
  });

  it('draws nothing anew that was said before', () => {
    const { stay, patch } = arrive();
    stay.attach(frame);
    say('init');
    say('debug');
    say('init');
    expect(patch).toHaveBeenCalledOnce();
  });

  it('is trouble until it starts anew', () => {
    const { stay, seen } = arrive();
    stay.attach(frame);
    say('error');
    say('debug');
    expect(seen().frame).toBe('trouble');
    say('init');
    expect(seen().frame).toBe('speaking');
  });

  it('is heard from the frame that is on the page now, and from none once it is gone', () => {
    const { stay, send } = arrive();
    const second = document.body.appendChild(document.createElement('iframe'));
    stay.attach(frame);
    stay.attach(second);
    say('cancel');
    expect(send).not.toHaveBeenCalled();
    say('cancel', second);
    expect(send).toHaveBeenCalledOnce();
    stay.attach(null);
    say('cancel', second);
    expect(send).toHaveBeenCalledOnce();
    second.remove();
  });
});

describe('a frame that says nothing', () => {
  it('is slow after 8 seconds, silent after 20, and neither a moment before', () => {
    const { seen } = arrive();
    vi.advanceTimersByTime(7_999);
    expect(seen().frame).toBe('waiting');
    vi.advanceTimersByTime(1);
    expect(seen().frame).toBe('slow');
    vi.advanceTimersByTime(11_999);
    expect(seen().frame).toBe('slow');
    vi.advanceTimersByTime(1);
    expect(seen().frame).toBe('silent');
  });

  test.each(['init', 'error'])('is not meant once it has said %s', (name) => {
    const { stay, patch } = arrive();
    stay.attach(frame);
    say(name);
    vi.advanceTimersByTime(60_000);
    expect(patch).toHaveBeenCalledOnce();
  });

  it('is not meant where the customer went on in a window, or where there is no frame at all', () => {
    const inWindow = arrive({ place: 'window' });
    const onOtherPage = arrive({ inFrame: false });
    vi.advanceTimersByTime(60_000);
    expect(inWindow.patch).not.toHaveBeenCalled();
    expect(onOtherPage.patch).not.toHaveBeenCalled();
  });

  it('because the page keeps it out is silent at once, and the host hears why', () => {
    const { stay, seen, onBlocked } = arrive();
    stay.attach(frame);
    keepOut();
    expect(seen().frame).toBe('silent');
    expect(onBlocked).toHaveBeenCalledOnce();
  });
});

describe('the session’s time', () => {
  it('is over when it is over', () => {
    const { send } = arrive({ lifeMs: HOUR });
    vi.advanceTimersByTime(HOUR - 1);
    expect(send).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(send.mock.calls).toEqual([['sessionEnded']]);
  });

  it('is over on a laptop that slept through it, as soon as somebody looks', () => {
    const { send, onReturn } = arrive({ lifeMs: HOUR, place: 'window' });
    vi.setSystemTime(Date.now() + HOUR - 1);
    comeBack();
    expect(send).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 1);
    hidePage(true);
    expect(send).not.toHaveBeenCalled();
    hidePage(false);
    expect(send.mock.calls).toEqual([['sessionEnded']]);
    expect(onReturn).toHaveBeenCalledOnce(); // of the first coming back alone
  });
});

describe('a customer who comes back', () => {
  it('from another window may have finished there: asked at most every five seconds', () => {
    const { onReturn, send } = arrive({ place: 'window' });
    comeBack();
    hidePage(false);
    vi.setSystemTime(Date.now() + 4_999);
    comeBack();
    expect(onReturn).toHaveBeenCalledOnce();
    vi.setSystemTime(Date.now() + 1);
    comeBack();
    expect(onReturn).toHaveBeenCalledTimes(2);
    expect(send).not.toHaveBeenCalled();
  });

  it('to a frame has been there all along', () => {
    const { onReturn } = arrive();
    comeBack();
    hidePage(false);
    expect(onReturn).not.toHaveBeenCalled();
  });

  it('by the browser’s own button, to the page as it was, is back from the bank', () => {
    const { send } = arrive({ inFrame: false });
    showPage(false); // drawn for the first time
    expect(send).not.toHaveBeenCalled();
    showPage(true);
    expect(send.mock.calls).toEqual([['resumed']]);
    const framed = arrive();
    showPage(true);
    expect(framed.send).not.toHaveBeenCalled();
  });
});

describe('a window of its own', () => {
  it('opens at the session, cannot lead this page away, and is where the customer is now', () => {
    const opened = { opener: window };
    const open = vi.spyOn(window, 'open').mockReturnValue(opened as unknown as Window);
    const { stay, seen } = arrive({ windowBlocked: true });
    stay.openWindow();
    expect(open.mock.calls).toEqual([[URL_OF_MELD, '_blank']]);
    expect(opened.opener).toBeNull();
    expect(seen()).toMatchObject({ place: 'window', windowBlocked: false });
  });

  it('that the browser blocks is said to be blocked, and the frame stays', () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const { stay, seen } = arrive();
    stay.openWindow();
    expect(seen()).toMatchObject({ place: 'frame', windowBlocked: true });
  });
});

it('nothing is told any more after the end', () => {
  const { stay, send, patch, onReturn, onBlocked } = arrive({ place: 'window' });
  const other = arrive({ inFrame: false });
  stay.attach(frame);
  stay.stop();
  other.stay.stop();
  say('cancel');
  keepOut();
  comeBack();
  hidePage(false);
  showPage(true);
  vi.advanceTimersByTime(2 * HOUR);
  for (const told of [send, patch, onReturn, onBlocked, other.send, other.patch])
    expect(told).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
