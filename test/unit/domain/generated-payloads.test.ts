import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  adviceFor,
  CONNECTION_STATUSES,
  freshnessOf,
  parseConnections,
  STATUS_REASONS,
  summarizeConnections,
} from '../../../src/domain/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { lawsBrokenBy } from './pairs.js';

const anything = fc.anything({
  maxDepth: 2,
  maxKeys: 3,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
});
const maybe = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: anything });
const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const time = fc
  .date({ noInvalidDate: false })
  .map((date) => (Number.isNaN(date.getTime()) ? '' : date.toISOString()));

const row = fc.record(
  {
    id: maybe(fc.string({ minLength: 1, maxLength: 3 })),
    status: maybe(fc.constantFrom<string[]>(...CONNECTION_STATUSES, 'RECONNECT_AVAILABLE')),
    statusReason: maybe(fc.option(fc.constantFrom<string[]>(...STATUS_REASONS))),
    institutionId: maybe(fc.option(anyText)),
    institutionName: maybe(fc.option(anyText)),
    institutionUrl: maybe(fc.webUrl()),
    institutionMessage: maybe(
      fc.oneof(anyText, fc.record({ text: anyText, lang: anyText, receivedAt: time })),
    ),
    products: maybe(fc.array(anyText)),
    createdAt: maybe(fc.option(time)),
    successfullyAggregatedAt: maybe(fc.option(time)),
    statusChangedAt: maybe(time),
    accessExpiresAt: maybe(time),
    refreshAttempts: maybe(fc.integer()),
    aggregation: maybe(fc.record({ startedAt: time, accountsAt: fc.option(time) }, { requiredKeys: [] })),
    accounts: maybe(fc.array(fc.record({ name: anyText, mask: fc.option(anyText) }))),
    key: maybe(anyText),
    serviceProviderDetails: anything,
  },
  { requiredKeys: [] },
);
const rows = fc.array(maybe(row), { maxLength: 4 });
const payload = fc.oneof(
  { weight: 4, arbitrary: rows },
  {
    weight: 4,
    arbitrary: fc.record({ connections: rows, remaining: maybe(fc.integer()), nextCursor: anything }),
  },
  { weight: 1, arbitrary: anything },
);

const isTime = (value: string | null) => value === null || new Date(value).toISOString() === value;
const STATUSES = new Set<string>([...CONNECTION_STATUSES, 'UNKNOWN']);
const REASONS = new Set<string | null>([...STATUS_REASONS, 'UNKNOWN', null]);

/** What is wrong with a parsed connection, in words. Plain comparisons: a hundred thousand `expect` take minutes. */
function faultsOf(connection: Connection): readonly string[] {
  const { status, statusReason, id, institutionUrl, createdAt, statusChangedAt } = connection;
  const plain = { ...connection, refreshAttempts: connection.refreshAttempts + 0 }; // JSON knows no -0
  const checks: Readonly<Record<string, boolean>> = {
    status: STATUSES.has(status),
    reason: REASONS.has(statusReason),
    id: id.trim() !== '',
    times: [createdAt, statusChangedAt, connection.successfullyAggregatedAt].every(isTime),
    url: institutionUrl === null || institutionUrl.startsWith('https://'),
    json: isDeepStrictEqual(JSON.parse(JSON.stringify(connection)), plain),
  };
  const failed = Object.keys(checks).filter((name) => !checks[name]);
  return [...failed, ...lawsBrokenBy(adviceFor(connection), connection)];
}

it('10,000 generated payloads: no throw, only sound connections, and every one can be decided and counted', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  let read = 0;
  let incomplete = 0;
  fc.assert(
    fc.property(payload, (given) => {
      const { connections, problems, skipped } = parseConnections(given);
      for (const connection of connections) freshnessOf(connection, { now });
      read += connections.length;
      incomplete += skipped;
      const faults = connections.flatMap(faultsOf);
      if (faults.length > 0) throw new Error(faults.join(', '));
      return (
        summarizeConnections(connections, { now }).total <= connections.length &&
        problems.length >= Math.min(skipped, 1)
      );
    }),
    { numRuns: 10_000 },
  );
  // Both roads were taken often, or the generator proves nothing.
  expect(read).toBeGreaterThan(2000);
  expect(incomplete).toBeGreaterThan(2000);
}, 120_000);
