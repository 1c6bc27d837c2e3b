import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nextReconnectState } from '../../../src/domain/index.js';
import type { ReconnectEvent, ReconnectState } from '../../../src/domain/index.js';

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

const EVENTS = [
  'pressed',
  'retried',
  'sessionReceived',
  'requestFailed',
  'completed',
  'cancelled',
  'closed',
  'sessionEnded',
  'resumed',
  'healed',
  'foundBroken',
  'gaveUp',
  'forgotten',
] as const satisfies readonly ReconnectEvent[];

// What the customer lives through, said once more: everything that is not here leaves the state as it is.
const LIFE: Readonly<Record<ReconnectState, string>> = {
  idle: 'pressed>requesting retried>requesting sessionReceived>inWidget resumed>confirming',
  requesting: 'sessionReceived>inWidget requestFailed>failed closed>idle healed>restored',
  inWidget:
    'completed>confirming cancelled>abandoned closed>abandoned sessionEnded>failed resumed>confirming retried>requesting',
  confirming: 'healed>restored foundBroken>stillBroken gaveUp>timedOut',
  restored:
    'pressed>requesting retried>requesting sessionReceived>inWidget resumed>confirming forgotten>idle',
  stillBroken:
    'pressed>requesting retried>requesting sessionReceived>inWidget resumed>confirming healed>restored forgotten>idle',
  timedOut:
    'pressed>requesting retried>requesting sessionReceived>inWidget resumed>confirming healed>restored foundBroken>stillBroken forgotten>idle',
  abandoned:
    'pressed>requesting retried>requesting sessionReceived>inWidget resumed>confirming healed>restored forgotten>idle',
  failed:
    'pressed>requesting retried>requesting sessionReceived>inWidget resumed>confirming healed>restored forgotten>idle closed>idle',
};

const sequences = fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 });
const after = (events: readonly ReconnectEvent[], from: ReconnectState = 'idle') =>
  events.reduce<ReconnectState>(nextReconnectState, from);

describe('the visit to the bank', () => {
  test.each(STATES)('goes on from %s as agreed, and no other way', (state) => {
    const agreed = new Map(LIFE[state].split(' ').map((step) => step.split('>') as [string, string]));
    for (const event of EVENTS)
      expect([event, nextReconnectState(state, event)]).toEqual([event, agreed.get(event) ?? state]);
  });

  it('never leaves the known states, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        expect(STATES).toContain(after(events));
      }),
      { numRuns: 20_000 },
    );
  });

  it('can always be left by the customer, or ends by itself', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        const open: readonly ReconnectState[] = ['requesting', 'inWidget'];
        expect(open).not.toContain(nextReconnectState(after(events), 'closed'));
        // And waiting for the truth ends when the last reading has been made.
        expect(nextReconnectState(nextReconnectState(after(events), 'closed'), 'gaveUp')).not.toBe(
          'confirming',
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is never successful on the word of the widget', () => {
    const words: readonly ReconnectEvent[] = [
      'completed',
      'cancelled',
      'sessionReceived',
      'resumed',
      'closed',
    ];
    const others = STATES.filter((state) => state !== 'restored');
    const claims = others.flatMap((state) => words.map((word) => nextReconnectState(state, word)));
    expect(claims).not.toContain('restored');
  });

  it('is successful only where something was read to be well', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        fc.pre(!events.includes('healed'));
        expect(after(events)).not.toBe('restored');
      }),
      { numRuns: 2000 },
    );
  });

  it('hears a message once, however often it comes', () => {
    expect(after(['completed', 'completed', 'cancelled', 'closed'], 'inWidget')).toBe('confirming');
    expect(after(['cancelled', 'completed'], 'inWidget')).toBe('abandoned');
  });

  it('takes a second press for the first', () => {
    for (const state of ['requesting', 'inWidget', 'confirming'] as const)
      expect(nextReconnectState(state, 'pressed')).toBe(state);
  });
});
