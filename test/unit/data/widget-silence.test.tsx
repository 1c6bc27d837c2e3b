import { describe, expect, it, vi } from 'vitest';
import { atTheDesk, backEnd, comeBack, press, say, useBank, WIDGET } from './customer.js';
import { BROKEN, MINUTE, pass, record, SECOND, setTheScene, settle } from './harness.js';

setTheScene();

async function inTheWidget() {
  const fetcher = backEnd(record('a', BROKEN));
  const onError = vi.fn();
  const { result } = atTheDesk(() => useBank('a'), { fetcher, onError });
  await settle();
  await press(() => result.current.start());
  fetcher.listConnections.mockClear();
  return { fetcher, result, onError, frameState: () => result.current.dialogProps.frameState };
}

describe('a frame that says nothing', () => {
  it('is said to be slow after 8 seconds, and silent after 20', async () => {
    const { frameState } = await inTheWidget();
    await pass(7.9 * SECOND);
    expect(frameState()).toBe('waiting');
    await pass(0.2 * SECOND);
    expect(frameState()).toBe('slow');
    await pass(12 * SECOND);
    expect(frameState()).toBe('silent');
  });

  it('and speaks after all is left in peace', async () => {
    const { frameState } = await inTheWidget();
    await pass(9 * SECOND);
    await say('init');
    expect(frameState()).toBe('speaking');
    await pass(MINUTE);
    expect(frameState()).toBe('speaking');
  });

  it('or reports trouble says so until it starts anew', async () => {
    const { frameState } = await inTheWidget();
    await say('init');
    await say('error');
    await say('debug');
    expect(frameState()).toBe('trouble');
    await say('init');
    expect(frameState()).toBe('speaking');
  });

  it('because the page’s own policy keeps it out is known at once, by the developer too', async () => {
    const { frameState, onError } = await inTheWidget();
    const blocked = (effectiveDirective: string, blockedURI: string) =>
      press(() => {
        const event = new Event('securitypolicyviolation');
        document.dispatchEvent(Object.assign(event, { effectiveDirective, blockedURI }));
      });
    await blocked('img-src', `${WIDGET}/`);
    await blocked('frame-src', 'https://elsewhere.example');
    expect(frameState()).toBe('waiting');
    await blocked('frame-src', WIDGET);
    expect(frameState()).toBe('silent');
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC264']);
  });

  it('is given a fresh start by “try again”', async () => {
    const { result, frameState } = await inTheWidget();
    await pass(21 * SECOND);
    await press(() => result.current.retry());
    expect(frameState()).toBe('waiting');
    await pass(9 * SECOND);
    expect(frameState()).toBe('slow');
  });
});

describe('in a window of its own', () => {
  function windowOpens(opened: unknown = { opener: window }) {
    return vi.spyOn(window, 'open').mockReturnValue(opened as Window | null);
  }

  async function inAnotherWindow() {
    const scene = await inTheWidget();
    const opened = { opener: window };
    const open = windowOpens(opened);
    await press(() => scene.result.current.dialogProps.onOpenWindow());
    return { ...scene, open, opened };
  }

  it('the widget opens from its own press, cannot lead our page away, and the frame goes', async () => {
    const { result, open, opened } = await inAnotherWindow();
    expect(open.mock.calls).toEqual([[`${WIDGET}/?connectToken=token-1`, '_blank']]);
    expect(opened.opener).toBeNull();
    expect(result.current).toMatchObject({ frameProps: null, dialogProps: { open: true, phase: 'window' } });
    expect(document.querySelector('iframe')).toBeNull();
    await pass(MINUTE);
    expect(result.current.dialogProps.frameState).not.toBe('silent');
  });

  it('that the browser does not let open says so and stays where it was; the next press may do it', async () => {
    const { result } = await inTheWidget();
    const open = windowOpens(null);
    await press(() => result.current.dialogProps.onOpenWindow());
    expect(result.current.dialogProps).toMatchObject({ windowBlocked: true, phase: 'frame' });
    open.mockReturnValue({ opener: null } as Window);
    await press(() => result.current.dialogProps.onOpenWindow());
    expect(result.current.dialogProps).toMatchObject({ windowBlocked: false, phase: 'window' });
  });

  it('“I have finished” is looked into, and believed only when a reading says so', async () => {
    const { fetcher, result } = await inAnotherWindow();
    await press(() => result.current.dialogProps.onCheck());
    expect(result.current).toMatchObject({ state: 'confirming', dialogProps: { open: false } });
    fetcher.set('a', { status: 'ACTIVE', statusReason: null });
    await pass(3 * SECOND);
    expect(result.current.state).toBe('restored');
  });

  it('coming back reads once, and closes the dialog when it works', async () => {
    const { fetcher, result } = await inAnotherWindow();
    await comeBack();
    await comeBack();
    expect(fetcher.listConnections).toHaveBeenCalledTimes(1);
    expect(result.current.state).toBe('inWidget');
    await pass(6 * SECOND);
    fetcher.set('a', { status: 'ACTIVE', statusReason: null });
    await comeBack();
    expect(fetcher.listConnections).toHaveBeenCalledTimes(2);
    expect(result.current).toMatchObject({ state: 'restored', session: null });
    await pass(MINUTE);
    expect(fetcher.listConnections).toHaveBeenCalledTimes(2);
  });

  it('coming back to a frame reads nothing', async () => {
    const { fetcher } = await inTheWidget();
    await comeBack();
    expect(fetcher.listConnections).not.toHaveBeenCalled();
  });
});
