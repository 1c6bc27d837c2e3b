import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeFetcher, manualClock, playScenario, scenarios } from '../../../src/testing/index.js';
import type { Scenario } from '../../../src/testing/index.js';

const { signal } = new AbortController();
const MINUTE = 60_000;

/** A scenario on a fake, and what it says of the first bank. */
function play(scenario: Scenario, speed?: number) {
  const clock = manualClock();
  const fetcher = fakeFetcher({ connections: scenario.connections, live: true, now: clock.now });
  const heard: string[] = [];
  fetcher.subscribe?.({
    signal,
    scope: 'test',
    onEvent: (event) => heard.push(String(Reflect.get(Object(event), 'statusReason'))),
    onState: ({ state }) => heard.push(state),
  });
  const playback = playScenario(fetcher, scenario, { clock, speed });
  const state = async () => {
    const { status, statusReason } = await fetcher.getConnection('scenario-bank', { signal });
    return `${status}/${statusReason ?? 'none'}`;
  };
  return { clock, fetcher, heard, state, ...playback };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a scenario', () => {
  it.each([
    ['healsByItself', 'ACTIVE/none', ['open', 'INSTITUTION_CURRENTLY_UNAVAILABLE', 'null']],
    ['expires', 'RECONNECT_REQUIRED/TOKEN_EXPIRED', ['open', 'ACCESS_EXPIRING_SOON', 'TOKEN_EXPIRED']],
    [
      'outageThenRepair',
      'ACTIVE/none',
      ['open', 'INSTITUTION_CURRENTLY_UNAVAILABLE', 'LOGIN_REQUIRED', 'null'],
    ],
    ['duplicateWebhook', 'ACTIVE/none', ['open', 'LOGIN_REQUIRED', 'null', 'LOGIN_REQUIRED']],
    ['slowBank', 'ACTIVE/none', ['open', 'null', 'null']],
    [
      'flappingStream',
      'RECONNECT_REQUIRED/LOGIN_REQUIRED',
      ['open', 'closed', 'open', 'closed', 'open', 'closed', 'open', 'LOGIN_REQUIRED'],
    ],
    ['backEndDown', 'RECONNECT_REQUIRED/LOGIN_REQUIRED', ['open']],
  ] as const)('%s ends as it should, and says what happens on the way', async (name, end, said) => {
    const { clock, heard, state, done } = play(scenarios[name]);
    await clock.advance(MINUTE);
    await done;
    expect([await state(), heard]).toEqual([end, said]);
  });

  it('sessionEnds refuses everything, and ends the stream', async () => {
    const { clock, fetcher, heard } = play(scenarios.sessionEnds);
    await fetcher.listConnections({ signal, limit: 100 });
    await clock.advance(MINUTE);
    expect(heard).toEqual(['open', 'closed']);
    await expect(fetcher.listConnections({ signal, limit: 100 })).rejects.toMatchObject({ status: 401 });
    await expect(fetcher.refreshConnection('scenario-bank', { signal })).rejects.toMatchObject({
      status: 401,
    });
  });

  it('waits for its clock, to the millisecond', async () => {
    const { clock, state } = play(scenarios.healsByItself);
    await clock.advance(1999);
    expect(await state()).toBe('ACTIVE/none');
    await clock.advance(1);
    expect(await state()).toBe('DEGRADED/INSTITUTION_CURRENTLY_UNAVAILABLE');
  });

  it('goes as many times faster as is wanted', async () => {
    const { clock, state } = play(scenarios.healsByItself, 10);
    await clock.advance(200);
    expect(await state()).toBe('DEGRADED/INSTITUTION_CURRENTLY_UNAVAILABLE');
    await clock.advance(600);
    expect(await state()).toBe('ACTIVE/none');
  });

  it('stops, and is over then', async () => {
    const { clock, state, stop, done } = play(scenarios.expires);
    await clock.advance(2000);
    stop();
    await done;
    await clock.advance(MINUTE);
    expect(await state()).toBe('ACTIVE/ACCESS_EXPIRING_SOON');
  });

  it('stops as well when somebody who hears of a step says so', async () => {
    const clock = manualClock();
    const { connections } = scenarios.expires;
    const fetcher = fakeFetcher({ connections, live: true, now: clock.now });
    const { stop, done } = playScenario(fetcher, scenarios.expires, { clock });
    fetcher.subscribe?.({ signal, scope: 'test', onEvent: stop, onState: () => {} });
    await clock.advance(MINUTE);
    await done;
    expect(fetcher.stream.sent).toHaveLength(1);
  });

  it('is moved by the fake timers of a test runner', async () => {
    vi.useFakeTimers();
    const fetcher = fakeFetcher({ connections: scenarios.expires.connections, live: true });
    const { done } = playScenario(fetcher, scenarios.expires);
    await vi.advanceTimersByTimeAsync(8000);
    await done;
    expect(fetcher.stream.sent).toHaveLength(2);
  });

  it('tells each time when it happened, by its clock', async () => {
    const { clock, fetcher } = play(scenarios.healsByItself);
    await clock.advance(MINUTE);
    expect(fetcher.stream.sent.map((event) => Reflect.get(Object(event), 'timestamp'))).toEqual([
      '2026-03-10T12:00:02.000Z',
      '2026-03-10T12:00:08.000Z',
    ]);
  });

  it('repeats a webhook as it was, its id included', async () => {
    const { clock, fetcher } = play(scenarios.duplicateWebhook);
    await clock.advance(MINUTE);
    const [first, , again] = fetcher.stream.sent;
    expect(again).toEqual(first);
  });

  it('says so when it repeats what was never sent', async () => {
    const { clock, done } = play({ title: '', connections: [], steps: [{ at: 1, do: 'repeat', event: 0 }] });
    const ended = done.catch(String);
    await clock.advance(1);
    expect(await ended).toMatch(/never sent.+`live: true`/);
  });
});
