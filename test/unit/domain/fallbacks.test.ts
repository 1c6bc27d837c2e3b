import { describe, expect, it, test } from 'vitest';
import { policyFor } from '../../../src/domain/index.js';
import type { ConnectionPolicy, ConnectionState, ConnectionStatus } from '../../../src/domain/index.js';
import { needsCustomer } from '../../../src/domain/policy.js';
import { DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { ALL_PAIRS, isDocumented, nameOf } from './pairs.js';

// What Meld allows in a status, whatever the reason.
const OPEN = { canRefresh: true, canReconnect: true, refreshAccepted: true, terminal: false };
const SHUT = { canRefresh: false, canReconnect: false, refreshAccepted: false, terminal: false };

const CALM = {
  tone: 'neutral',
  actor: 'nobody',
  urgency: 'none',
  group: 'waiting',
  label: 'paused',
  notice: 'updatesPaused',
  actions: [],
  retry: null,
  operatorTask: null,
  escalation: null,
  lasting: false,
  listed: 'always',
} as const satisfies Partial<ConnectionPolicy>;

const FALLBACKS: Readonly<Record<ConnectionStatus, ConnectionPolicy>> = {
  IN_PROGRESS: { ...CALM, ...SHUT, label: 'connecting', notice: null, listed: 'withInstitution' },
  EXPIRED: { ...CALM, ...SHUT, terminal: true, group: 'ended', label: 'notFinished', notice: null, listed: 'onRequest' }, // prettier-ignore
  ACTIVE: { ...CALM, ...OPEN, canReconnect: false, group: 'connected', label: 'connected', notice: null },
  PARTIALLY_ACTIVE: { ...CALM, ...OPEN, label: 'delayed', notice: 'delayed' },
  DEGRADED: { ...CALM, ...OPEN, label: 'delayed', notice: 'delayed' },
  RECONNECT_REQUIRED: { ...CALM, ...OPEN, refreshAccepted: false, actions: ['reconnect'] },
  UNRECOVERABLE: { ...CALM, ...SHUT, canReconnect: true },
  UNDETERMINED: { ...CALM, ...OPEN },
  DELETED: { ...CALM, ...SHUT, terminal: true, group: 'ended', label: 'disconnected', notice: null, listed: 'onRequest' }, // prettier-ignore
  UNKNOWN: { ...CALM, ...SHUT, label: 'unknown', notice: null },
};

describe('a pair that Meld does not document', () => {
  const odd = ALL_PAIRS.filter((pair) => !isDocumented(pair));

  it.each(odd.map((pair) => [nameOf(pair), pair] as const))(
    'is told calmly, as its status is: %s',
    (_, pair) => {
      expect(policyFor(pair)).toEqual(FALLBACKS[pair.status]);
    },
  );

  it.each(['none', 'otherwise', 'constructor', 'toString', '__proto__', ''])(
    'is any reason that is a word of ours or of JavaScript: %j',
    (reason) => {
      for (const status of Object.keys(FALLBACKS) as ConnectionStatus[])
        expect(policyFor({ status, statusReason: reason } as ConnectionState)).toEqual(FALLBACKS[status]);
    },
  );

  it.each(['constructor', '__proto__', 'otherwise', 'active', ''])(
    'is any status that is a word of ours or of JavaScript: %j',
    (status) => {
      for (const statusReason of [null, 'LOGIN_REQUIRED'])
        expect(policyFor({ status, statusReason } as ConnectionState)).toEqual(FALLBACKS.UNKNOWN);
    },
  );
});

describe('what the oracle does not say of the documented pairs', () => {
  test.each([
    ['IN_PROGRESS/none', 'connecting'],
    ['EXPIRED/none', 'notFinished'],
    ['ACTIVE/none', 'connected'],
    ['ACTIVE/ACCESS_EXPIRING_SOON', 'renewSoon'],
    ['ACTIVE/NEW_ACCOUNTS_AVAILABLE', 'newAccounts'],
    ['PARTIALLY_ACTIVE/PARTIAL_AGGREGATION_SUCCESS', 'partial'],
    ['PARTIALLY_ACTIVE/INACTIVE_DUPLICATE', 'duplicate'],
    ['DEGRADED/INSTITUTION_CURRENTLY_UNAVAILABLE', 'institutionUnavailable'],
    ['DEGRADED/INSTITUTION_ACTION_REQUIRED', 'actionAtInstitution'],
    ['DEGRADED/SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE', 'delayed'],
    ['DEGRADED/INTERACTIVE_REFRESH', 'updatesOnRequest'],
    ['RECONNECT_REQUIRED/LOGIN_REQUIRED', 'reconnect'],
    ['RECONNECT_REQUIRED/REPAIRING_INSTITUTION', 'repairing'],
    ['RECONNECT_REQUIRED/TOKEN_EXPIRED', 'accessEnded'],
    ['RECONNECT_REQUIRED/OTHER', 'reconnect'],
    ['UNRECOVERABLE/CONTINUED_AGGREGATION_FAILURES', 'broken'],
    ['UNRECOVERABLE/INSTITUTION_DISABLED', 'unsupported'],
    ['UNRECOVERABLE/OTHER', 'broken'],
    ['UNDETERMINED/AGGREGATION_TIMEOUT', 'delayed'],
    ['UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET', 'paused'],
    ['UNDETERMINED/UNKNOWN_SERVICE_PROVIDER_ERROR_CODE', 'paused'],
    ['UNDETERMINED/INTERNAL_ERROR', 'paused'],
    ['DELETED/none', 'disconnected'],
  ] as const)('the badge of %s says “%s”', (name, label) => {
    const row = DOCUMENTED_ROWS.find((each) => nameOf(each) === name);
    expect(row && policyFor(row).label).toBe(label);
  });

  it('a list leaves out what is over, and attempts without a bank; it hides nothing else', () => {
    const listed = (how: ConnectionPolicy['listed']) =>
      DOCUMENTED_ROWS.filter((row) => policyFor(row).listed === how).map(nameOf);
    expect(listed('onRequest')).toEqual(['EXPIRED/none', 'DELETED/none']);
    expect(listed('withInstitution')).toEqual(['IN_PROGRESS/none']);
    expect(listed('always')).toHaveLength(20);
  });
});

it('whoever is required or recommended to act is needed, and nobody else', () => {
  const urgencies = ['required', 'recommended', 'optional', 'none'] as const;
  expect(urgencies.filter((urgency) => needsCustomer({ urgency }))).toEqual(['required', 'recommended']);
});
