import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConnection, parseConnections, policyFor } from '../../../src/domain/index.js';
import type { Connection, PayloadProblem } from '../../../src/domain/index.js';
import { connectionRecord } from '../../../src/testing/index.js';

const good = Array.from({ length: 9 }, (_, index) => connectionRecord({ id: `good-${index}` }));
const goodIds = good.map(({ id }) => id);
const where = (problems: readonly PayloadProblem[]) => problems.map(({ code, path }) => `${code} ${path}`);
const idsOf = (payload: unknown) => parseConnections(payload).connections.map(({ id }) => id);

const throws = (): never => {
  throw new Error('trap');
};
const BAD_ROWS: readonly unknown[] = [
  null,
  undefined,
  7,
  'row',
  [],
  [connectionRecord()],
  Object.assign(() => null, connectionRecord()),
  {},
  { id: 7, status: 'ACTIVE' },
  { id: '  ', status: 'ACTIVE' },
  { id: 'x'.repeat(513), status: 'ACTIVE' },
  Object.defineProperty({ id: 'x' }, 'status', { get: throws, enumerable: true }),
  new Proxy({}, { get: throws, has: throws, ownKeys: throws, getOwnPropertyDescriptor: throws }),
];

describe('a bad row among good ones', () => {
  it('costs no other row, wherever it stands and in whatever form the page comes', () => {
    const place = fc.record({
      which: fc.nat({ max: BAD_ROWS.length - 1 }),
      at: fc.nat({ max: 9 }),
      wrap: fc.constantFrom(
        (rows: unknown): unknown => rows,
        (rows: unknown): unknown => ({ connections: rows, nextCursor: null }),
        (rows: unknown): unknown => ({ connections: rows, remaining: 0, count: 10 }),
      ),
    });
    fc.assert(
      fc.property(place, ({ which, at, wrap }) => {
        const payload = wrap(good.toSpliced(at, 0, BAD_ROWS[which] as never));
        const { connections, problems, skipped } = parseConnections(payload);
        expect(connections.map(({ id }) => id)).toEqual(goodIds);
        expect(skipped).toBe(1);
        expect(problems).toHaveLength(1);
        expect(problems[0]?.code).toBe('MC102');
        expect(problems[0]?.path.endsWith(`[${at}]`)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is named by its place in the payload', () => {
    expect(where(parseConnections([null]).problems)).toEqual(['MC102 [0]']);
    expect(where(parseConnections({ connections: [good[0], null] }).problems)).toEqual([
      'MC102 connections[1]',
    ]);
  });
});

describe('a bad field', () => {
  it.each([
    ['institutionName', 7],
    ['institutionName', {}],
    ['status', 7],
    ['createdAt', 1767607200000],
    ['createdAt', 'yesterday'],
    ['accessExpiresAt', {}],
    ['institutionUrl', 'javascript:alert(1)'],
    ['institutionUrl', 7],
    ['institutionMessage', 7],
    ['institutionMessage', {}],
    ['products', 'BALANCES'],
    ['products', [7]],
    ['refreshAttempts', -1],
    ['refreshAttempts', 1.5],
    ['refreshAttempts', Number.NaN],
    ['refreshAttempts', '1'],
    ['aggregation', 'now'],
    ['aggregation', 'now'],
    ['accounts', { name: 'Everyday' }],
    ['accounts', [{ mask: '1234' }]],
    ['duplicateConnectionIds', 'c2'],
    ['activeDuplicateConnectionId', 7],
  ])('is ignored alone and reported by path: %s %j', (name, value) => {
    const { connections, problems, skipped } = parseConnections([{ ...good[0], [name]: value }, good[1]]);
    const without = parseConnection({ ...good[0], [name]: undefined });
    expect(connections).toEqual([without, parseConnection(good[1])]);
    expect(where(problems)).toEqual(
      name === 'status' ? ['MC103 [0].status', 'MC104 [0].status'] : [`MC103 [0].${name}`],
    );
    expect(skipped).toBe(0);
  });

  it.each([[['LOGIN_REQUIRED']], [{ code: 'LOGIN_REQUIRED' }], [7], [false]])(
    'as a reason is a reason that nobody knows, not none: %j',
    (statusReason) => {
      const { connections, problems } = parseConnections([{ id: 'c', status: 'ACTIVE', statusReason }]);
      expect(connections[0]).toMatchObject({ status: 'ACTIVE', statusReason: 'UNKNOWN' });
      expect(policyFor(connections[0] as Connection).tone).not.toBe('positive');
      expect(where(problems)).toEqual(['MC103 [0].statusReason', 'MC104 [0].status']);
      expect(JSON.stringify(problems)).not.toContain('LOGIN_REQUIRED');
    },
  );

  it('does not hide a second one', () => {
    const row = { ...good[0], products: 7, accounts: 7, createdAt: 'never' };
    expect(where(parseConnections([row]).problems).toSorted()).toEqual([
      'MC103 [0].accounts',
      'MC103 [0].createdAt',
      'MC103 [0].products',
    ]);
  });
});

describe('rows with the same id', () => {
  it('are one connection, the first, and say so', () => {
    const again = connectionRecord({ id: ' good-0 ', institutionName: 'Later' });
    const { connections, problems, skipped } = parseConnections([good[0], again, good[1]]);
    expect(connections.map(({ institutionName }) => institutionName)).not.toContain('Later');
    expect(idsOf([good[0], again, good[1]])).toEqual(['good-0', 'good-1']);
    expect(where(problems)).toEqual(['MC105 [1]']);
    expect(skipped).toBe(0);
  });
});

describe('a value that Meld does not document', () => {
  const odd = (id: string, status: string, statusReason: string | null = null) =>
    connectionRecord({ id, status, statusReason });

  it('is reported once, not once per row', () => {
    const rows = Array.from({ length: 500 }, (_, index) => odd(`c${index}`, 'HIBERNATING'));
    expect(where(parseConnections(rows).problems)).toEqual(['MC104 [0].status']);
  });

  it('is reported beside another one', () => {
    const rows = [odd('a', 'HIBERNATING'), odd('b', 'SLEEPING'), odd('c', 'DEGRADED', 'SOLAR_FLARE')];
    expect(where(parseConnections([...rows, odd('d', 'HIBERNATING')]).problems)).toEqual([
      'MC104 [0].status',
      'MC104 [1].status',
      'MC104 [2].status',
    ]);
  });
});

it('fifty thousand bad rows are counted, and reported a hundred times', () => {
  const { skipped, problems } = parseConnections(Array.from({ length: 50_000 }, () => 7));
  expect(skipped).toBe(50_000);
  expect(problems).toHaveLength(100);
});
