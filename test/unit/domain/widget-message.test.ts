import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readWidgetMessage } from '../../../src/domain/index.js';

const NAMES = ['init', 'debug', 'error', 'connect_complete', 'handover', 'cancel'];
const explode = () => {
  throw new Error('looked inside');
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const cyclic = (): object => {
  const self: Record<string, unknown> = { domain: 'meld-connection', eventName: 'init' };
  self['self'] = self;
  return self;
};

const nasty: readonly unknown[] = [
  new Proxy({}, { get: explode }),
  Object.defineProperty({ domain: 'meld-connect' }, 'eventName', { get: explode }),
  revoked(),
  cyclic(),
  JSON.parse('{"__proto__":{"domain":"meld-connect","eventName":"init"}}'),
  new String('[meld-connect]init'),
  ['meld-connect', 'init'],
  new Map([['domain', 'meld-connect']]),
  () => 'init',
  { domain: 'meld-connect' },
  { domain: 'MELD-CONNECT', eventName: 'init' },
  { domain: 'meld-connect', eventName: 'INIT' },
  { domain: 'meld-connect', eventName: ['init'] },
  { domain: ['meld-connect'], eventName: 'init' },
  { domain: 'meld-connect', eventName: 'toString' },
  { eventName: 'connect_complete' },
  '[meld-connect]',
  '[meld-connect]connect_completed',
  '[meld-connect] connect_complete',
  ' [meld-connect]connect_complete',
  '[evil][meld-connect]init',
  'connect_complete',
  '"connect_complete"',
  '{"domain":"meld-connect"',
  `{"domain":"meld-connect","eventName":"init","x":"${'y'.repeat(70_000)}"}`,
  `[meld-connect]init?${'y'.repeat(70_000)}`,
];

describe('a message', () => {
  test.each(NAMES)('that says %s is understood in every form Meld has for it', (name) => {
    expect(readWidgetMessage({ domain: 'meld-connect', eventName: name, accountCount: 2 })).toBe(name);
    expect(readWidgetMessage(JSON.stringify({ domain: 'meld-connect', eventName: name }))).toBe(name);
    expect(readWidgetMessage(`[meld-connect]${name}`)).toBe(name);
    expect(readWidgetMessage(`[meld-connect]${name}?{"accountCount":2}`)).toBe(name);
    expect(readWidgetMessage(`[meld-connect]${name}?what {is this?`)).toBe(name);
  });

  it('of another kind is nothing, and never an error', () => {
    expect(nasty.filter((data) => readWidgetMessage(data) !== null)).toEqual([]);
  });

  it('of a stranger is never taken for one of the widget, 10,000 times', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text = fc.oneof(fc.string(), fc.constantFrom(...NAMES, 'meld-connect', '[meld-connect]'));
    const near = fc.record(
      { domain: fc.oneof(text, fc.anything()), eventName: fc.oneof(text, fc.anything()) },
      { requiredKeys: [] },
    );
    let heard = 0;
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true }), text, near),
        (data) => {
          const said = readWidgetMessage(data);
          const isReal =
            typeof data === 'object' &&
            data !== null &&
            'domain' in data &&
            'eventName' in data &&
            data.domain === 'meld-connect' &&
            NAMES.includes(data.eventName as string);
          if (said !== null) heard += 1;
          expect(said !== null).toBe(isReal);
        },
      ),
      { numRuns: 10_000 },
    );
    expect(heard).toBeLessThan(1000);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
