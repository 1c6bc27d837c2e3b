import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readWidgetMessage } from '../../../src/domain/index.js';

const NAMES = ['init', 'debug', 'error', 'connect_complete', 'handover', 'cancel'];
const REAL = { domain: 'meld-connect', eventName: 'connect_complete' };
const fourteen = 'x'.repeat('[meld-connect]'.length);

const explode = (): never => {
  throw new Error('looked inside');
};
const TRAPS = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'] as const;

const boobyTrapped = () => new Proxy({}, Object.fromEntries(TRAPS.map((trap) => [trap, explode])));
const exploding = (key: string) => Object.defineProperty({ ...REAL }, key, { get: explode });
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({ ...REAL }, {});
  revoke();
  return proxy;
};
const around = (fields: object) => {
  const self: Record<string, unknown> = { ...fields };
  self['details'] = { self, all: [self] };
  return self;
};

describe('a message', () => {
  test.each<[string, () => unknown]>([
    ['a proxy with every trap', boobyTrapped],
    ['a domain that throws', () => exploding('domain')],
    ['a name that throws', () => exploding('eventName')],
    ['a revoked proxy', revoked],
    ['a function with the right fields', () => Object.assign(() => 'init', REAL)],
    ['a text object', () => new String(JSON.stringify(REAL))],
    ['a name that is a text object', () => ({ ...REAL, eventName: new String('init') })],
    ['a name that says it is one', () => ({ ...REAL, eventName: { toString: () => 'init' } })],
    ['a name that throws when it is made a text', () => ({ ...REAL, eventName: { toString: explode } })],
    ['a list of messages', () => [REAL]],
    ['a map of the right fields', () => new Map(Object.entries(REAL))],
    ['a message inside a message', () => ({ data: REAL })],
    ['JSON of a message in JSON', () => JSON.stringify(JSON.stringify(REAL))],
    ['JSON of a list', () => JSON.stringify([REAL])],
    ['fields under __proto__', () => JSON.parse(`{"__proto__":${JSON.stringify(REAL)}}`) as unknown],
    ['the same as text', () => `{"__proto__":${JSON.stringify(REAL)}}`],
    ['a bracket that comes late', () => `${fourteen}init?[meld-connect]`],
    ['a name cut off by a #', () => '[meld-connect]init#{}'],
    ['a name cut off by a &', () => '[meld-connect]init&a=1'],
    ['a name that runs into its JSON', () => '[meld-connect]init{"a":1}'],
    ['a name after the question', () => '[meld-connect]?init'],
    ['another name before the question', () => '[meld-connect]initial?init'],
    ['two thousand lists around nothing', () => '['.repeat(2000) + ']'.repeat(2000)],
    ['sixty thousand lists that never end', () => '['.repeat(60_000)],
  ])('is nothing, and never an error, when it is %s', (_, make) => {
    expect(readWidgetMessage(make())).toBeNull();
  });

  it('is understood when it is real, whatever else it carries', () => {
    expect(readWidgetMessage(around(REAL))).toBe('connect_complete');
    expect(readWidgetMessage({ ...REAL, details: boobyTrapped(), big: 10n, mark: Symbol('x') })).toBe(
      'connect_complete',
    );
    expect(readWidgetMessage(` ${JSON.stringify(REAL)}\n`)).toBe('connect_complete');
    expect(readWidgetMessage('[meld-connect]connect_complete?{"a":"b?c"}?d')).toBe('connect_complete');
    expect(readWidgetMessage('[meld-connect]connect_complete?')).toBe('connect_complete');
  });

  it('is read up to 65,536 characters, in both of its texts', () => {
    const bracket = (length: number) => '[meld-connect]init?'.padEnd(length, 'x');
    const json = (length: number) => JSON.stringify(REAL).padEnd(length, ' ');
    expect([bracket(65_536), json(65_536)].map(readWidgetMessage)).toEqual(['init', 'connect_complete']);
    expect([bracket(65_537), json(65_537)].map(readWidgetMessage)).toEqual([null, null]);
  });

  it('is looked at once, so that it cannot say one thing and then another', () => {
    const looks: string[] = [];
    const fickle = new Proxy(
      {},
      {
        get(_, key) {
          looks.push(String(key));
          if (key === 'domain') return 'meld-connect';
          return looks.filter((look) => look === 'eventName').length === 1 ? 'init' : 'connect_complete';
        },
      },
    );
    expect(readWidgetMessage(fickle)).toBe('init');
    expect(looks.toSorted()).toEqual(['domain', 'eventName']);
  });

  it('leaves what every object shares as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const bad = `"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}`;
    const text = `{"domain":"meld-connect","eventName":"init",${bad}}`;
    for (const data of [text, JSON.parse(text) as unknown, `[meld-connect]init?{${bad}}`])
      expect(readWidgetMessage(data)).toBe('init');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('10,000 texts that nobody planned', () => {
  it('are heard only where they are a message, and none is an error', () => {
    const shallow = fc.jsonValue({ maxDepth: 1 });
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('[MELD-CONNECT]', 'INIT', ' '),
    );
    const name = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NAMES) }, odd);
    const start = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('[meld-connect]', '[meld-connect') }, odd);
    const tail = fc.oneof(fc.constantFrom('', '?', '?{}', '?{"a":1}', '#', '&', '{}'), odd);
    const bracketed = fc.tuple(start, name, tail).map((parts) => parts.join(''));
    const domain = fc.oneof(fc.constantFrom('meld-connect', 'Meld-Connect', ' meld-connect'), shallow);
    const json = fc
      .record({ domain, eventName: fc.oneof(name, shallow), details: shallow }, { requiredKeys: [] })
      .map((fields) => JSON.stringify(fields));
    // Written apart from the code: one pattern for the brackets, an exact comparison for JSON.
    const bracket = new RegExp(`^\\[meld-connect\\](${NAMES.join('|')})(?:\\?|$)`);
    const expected = (text: string): unknown => {
      const named = bracket.exec(text)?.[1];
      if (named !== undefined) return named;
      try {
        const { domain, eventName } = JSON.parse(text) as Record<string, unknown>;
        return domain === 'meld-connect' && NAMES.some((each) => each === eventName) ? eventName : null;
      } catch {
        return null;
      }
    };
    let [drawn, heard] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(bracketed, json), (text) => {
        const said = readWidgetMessage(text);
        drawn += 1;
        if (said !== null) heard += 1;
        return said === expected(text);
      }),
      { numRuns: 10_000 },
    );
    expect(heard / drawn).toBeGreaterThan(1 / 20);
    expect(heard / drawn).toBeLessThan(1 / 2);
  }, 20_000);
});
