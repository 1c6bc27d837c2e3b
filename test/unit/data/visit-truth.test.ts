// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import { eventsFor, hasMoved } from '../../../src/data/visit-truth.js';
import { NO_VISIT } from '../../../src/data/visit.js';
import type { Visit } from '../../../src/data/visit.js';
import { policyFor } from '../../../src/domain/index.js';
import type { Connection, ReconnectState, WidgetIntent } from '../../../src/domain/index.js';
import { connection } from '../../../src/testing/index.js';

const STATES = [
  'idle',
  'requesting',
  'inWidget',
  'confirming',
  'restored',
  'stillBroken',
  'timedOut',
  'abandoned',
  'failed',
] as const satisfies readonly ReconnectState[];
const INTENTS = [
  'reconnect',
  'linkNewAccounts',
  'refresh',
  'start',
] as const satisfies readonly WidgetIntent[];

const MONDAY = '2026-03-02T08:00:00.000Z';
const at = (status: string, statusReason: string | null, successfullyAggregatedAt = MONDAY): Connection =>
  connection({ id: 'a', status, statusReason, successfullyAggregatedAt });
const WORKS = at('ACTIVE', null);
const WORKS_AFRESH = at('ACTIVE', null, '2026-03-03T08:00:00.000Z');
const DUPLICATE = at('PARTIALLY_ACTIVE', 'INACTIVE_DUPLICATE'); // works as well
const LOGIN = at('RECONNECT_REQUIRED', 'LOGIN_REQUIRED');
const TOKEN = at('RECONNECT_REQUIRED', 'TOKEN_EXPIRED'); // the same status, another reason

const told = (changes: Partial<Visit>, now: Connection) =>
  eventsFor({ ...NO_VISIT, ...changes }, now, policyFor(now));

describe('whoever waits for the outcome', () => {
  const waiting = ['confirming', 'timedOut'] as const;

  test.each(waiting)('hears at once that the bank works: %s', (state) => {
    for (const intent of ['reconnect', 'linkNewAccounts', 'start'] as const)
      for (const known of [null, WORKS, LOGIN])
        expect(told({ state, intent, before: known, seen: known }, WORKS)).toEqual(['healed']);
    expect(
      told({ state: 'confirming', intent: 'refresh', before: WORKS, seen: WORKS }, WORKS_AFRESH),
    ).toEqual(['healed']);
  });

  test.each(waiting)('in another window hears it too, though nobody speaks from there: %s', (state) => {
    expect(told({ state, before: LOGIN, seen: LOGIN, place: 'window' }, WORKS)).toEqual([
      'completed',
      'healed',
    ]);
  });

  it('hears that it is still broken once nobody could say, and before that only of another state', () => {
    expect(told({ state: 'timedOut', before: LOGIN, seen: LOGIN }, LOGIN)).toEqual(['foundBroken']);
    expect(told({ state: 'timedOut' }, LOGIN)).toEqual(['foundBroken']);
    expect(told({ state: 'confirming', before: LOGIN, seen: LOGIN }, LOGIN)).toEqual([]);
    expect(told({ state: 'confirming', before: LOGIN, seen: LOGIN }, TOKEN)).toEqual(['foundBroken']);
  });
});

describe('while nobody waits', () => {
  const rest = STATES.filter((state) => !['confirming', 'timedOut', 'restored'].includes(state));

  test.each(rest)('a state that is known already says nothing: %s', (state) => {
    for (const same of [WORKS, DUPLICATE, LOGIN])
      for (const before of [same, null]) expect(told({ state, before, seen: same }, same)).toEqual([]);
    expect(told({ state, before: WORKS, seen: null }, WORKS)).toEqual([]);
    expect(told({ state, before: LOGIN, seen: null }, LOGIN)).toEqual([]);
    expect(told({ state }, LOGIN)).toEqual([]);
  });

  test.each(rest)(
    'a bank that works, and did not when they pressed or when last seen, is back: %s',
    (state) => {
      expect(told({ state, before: LOGIN, seen: LOGIN }, WORKS)).toEqual(['healed']);
      expect(told({ state, before: LOGIN, seen: WORKS }, WORKS)).toEqual(['healed']);
      expect(told({ state, before: WORKS, seen: LOGIN }, WORKS)).toEqual(['healed']);
      expect(told({ state, before: WORKS, seen: DUPLICATE }, WORKS)).toEqual(['healed']);
      expect(told({ state }, WORKS)).toEqual(['healed']); // nothing was known
      expect(told({ state, before: LOGIN, seen: LOGIN, place: 'window' }, WORKS)).toEqual([
        'completed',
        'healed',
      ]);
    },
  );

  test.each(rest)('newer data is what an update was for, and nothing else: %s', (state) => {
    expect(told({ state, intent: 'refresh', before: WORKS, seen: WORKS }, WORKS_AFRESH)).toEqual(['healed']);
    expect(told({ state, intent: 'reconnect', before: WORKS, seen: WORKS }, WORKS_AFRESH)).toEqual([]);
    expect(told({ state, intent: 'refresh', before: WORKS, seen: WORKS }, WORKS)).toEqual([]);
  });

  test.each(rest)('another broken state makes an old outcome go, and ends what is under way: %s', (state) => {
    const over = state === 'stillBroken' || state === 'abandoned';
    expect(told({ state, before: LOGIN, seen: LOGIN }, TOKEN)).toEqual([over ? 'forgotten' : 'foundBroken']);
    expect(told({ state, before: LOGIN, seen: TOKEN }, TOKEN)).toEqual([]);
  });
});

describe('“restored”', () => {
  it.each(INTENTS)('stands as long as it is true, and not a reading longer: %s', (intent) => {
    const visit = { state: 'restored', intent, before: LOGIN, seen: WORKS } as const;
    expect(told(visit, WORKS)).toEqual([]);
    expect(told(visit, DUPLICATE)).toEqual([]);
    expect(told(visit, LOGIN)).toEqual(['forgotten']);
    expect(told({ ...visit, seen: LOGIN, place: 'window' }, LOGIN)).toEqual(['forgotten']);
  });
});

describe('a new connection', () => {
  test.each(STATES.filter((state) => state !== 'restored'))(
    'is never called broken before it has worked: %s',
    (state) => {
      for (const seen of [null, at('IN_PROGRESS', null), TOKEN])
        expect(told({ state, intent: 'start', before: null, seen }, LOGIN)).toEqual([]);
    },
  );
});

it('a connection has moved when it is known to be another than the one they pressed for', () => {
  const moved = (before: Connection | null, seen: Connection | null) =>
    hasMoved({ ...NO_VISIT, before, seen });
  expect(moved(LOGIN, TOKEN)).toBe(true);
  expect(moved(LOGIN, WORKS)).toBe(true);
  expect(moved(LOGIN, LOGIN)).toBe(false);
  expect(moved(WORKS, WORKS_AFRESH)).toBe(false);
  expect(moved(null, LOGIN)).toBe(false);
  expect(moved(LOGIN, null)).toBe(false);
});
