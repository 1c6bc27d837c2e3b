// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToWidget } from '../../../src/data/widget-frame.js';
import type { FrameEars } from '../../../src/data/widget-frame.js';

const ORIGIN = 'https://institution-connect.meld.io';
const DONE = { domain: 'meld-connect', eventName: 'connect_complete' };

let frame: HTMLIFrameElement;
const newEars = () => ({
  onMessage: vi.fn<FrameEars['onMessage']>(),
  onBlocked: vi.fn<FrameEars['onBlocked']>(),
});
let ears: ReturnType<typeof newEars>;
let stop: () => void;

const hear = (init: MessageEventInit) =>
  void window.dispatchEvent(
    new MessageEvent('message', { data: DONE, origin: ORIGIN, source: frame.contentWindow, ...init }),
  );
const refuse = (effectiveDirective: string, blockedURI: string) =>
  void document.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), { effectiveDirective, blockedURI }),
  );

beforeEach(() => {
  frame = document.body.appendChild(document.createElement('iframe'));
  ears = newEars();
  stop = listenToWidget(frame, ORIGIN, ears);
});
afterEach(() => {
  stop();
  frame.remove();
});

describe('a frame is heard', () => {
  it('from its own window and its exact origin, by name', () => {
    hear({});
    hear({ data: { ...DONE, eventName: 'init' } });
    expect(ears.onMessage.mock.calls).toEqual([['connect_complete'], ['init']]);
  });

  it('not from another window, another origin, or none', () => {
    const other = document.body.appendChild(document.createElement('iframe'));
    for (const source of [other.contentWindow, window, null]) hear({ source });
    for (const origin of [`${ORIGIN}.evil.example`, 'https://evil.example', 'null', '']) hear({ origin });
    other.remove();
    expect(ears.onMessage).not.toHaveBeenCalled();
  });

  it('not when it is off the page: nobody’s window and no window are not the same', () => {
    const off = document.createElement('iframe');
    expect(off.contentWindow).toBeNull();
    const end = listenToWidget(off, ORIGIN, ears);
    hear({ source: null });
    end();
    expect(ears.onMessage).not.toHaveBeenCalled();
  });

  it('not when it says nothing that can be read', () => {
    for (const data of [null, 'connect_complete', { ...DONE, domain: 'other' }, { ...DONE, eventName: 'no' }])
      hear({ data });
    expect(ears.onMessage).not.toHaveBeenCalled();
  });

  it('no more once it is stopped', () => {
    stop();
    hear({});
    refuse('frame-src', ORIGIN);
    expect(ears.onMessage).not.toHaveBeenCalled();
    expect(ears.onBlocked).not.toHaveBeenCalled();
  });
});

describe('a page that keeps the frame out is noticed', () => {
  it.each([
    ['frame-src', ORIGIN],
    ['child-src', `${ORIGIN}/?connectToken=x`],
  ])('by its policy of %s', (directive, uri) => {
    refuse(directive, uri);
    expect(ears.onBlocked).toHaveBeenCalledOnce();
    expect(ears.onMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['img-src', ORIGIN],
    ['frame-src-elem', ORIGIN],
    ['x-frame-src', ORIGIN],
    ['frame-src', 'https://elsewhere.example'],
    ['frame-src', `https://elsewhere.example/?${ORIGIN}`],
    ['frame-src', ''],
  ])('and nothing else that it keeps out: %s %s', (directive, uri) => {
    refuse(directive, uri);
    expect(ears.onBlocked).not.toHaveBeenCalled();
  });
});
