// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseConnectionEvent } from '../../../src/server/index.js';

const AT = '2026-11-01T09:00:00.000Z';

/** Meld's envelope around a payload. */
const webhook = (name: string, payload: object, rest: object = {}) => ({
  eventType: `BANK_LINKING_${name}`,
  eventId: 'e1',
  timestamp: '2026-11-01T09:00:00Z',
  accountId: 'a1',
  version: '2023-07-31',
  payload: { connectionId: 'c1', customerId: 'u1', ...payload },
  ...rest,
});

const changed = (payload: object = {}, rest: object = {}) =>
  webhook(
    'CONNECTION_STATUS_CHANGE',
    {
      oldStatus: 'ACTIVE',
      oldStatusReason: null,
      newStatus: 'RECONNECT_REQUIRED',
      newStatusReason: 'LOGIN_REQUIRED',
      activeDuplicateConnectionId: null,
      ...payload,
    },
    rest,
  );

describe('a status change', () => {
  const read = {
    type: 'statusChanged',
    eventId: 'e1',
    connectionId: 'c1',
    at: AT,
    state: { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED', reported: null },
    institutionMessage: null,
    successfullyAggregatedAt: null,
    activeDuplicateConnectionId: null,
  };

  it('is read from Meld’s webhook, and nothing of the provider comes along', () => {
    const serviceProviderDetails = { serviceProvider: 'PLAID', access_token: 'canary' };
    const event = parseConnectionEvent(changed({ serviceProviderDetails }));
    expect(event).toEqual(read);
    expect(JSON.stringify(event)).not.toContain('canary');
  });

  it('is read from JSON, and from a relay’s smaller form', () => {
    expect(parseConnectionEvent(JSON.stringify(changed()))).toEqual(read);
    const small = {
      eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
      eventId: 'e1',
      timestamp: AT,
      connectionId: 'c1',
      status: 'RECONNECT_REQUIRED',
      statusReason: 'LOGIN_REQUIRED',
    };
    expect(parseConnectionEvent(small)).toEqual(read);
    expect(parseConnectionEvent(parseConnectionEvent(small))).toBeNull(); // what is parsed is no event again
  });

  it.each([
    ['null is a reason', { newStatus: 'ACTIVE', newStatusReason: null }, ['ACTIVE', null]],
    ['undocumented is unknown', { newStatus: 'ACTIVE', newStatusReason: 'NEW_THING' }, ['ACTIVE', 'UNKNOWN']],
    [
      'old names',
      { newStatus: 'RECONNECT_AVAILABLE', newStatusReason: null },
      ['ACTIVE', 'NEW_ACCOUNTS_AVAILABLE'],
    ],
  ])('narrows the pair as a row does: %s', (_, payload, [status, statusReason]) => {
    expect(parseConnectionEvent(changed(payload))?.state).toMatchObject({ status, statusReason });
  });

  it.each([
    ['no reason', { newStatusReason: undefined }],
    ['no status', { newStatus: undefined }],
    ['one half of each form', { newStatusReason: undefined, statusReason: null }],
    ['a reason that is no text', { newStatusReason: 7 }],
    ['a status that is no text', { newStatus: null }],
  ])('decides nothing with half a pair: %s', (_, payload) => {
    expect(parseConnectionEvent(changed(payload))).toMatchObject({ connectionId: 'c1', state: null });
  });

  it('keeps what was reported of an unknown pair, for operators', () => {
    const event = parseConnectionEvent(changed({ newStatus: 'ODD', newStatusReason: null }));
    expect(event?.state?.reported).toEqual({ status: 'ODD', statusReason: null });
  });

  it.each([
    ['Please accept the new terms.', { text: 'Please accept the new terms.', lang: null, receivedAt: AT }],
    [
      { text: 'Bitte bestätigen.', lang: 'de', receivedAt: '2026-11-01T08:00:00Z' },
      { text: 'Bitte bestätigen.', lang: 'de', receivedAt: '2026-11-01T08:00:00.000Z' },
    ],
    ['ITEM_LOGIN_REQUIRED', null],
    [{ text: 4 }, null],
    [null, null],
  ])(
    'brings the bank’s message where a relay adds it, and never a code: %j',
    (institutionMessage, message) => {
      expect(parseConnectionEvent(changed({ institutionMessage }))?.institutionMessage).toEqual(message);
    },
  );
});

describe('the other events', () => {
  test.each([
    ['CONNECTION_COMPLETED', 'completed'],
    ['CONNECTION_DELETED', 'deleted'],
    ['CUSTOMER_ACTION_REQUIRED', 'customerActionRequired'],
    ['NEW_ACCOUNTS_AVAILABLE', 'newAccountsAvailable'],
    ['ACCOUNTS_ADDED', 'accountsAdded'],
    ['ACCOUNTS_UPDATING', 'accountsUpdating'],
    ['ACCOUNTS_UPDATED', 'accountsUpdated'],
    ['ACCOUNTS_REMOVED', 'accountsRemoved'],
    ['TRANSACTIONS_AGGREGATED', 'transactionsAggregated'],
    ['HISTORICAL_TRANSACTIONS_AGGREGATED', 'historicalTransactionsAggregated'],
  ])('%s is read as %s', (name, type) => {
    expect(parseConnectionEvent(webhook(name, { successfullyAggregatedAt: AT }))).toMatchObject({
      type,
      connectionId: 'c1',
      successfullyAggregatedAt: AT,
    });
  });

  it('mean a pair only where they can mean just one', () => {
    const stateOf = (name: string) =>
      parseConnectionEvent(webhook(name, { newStatus: 'ACTIVE', newStatusReason: null }))?.state;
    expect(stateOf('CONNECTION_DELETED')).toMatchObject({ status: 'DELETED', statusReason: null });
    expect(stateOf('CUSTOMER_ACTION_REQUIRED')).toMatchObject({
      status: 'RECONNECT_REQUIRED',
      statusReason: 'OTHER',
    });
    expect(stateOf('CONNECTION_COMPLETED')).toBeNull();
    expect(stateOf('NEW_ACCOUNTS_AVAILABLE')).toBeNull();
  });

  const foreign = ['INVESTMENTS__CONNECTION_DELETED', 'bank_linking_CONNECTION_DELETED']; // as long a prefix, another one
  it.each(['TEST', 'WEBHOOK_TEST', 'BANK_LINKING_', 'BANK_LINKING_toString', 'CRYPTO_X', '', ...foreign])(
    'that are not about a bank are passed over: %j',
    (eventType) => {
      expect(parseConnectionEvent({ ...changed(), eventType })).toBeNull();
    },
  );
});

describe('nonsense', () => {
  it.each([
    null,
    undefined,
    0,
    '',
    '{',
    'null',
    [],
    {},
    changed({ connectionId: '' }),
    changed({ connectionId: 7 }),
    changed({}, { payload: 'c1' }),
    changed({}, { payload: [] }),
  ])('is no event: %j', (value) => {
    expect(parseConnectionEvent(value)).toBeNull();
  });

  it('in a field costs the field, not the event', () => {
    const event = parseConnectionEvent(
      changed(
        { successfullyAggregatedAt: 5, activeDuplicateConnectionId: {} },
        { eventId: 9, timestamp: 'yesterday' },
      ),
    );
    expect(event).toMatchObject({ eventId: null, at: null, successfullyAggregatedAt: null });
    expect(event?.state?.status).toBe('RECONNECT_REQUIRED');
  });

  it('never throws', () => {
    const trap = new Proxy({}, { get: () => { throw new Error('trap'); } }); // prettier-ignore
    expect(parseConnectionEvent(trap)).toBeNull();
    expect(parseConnectionEvent(changed({}, { payload: trap }))).toBeNull();
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (payload) => {
        parseConnectionEvent(payload);
        parseConnectionEvent(changed({}, { payload }));
      }),
      { numRuns: 2000 },
    );
  });
});
