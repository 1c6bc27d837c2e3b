import { describe, expect, it, test } from 'vitest';
import { nextReconnectState } from '../../../src/domain/index.js';
import type { ReconnectEvent, ReconnectState } from '../../../src/domain/index.js';

// How each state is left for good without going to the bank again. Each state has to be here to compile.
const WAYS_OUT = {
  idle: [],
  requesting: ['closed'],
  inWidget: ['closed', 'forgotten'],
  confirming: ['gaveUp', 'forgotten'],
  restored: ['forgotten'],
  stillBroken: ['forgotten'],
  timedOut: ['forgotten'],
  abandoned: ['forgotten'],
  failed: ['closed'],
} as const satisfies Record<ReconnectState, readonly ReconnectEvent[]>;

// Who speaks: only a reading may say that it works.
const SPEAKERS = {
  pressed: 'customer',
  retried: 'customer',
  closed: 'customer',
  sessionReceived: 'server',
  requestFailed: 'server',
  completed: 'widget',
  cancelled: 'widget',
  sessionEnded: 'clock',
  resumed: 'browser',
  healed: 'reading',
  foundBroken: 'reading',
  gaveUp: 'clock',
  forgotten: 'reading',
} as const satisfies Record<ReconnectEvent, string>;

const STATES = Object.keys(WAYS_OUT) as readonly ReconnectState[];
const EVENTS = Object.keys(SPEAKERS) as readonly ReconnectEvent[];
const after = (state: ReconnectState, events: readonly ReconnectEvent[]) =>
  events.reduce<ReconnectState>(nextReconnectState, state);

describe('a visit to the bank', () => {
  test.each(STATES)('can be reached and ended from %s', (state) => {
    const reached = new Set<ReconnectState>(['idle']);
    for (const known of reached) for (const event of EVENTS) reached.add(nextReconnectState(known, event));
    expect([...reached]).toContain(state);
    expect(after(state, WAYS_OUT[state])).toBe('idle');
  });

  it('ends for whoever closes it and waits, wherever it stands', () => {
    expect(STATES.filter((state) => after(state, ['closed', 'gaveUp', 'forgotten']) !== 'idle')).toEqual([]);
  });

  it('takes everything that happens twice for once', () => {
    for (const state of STATES)
      for (const event of EVENTS)
        expect([state, event, after(state, [event, event])]).toEqual([state, event, after(state, [event])]);
  });

  it('listens to the widget only as long as the customer is in it', () => {
    const words = EVENTS.filter((event) => SPEAKERS[event] === 'widget');
    expect(words).toHaveLength(2);
    for (const state of STATES.filter((each) => each !== 'inWidget'))
      for (const word of words) expect([state, word, after(state, [word])]).toEqual([state, word, state]);
  });

  it('is a success by one event only, and that is a reading', () => {
    const makers = EVENTS.filter((event) =>
      STATES.some((state) => state !== 'restored' && after(state, [event]) === 'restored'),
    );
    expect(makers).toEqual(['healed']);
    expect(SPEAKERS.healed).toBe('reading');
  });
});
