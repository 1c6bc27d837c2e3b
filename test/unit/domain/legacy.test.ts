import { describe, expect, it } from 'vitest';
import { adviceFor, parseConnection } from '../../../src/domain/index.js';
import { readState } from '../../../src/domain/state.js';

describe('values of older Meld documentation', () => {
  it.each(['RECONNECT_AVAILABLE', 'reconnect_available', ' RECONNECT_AVAILABLE\n'])(
    'shows %j as an invitation, not as a fault',
    (status) => {
      const read = parseConnection({ id: 'c', status, statusReason: null });
      expect(read).toMatchObject({
        status: 'ACTIVE',
        statusReason: 'NEW_ACCOUNTS_AVAILABLE',
        reported: null,
      });
      expect(read && adviceFor(read)).toMatchObject({ tone: 'info', actions: ['linkNewAccounts'] });
    },
  );

  it.each(['CUSTOMER_ACTION_REQUIRED', 'Customer_Action_Required  '])(
    'asks the customer to reconnect on %j',
    (status) => {
      const read = parseConnection({ id: 'c', status, statusReason: null });
      expect(read).toMatchObject({ status: 'RECONNECT_REQUIRED', statusReason: 'OTHER', reported: null });
      expect(read && adviceFor(read)).toMatchObject({ urgency: 'required', actions: ['reconnect'] });
    },
  );

  it('does not let a reason change what a legacy status means', () => {
    expect(readState('CUSTOMER_ACTION_REQUIRED', 'INTERNAL_ERROR').statusReason).toBe('OTHER');
  });
});

describe('documented values in an odd dress', () => {
  it.each([
    ['active', null, 'ACTIVE', null],
    [' ACTIVE ', '', 'ACTIVE', null],
    ['Active', '  ', 'ACTIVE', null],
    ['degraded', 'interactive_refresh', 'DEGRADED', 'INTERACTIVE_REFRESH'],
    ['\tRECONNECT_REQUIRED\n', ' Login_Required', 'RECONNECT_REQUIRED', 'LOGIN_REQUIRED'],
  ])('are understood: %j, %j', (status, reason, readStatus, readReason) => {
    expect(readState(status, reason)).toEqual({
      status: readStatus,
      statusReason: readReason,
      reported: null,
    });
  });
});

describe('values that Meld does not document', () => {
  it.each([
    ['HIBERNATING', null, 'UNKNOWN', null],
    ['DEGRADED', 'SOLAR_FLARE', 'DEGRADED', 'UNKNOWN'],
    ['constructor', '__proto__', 'UNKNOWN', 'UNKNOWN'],
    ['toString', 'OTHER', 'UNKNOWN', 'OTHER'],
    ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
    ['', null, 'UNKNOWN', null],
    [null, null, 'UNKNOWN', null],
    ['ACTIVE', 'none', 'ACTIVE', 'UNKNOWN'],
    ['ACTIVE', 'null', 'ACTIVE', 'UNKNOWN'],
  ])('become UNKNOWN, with the text kept for operators: %j, %j', (status, reason, readStatus, readReason) => {
    expect(readState(status, reason)).toEqual({
      status: readStatus,
      statusReason: readReason,
      reported: { status, statusReason: reason },
    });
  });

  it('never mistake an unknown reason for none, which would mean healthy', () => {
    const read = parseConnection({ id: 'c', status: 'ACTIVE', statusReason: 'none' });
    expect(read && adviceFor(read).tone).toBe('neutral');
  });

  it('are told by the piece that is kept, so that operators see what was read', () => {
    expect(readState(`${' '.repeat(94)}ACTIVE`, null)).toMatchObject({ status: 'ACTIVE', reported: null });
    expect(readState(`${' '.repeat(95)}ACTIVE`, null)).toMatchObject({ status: 'UNKNOWN' });
  });

  it('keep a bounded piece of a huge text', () => {
    expect(readState('X'.repeat(1e6), 'Y'.repeat(1e6)).reported).toEqual({
      status: 'X'.repeat(100),
      statusReason: 'Y'.repeat(100),
    });
  });
});
