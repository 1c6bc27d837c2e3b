// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConnection } from '../../../src/domain/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { diagnosticBundle } from '../../../src/operator/index.js';
import { KIT_VERSION } from '../../../src/operator/version.js';
import { connection, connectionIn, FIXTURE_NOW as now } from '../../../src/testing/index.js';
import { CANARIES, CANARY, leakyDetails } from './canaries.js';

const change = (id: string, at: string, status: string, statusReason: string | null) => ({
  eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
  eventId: id,
  timestamp: at,
  payload: { connectionId: 'connection-1', newStatus: status, newStatusReason: statusReason },
});

it('has what a ticket needs', () => {
  const text = diagnosticBundle({
    connection: connection({ status: 'UNDETERMINED', statusReason: 'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE', refreshAttempts: 2 }), // prettier-ignore
    events: [
      change('e1', '2026-03-09T08:00:00Z', 'ACTIVE', null),
      change('e2', '2026-03-10T08:00:00Z', 'UNDETERMINED', 'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE'),
      'nonsense',
    ],
    providerDetails: {
      serviceProvider: 'PLAID',
      error: { error_code: 'PLANNED_MAINTENANCE', error_message: 'Try later.', request_id: 'k2Jd8sLq0' },
      accessToken: 'access-sandbox-1',
    },
    now,
  });
  expect(text).toMatchInlineSnapshot(`
    "meld-connections 0.1.0
    made: 2026-03-10T12:00:00.000Z

    connection id: connection-1
    institution id: institution-1
    status: UNDETERMINED / UNKNOWN_SERVICE_PROVIDER_ERROR_CODE
    operator task: sendMeldTheRawError
    status since: 2026-03-10T08:00:00.000Z
    created: 2026-01-05T10:00:00.123Z
    last successful aggregation: 2026-03-10T09:30:00.000Z
    next refresh allowed: (none)
    refreshes tried in this state: 2

    last events (2, newest first; 1 unreadable):
      2026-03-10T08:00:00.000Z  BANK_LINKING_CONNECTION_STATUS_CHANGE, id e2, UNDETERMINED / UNKNOWN_SERVICE_PROVIDER_ERROR_CODE
      2026-03-09T08:00:00.000Z  BANK_LINKING_CONNECTION_STATUS_CHANGE, id e1, ACTIVE / null

    provider error:
      serviceProvider: PLAID
      error.error_code: PLANNED_MAINTENANCE
      error.error_message: (withheld: free text)
      error.request_id: k2Jd8sLq0
      (1 other values withheld)
    "
  `);
});

it('has the last twenty of many events, and says how many there were', () => {
  const events = Array.from({ length: 30 }, (_, index) =>
    change(`e${index}`, `2026-03-09T08:00:${10 + index}Z`, 'ACTIVE', null),
  );
  const text = diagnosticBundle({ connection: connection(), events, now });
  expect(text).toContain('last events (30, newest first):');
  expect(text.match(/, id e\d+/g)).toEqual(Array.from({ length: 20 }, (_, index) => `, id e${29 - index}`));
});

it('says the task that is due when it is made', () => {
  const row = { status: 'DEGRADED', statusReason: 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE' } as const;
  const long = connectionIn(row, { statusChangedAt: '2026-03-01T00:00:00Z' });
  expect(diagnosticBundle({ connection: long, now })).toContain('operator task: contactMeld\n');
  expect(diagnosticBundle({ connection: long })).toContain('operator task: contactMeldIfPersistent\n');
});

it('says the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string }; // prettier-ignore
  expect(KIT_VERSION).toBe(version);
});

describe('nothing else gets into it', () => {
  it.each(CANARIES)('from any field of a record: %s', (canary) => {
    const own = connection({ status: 'DEGRADED', statusReason: canary });
    const record: Record<string, unknown> = Object.fromEntries(
      Object.keys(own).map((name) => [name, canary]),
    );
    const parsed = parseConnection({
      ...record,
      id: 'c1',
      institutionMessage: canary,
      accounts: [{ name: canary, mask: canary }],
    });
    expect(parsed?.id).toBe('c1');
    // Once parsed, and once as a host hands it over that never parsed anything.
    for (const given of [parsed, record, { ...own, reported: { status: canary, statusReason: canary } }])
      expect(diagnosticBundle({ connection: given as Connection, now })).not.toMatch(CANARY);
  });

  it.each(CANARIES)('from any field of an event: %s', (canary) => {
    const fields = 'eventId timestamp accountId profileId version message customerId externalCustomerId institutionId institutionName requestId status statusReason oldStatus oldStatusReason newStatus newStatusReason institutionMessage successfullyAggregatedAt activeDuplicateConnectionId serviceProviderDetails financialAccounts'; // prettier-ignore
    const filled = Object.fromEntries(fields.split(' ').map((name) => [name, canary]));
    const eventType = 'BANK_LINKING_CONNECTION_STATUS_CHANGE';
    const events = [
      { eventType, ...filled, payload: { connectionId: 'connection-1', ...filled } },
      { eventType, connectionId: 'connection-1', ...filled },
      JSON.stringify({ eventType, connectionId: 'connection-1', ...filled }),
      { ...filled, eventType: canary, [canary]: canary },
      canary,
    ];
    const text = diagnosticBundle({ connection: connection(), events, now });
    expect(text).toContain('BANK_LINKING_CONNECTION_STATUS_CHANGE');
    expect(text).not.toMatch(CANARY);
  });

  it('from anywhere in a provider’s error', () => {
    const text = diagnosticBundle({ connection: connection(), providerDetails: leakyDetails(), now });
    expect(text).toContain('error.error_code: ITEM_LOGIN_REQUIRED');
    expect(text).not.toMatch(CANARY);
  });

  it.each(CANARIES)('from an error that is a text, or thrown: %s', (canary) => {
    const cause = Object.assign(new Error(`failed: ${canary}`), { code: canary, config: { url: canary } });
    for (const providerDetails of [
      canary,
      JSON.stringify({ message: canary, code: canary }),
      new Error(canary, { cause }),
    ])
      expect(diagnosticBundle({ connection: connection(), providerDetails, now })).not.toMatch(CANARY);
  });

  it('of a bank’s words, an account’s name or a person’s', () => {
    const row = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' } as const;
    const text = diagnosticBundle({
      connection: connectionIn(row, {
        institutionName: 'Platypus',
        accounts: [{ name: 'Holiday', mask: '4321' }],
      }),
      providerDetails: { message: 'Ask Maria Silva to call', error: { description: 'Maria again' } },
      now,
    });
    expect(text).not.toMatch(/Platypus|terms|Holiday|4321|Maria|Silva/);
    expect(text).toContain('message: (withheld: free text)');
    const names = ['code', 'error_type', 'reason', 'status', 'category', 'serviceProvider'];
    const told = diagnosticBundle({
      connection: connection({ status: 'locked for Maria', statusReason: 'Maria Silva' }),
      providerDetails: Object.fromEntries(names.map((name) => [name, 'Maria Silva must call us'])),
      events: [change('e1', '2026-03-10T08:00:00Z', 'Maria Silva', 'locked for Maria')],
      now,
    });
    expect(told).not.toMatch(/Maria|Silva/);
    for (const name of names) expect(told).toContain(`${name}: (withheld: free text)`);
  });
});

it('comes out of anything, as plain printable lines', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }),
      fc.array(fc.anything()),
      (providerDetails, events) => {
        const text = diagnosticBundle({ connection: connection(), events, providerDetails });
        expect(text).toMatch(/^[\x20-\x7e\n]+$/);
      },
    ),
    { numRuns: 300 },
  );
});
