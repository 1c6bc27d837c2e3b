import { describe, expect, it } from 'vitest';
import { parseConnection, parseConnections } from '../../../src/domain/index.js';
import { connectionRecord } from '../../../src/testing/index.js';
import { quickestOf } from '../../patience.js';

const throws = (): never => {
  throw new Error('trap');
};
const EVERY_TRAP: ProxyHandler<object> = {
  get: throws,
  has: throws,
  ownKeys: throws,
  getPrototypeOf: throws,
  getOwnPropertyDescriptor: throws,
};

const cyclic: Record<string, unknown> = { id: 'cyclic', status: 'ACTIVE' };
cyclic['accounts'] = [cyclic];
cyclic['institutionMessage'] = cyclic;

// eslint-disable-next-line no-sparse-arrays -- the hole is the case
const SPARSE = [connectionRecord({ id: 'a' }), , connectionRecord({ id: 'b' })];

describe('a payload made to break the page', () => {
  it.each<[string, unknown]>([
    ['a proxy with every trap', new Proxy({}, EVERY_TRAP)],
    ['an array behind a proxy with every trap', new Proxy([], EVERY_TRAP)],
    [
      'a list that throws when it is read',
      {
        get connections(): never {
          return throws();
        },
      },
    ],
    [
      'a cursor that throws when it is read',
      {
        connections: [],
        get nextCursor(): never {
          return throws();
        },
      },
    ],
    [
      'a revoked proxy',
      (() => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    ],
    ['BigInt', 10n],
    ['a symbol', Symbol('rows')],
    ['a function', throws],
    ['BigInt everywhere', [{ id: 1n, status: 1n, refreshAttempts: 1n }]],
    ['a date, a map and a set as rows', [new Date(), new Map(), new Set(), new WeakMap()]],
    ['a row around itself', [cyclic, [cyclic]]],
  ])('is read without a throw: %s', (_, payload) => {
    expect(() => parseConnections(payload)).not.toThrow();
    expect(() => parseConnection(payload)).not.toThrow();
    expect(parseConnections(payload).problems.length).toBeGreaterThan(0);
  });

  it('loses only the cursor when the last row’s key throws', () => {
    const last = Object.defineProperty(connectionRecord({ id: 'b' }), 'key', { get: throws });
    const { connections, nextCursor } = parseConnections({
      connections: [connectionRecord({ id: 'a' }), last],
      remaining: 3,
    });
    expect(connections.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(nextCursor).toBeNull();
  });

  it('keeps the rows around a hole', () => {
    const { connections, skipped } = parseConnections(SPARSE);
    expect(connections.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(skipped).toBe(1);
    expect(parseConnections(Array.from({ length: 3 })).skipped).toBe(3);
  });

  it('keeps a row that refers to itself, without the fields that do', () => {
    expect(parseConnection(cyclic)).toMatchObject({ id: 'cyclic', accounts: [], institutionMessage: null });
  });

  it('cannot reach the prototype of every object', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text = `{"connections":[{"id":"a","status":"ACTIVE","__proto__":{"polluted":1},"constructor":{"prototype":
      {"polluted":1}},"accounts":[{"name":"x","__proto__":{"polluted":1}}],"aggregation":{"__proto__":{"polluted":1}}},
      {"__proto__":{"id":"inherited"}}],"__proto__":{"polluted":1}}`;
    const { connections } = parseConnections(JSON.parse(text));
    expect(connections.map(({ id }) => id)).toEqual(['a']);
    expect(connections[0]).not.toHaveProperty('polluted');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(connections[0])).toBe(Object.prototype);
  });

  it('is read in good time when its texts are huge', () => {
    const huge = 'A_ '.repeat(1e6);
    const row = Object.fromEntries(Object.keys(connectionRecord()).map((name) => [name, huge]));
    const payload = [
      { ...row, id: 'a' },
      { id: 'b', institutionName: huge, institutionMessage: huge, accounts: [{ name: huge, mask: huge }] },
      { id: huge },
    ];
    expect(quickestOf(() => parseConnections(payload), 999)).toBeLessThan(1000);
    const parsed = parseConnections(payload);
    expect(parsed.connections.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(JSON.stringify(parsed).length).toBeLessThan(10_000);
  });
});
