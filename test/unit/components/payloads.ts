import fc from 'fast-check';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../../src/domain/index.js';
import { LITERAL, MARKUP } from './hostile-texts.js';

// What a back end may send: mostly rows, with anything at all in any field.

const junk = fc.anything({
  maxDepth: 2,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
});
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...MARKUP, ...LITERAL, '__proto__', 'constructor', 'toString', '{institution}', '{when}'),
  fc.integer({ min: 1, max: 4 }).map((times) => 'long words '.repeat(times * 200)),
);
const time = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-03-10T12:00:00.123456Z',
    '2026-03-10',
    '2026-13-45T25:61:61Z',
    '0000-01-01',
    '9999-12-31T23:59:59Z',
    'soon',
    '',
  ),
);
const often = <T>(likely: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: likely }, { weight: 1, arbitrary: junk }, { weight: 1, arbitrary: text });

const row = fc.record(
  {
    id: fc.oneof({ weight: 9, arbitrary: fc.uuid() }, { weight: 1, arbitrary: junk }),
    status: often(fc.constantFrom(...CONNECTION_STATUSES, 'CUSTOMER_ACTION_REQUIRED')),
    statusReason: often(fc.constantFrom(...STATUS_REASONS, null)),
    institutionId: often(fc.uuid()),
    institutionName: often(text),
    institutionUrl: often(fc.webUrl({ validSchemes: ['https', 'http'] })),
    institutionMessage: often(
      fc.oneof(text, fc.record({ text: often(text), lang: often(fc.constantFrom('en', 'ar', 'x', null)), receivedAt: often(time) })), // prettier-ignore
    ),
    products: often(fc.array(text, { maxLength: 3 })),
    createdAt: often(time),
    successfullyAggregatedAt: often(time),
    statusChangedAt: often(time),
    accessExpiresAt: often(time),
    nextRefreshAllowedAt: often(time),
    refreshAttempts: often(fc.nat(5)),
    aggregation: often(
      fc.record({ startedAt: often(time), accountsAt: often(time), transactionsAt: often(time) }),
    ),
    accounts: often(fc.array(fc.record({ name: often(text), mask: often(text) }), { maxLength: 3 })),
    duplicateConnectionIds: often(fc.array(fc.uuid(), { maxLength: 2 })),
    activeDuplicateConnectionId: often(fc.uuid()),
    key: often(text),
  },
  { requiredKeys: ['id'] },
);
const rows = fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: junk }), {
  maxLength: 4,
});

export const payloads: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: rows },
  { weight: 2, arbitrary: fc.record({ connections: rows, nextCursor: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.record({ connections: rows, remaining: junk }) },
  { weight: 1, arbitrary: junk },
);
