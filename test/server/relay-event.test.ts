import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../src/domain/index.js';
import { parseConnectionEvent, toRelayedEvent } from '../../src/server/index.js';

const TYPES = [
  'CONNECTION_COMPLETED',
  'CONNECTION_STATUS_CHANGE',
  'CONNECTION_DELETED',
  'CUSTOMER_ACTION_REQUIRED',
  'NEW_ACCOUNTS_AVAILABLE',
  'ACCOUNTS_ADDED',
  'ACCOUNTS_UPDATING',
  'ACCOUNTS_UPDATED',
  'ACCOUNTS_REMOVED',
  'TRANSACTIONS_AGGREGATED',
  'HISTORICAL_TRANSACTIONS_AGGREGATED',
];
const text = fc.string({ unit: 'binary', maxLength: 120 });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 3 });
const time = maybe(
  fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    text,
  ),
);
const words = fc.array(fc.constantFrom('Please', 'call', 'us', 'soon.', 'Ümläut', '💶'), { minLength: 1 });

const webhook = fc.record({
  eventType: fc.constantFrom(...TYPES).map((type) => `BANK_LINKING_${type}`),
  eventId: maybe(text),
  timestamp: time,
  payload: fc.record({
    connectionId: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    newStatus: maybe(fc.oneof(fc.constantFrom(...CONNECTION_STATUSES, 'RECONNECT_AVAILABLE'), text)),
    newStatusReason: maybe(fc.oneof(fc.constantFrom(...STATUS_REASONS), fc.constant(null), text)),
    institutionMessage: maybe(words.map((each) => each.join(' '))),
    successfullyAggregatedAt: time,
    activeDuplicateConnectionId: maybe(text),
  }),
});

it(
  'a relayed event reads as the event it was made of, through JSON, for every type and any text',
  { timeout: 60_000 },
  () => {
    let [tried, read] = [0, 0];
    fc.assert(
      fc.property(webhook, (delivery) => {
        tried += 1;
        const event = parseConnectionEvent(delivery);
        if (event === null) return;
        read += 1;
        expect(parseConnectionEvent(JSON.stringify(toRelayedEvent(event)))).toEqual(event);
      }),
      { numRuns: 3000 },
    );
    expect(read / tried).toBeGreaterThan(1 / 3);
  },
);

it('a relayed event has the fields a browser needs, and no other', () => {
  const event = parseConnectionEvent({
    eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
    eventId: 'e1',
    timestamp: '2026-11-01T09:00:00Z',
    accountId: 'ACCT',
    payload: {
      connectionId: 'c1',
      externalCustomerId: 'me',
      newStatus: 'SLEEPING',
      newStatusReason: 'TIRED',
      serviceProviderDetails: { accessToken: 'secret' },
    },
  });
  expect(event && toRelayedEvent(event)).toEqual({
    eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
    eventId: 'e1',
    timestamp: '2026-11-01T09:00:00.000Z',
    connectionId: 'c1',
    status: 'SLEEPING',
    statusReason: 'TIRED',
  });
});
