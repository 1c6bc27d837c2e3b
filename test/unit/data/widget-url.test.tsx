import { describe, expect, it, vi } from 'vitest';
import { atTheDesk, backEnd, press, useBank } from './customer.js';
import { BROKEN, record, setTheScene, settle } from './harness.js';

setTheScene();

async function sessionAt(widgetUrl: unknown, widgetOrigins?: readonly string[]) {
  const fetcher = backEnd(record('a', BROKEN));
  fetcher.repairConnection.mockImplementation(async () => JSON.parse(JSON.stringify({ widgetUrl })));
  const onError = vi.fn();
  const { result } = atTheDesk(() => useBank('a'), { fetcher, onError, widgetOrigins });
  await settle();
  await press(() => result.current.start());
  return { result, onError, fetcher };
}

describe('where the customer is sent', () => {
  it.each([
    ['https://institution-connect.meld.io/?connectToken=x', undefined],
    ['https://institution-connect-sb.meld.io?connectToken=x', undefined],
    ['https://connect.host.example/x?connectToken=x', ['https://connect.host.example']],
    ['http://127.0.0.1:4000/?connectToken=x', ['http://127.0.0.1:4000']],
    ['http://localhost:4000/?connectToken=x', ['http://localhost:4000']],
  ])('%s is opened', async (url, origins) => {
    const { result, onError } = await sessionAt(url, origins);
    expect(result.current).toMatchObject({ state: 'inWidget', session: { widgetUrl: new URL(url).href } });
    expect(onError).not.toHaveBeenCalled();
  });

  it.each([
    ['http://institution-connect.meld.io/', undefined],
    ['http://127.0.0.1:4000/', undefined],
    ['http://localhost:4000/', ['http://localhost:4001']],
    ['http://connect.host.example/', ['http://connect.host.example']],
    ['https://institution-connect.meld.io.evil.example/', undefined],
    ['https://institution-connect.meld.io@evil.example/', undefined],
    ['https://user:pass@institution-connect.meld.io/', undefined],
    ['https://institution-connect.meld.io:8443/', undefined],
    ['https://institution-c\u043ennect.meld.io/', undefined],
    ['//evil.example', undefined],
    ['\tjavascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,hello', undefined],
    ['blob:https://institution-connect.meld.io/1', undefined],
    ['/connect', undefined],
    ['', undefined],
    [null, undefined],
    [{ href: 'https://institution-connect.meld.io' }, undefined],
  ])('%j is refused, and the customer sees that it did not work', async (url, origins) => {
    const { result, onError, fetcher } = await sessionAt(url, origins);
    expect(result.current).toMatchObject({
      state: 'failed',
      session: null,
      frameProps: null,
      dialogProps: { open: true, phase: 'failed', failure: 'unavailable' },
    });
    expect(onError.mock.calls.map(([fault]) => fault.code)).toEqual(['MC263']);
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(1);
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('a list of origins that is a text by mistake lets nobody in who only looks like it', async () => {
    const text: unknown = 'https://connect.host.example';
    const { result } = await sessionAt('https://connect.host.ex/', text as readonly string[]);
    expect(result.current.state).toBe('failed');
  });

  it('the frame gets no referrer and no permissions, unless the host grants some', async () => {
    const { result } = await sessionAt('https://institution-connect.meld.io/');
    expect(result.current.frameProps).toMatchObject({ referrerPolicy: 'no-referrer', allow: '' });
    expect(result.current.frameProps).not.toHaveProperty('sandbox');
  });
});
