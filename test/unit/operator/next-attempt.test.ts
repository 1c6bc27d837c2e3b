// @vitest-environment node
import { expect, it } from 'vitest';
import { policyFor } from '../../../src/domain/index.js';
import type { ConnectionRecord, ConnectionState } from '../../../src/domain/index.js';
import { explainNextAttempt } from '../../../src/operator/next-attempt.js';
import { nextRetry } from '../../../src/server/index.js';
import { connectionIn, FIXTURE_NOW as now, recordIn } from '../../../src/testing/index.js';
import { ALL_PAIRS, nameOf } from '../domain/pairs.js';

const outage: ConnectionState = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' };
const said = (
  fields: Partial<ConnectionRecord>,
  { state = outage, at = now, lastAttemptAt = null as string | null }: { state?: ConnectionState; at?: Date | undefined; lastAttemptAt?: string | null } = {}, // prettier-ignore
) => explainNextAttempt(connectionIn(state, fields), policyFor(state), { now: at, lastAttemptAt });

it('is a window: between the shortest and the longest wait', () => {
  expect(said({ statusChangedAt: '2026-03-10T11:58:00Z' })).toBe(
    'refresh by the host, schedule exponentialBackoff: between 2026-03-10 12:05:30 UTC (in 5 min) and 2026-03-10 12:13:00 UTC, as attempt 1.',
  );
  expect(said({ statusChangedAt: '2026-03-10T11:50:00Z' })).toMatch(
    /between now and 2026-03-10 12:05:00 UTC/,
  );
  expect(said({ statusChangedAt: '2026-03-10T08:00:00Z' })).toMatch(/due now, as attempt 1/);
});

it('counts from the last attempt, which only the host knows', () => {
  const fields = { statusChangedAt: '2026-03-09T08:00:00Z', refreshAttempts: 2 };
  expect(said(fields)).toMatch(/When the last one was, the record does not say/);
  expect(said(fields, { lastAttemptAt: '2026-03-10T11:30:00Z' })).toMatch(
    /between now and 2026-03-10 12:30:00 UTC, as attempt 3/,
  );
});

it('waits for the provider’s window', () => {
  const fields = { statusChangedAt: '2026-03-10T11:58:00Z', nextRefreshAllowedAt: '2026-03-10T15:00:00Z' };
  expect(said(fields)).toMatch(/not before 2026-03-10 15:00:00 UTC \(in 3 h\)/);
  // Which is for a refresh, and not for signing in again.
  const repair: ConnectionState = { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' };
  const far = { ...fields, nextRefreshAllowedAt: '2026-03-20T15:00:00Z' };
  expect(said(far, { state: repair })).toMatch(/^reconnect by the customer.*and 2026-03-10 17:58:00 UTC/);
});

it('says why there is none', () => {
  const used = { statusChangedAt: '2026-03-09T08:00:00Z', refreshAttempts: 10 };
  expect(said(used, { lastAttemptAt: '2026-03-10T11:00:00Z' })).toMatch(/10 attempts are all there are/);
  expect(said({ statusChangedAt: null })).toMatch(/does not say since when/);
  const ticket: ConnectionState = { status: 'UNDETERMINED', statusReason: 'SUBMIT_SERVICE_PROVIDER_TICKET' };
  expect(said({}, { state: ticket })).toMatch(/once the fix is confirmed, never by the clock/);
  const connectionOf = connectionIn(outage);
  expect(explainNextAttempt(connectionOf, policyFor(outage), { now: undefined })).toMatch(/without a clock/);
});

it('promises no refresh that the server would not make, over all pairs', () => {
  for (const pair of ALL_PAIRS) {
    const text = explainNextAttempt(connectionIn(pair), policyFor(pair), { now });
    const { kind } = nextRetry(recordIn(pair), { now });
    const promises = /^refresh by the host.*(?:due now|between|not before)/.test(text);
    expect([nameOf(pair), promises]).toEqual([nameOf(pair), kind === 'now' || kind === 'wait']);
  }
});
