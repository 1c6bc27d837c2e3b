import { expect, it } from 'vitest';
import type {
  ConnectionAction,
  ConnectionPolicy,
  ConnectionRecord,
  ConnectionStatus,
  LabelId,
  NoticeKind,
} from '../../../src/domain/index.js';
import { policyFor } from '../../../src/domain/index.js';
import { POLICY_TABLE } from '../../../src/domain/policy-table.js';
import type { PolicyRows } from '../../../src/domain/policy-table.js';

// The promises of this file are kept by `npx tsc -p .`: a `@ts-expect-error` without an error under it is an error.
const row: ConnectionPolicy = policyFor({ status: 'UNKNOWN', statusReason: null });

it('a misspelt reason does not compile', () => {
  const right: PolicyRows = { LOGIN_REQUIRED: row, none: row, otherwise: row };
  // @ts-expect-error no such reason
  const misspelt: PolicyRows = { LOGIN_REQIURED: row, otherwise: row };
  expect(Object.keys({ ...right, ...misspelt })).toHaveLength(4);
});

it('a status without rows does not compile', () => {
  const { DEGRADED, ...rest } = POLICY_TABLE;
  // @ts-expect-error DEGRADED is missing
  const missing = rest satisfies Record<ConnectionStatus, PolicyRows>;
  const complete = { ...rest, DEGRADED } satisfies Record<ConnectionStatus, PolicyRows>;
  expect(Object.keys(complete)).toHaveLength(Object.keys(missing).length + 1);
});

it('a status that does not exist does not compile', () => {
  const table = {
    ...POLICY_TABLE,
    // @ts-expect-error no such status
    DEGRADDED: { otherwise: row },
  } satisfies Record<ConnectionStatus, PolicyRows>;
  expect(table).toHaveProperty('DEGRADDED');
});

it('rows without a fallback, and a row without all its cells, do not compile', () => {
  const { label, ...unlabelled } = row;
  // @ts-expect-error every status answers for its undocumented pairs
  const open: PolicyRows = { none: row };
  // @ts-expect-error every row is complete
  const short: PolicyRows = { otherwise: unlabelled };
  expect([open, short]).toHaveLength(2);
  expect(label).toBe('unknown');
});

it('misspelt cells do not compile', () => {
  // @ts-expect-error no such action
  const action: ConnectionAction = 'reconect';
  // @ts-expect-error no such notice
  const notice: NoticeKind = 'outage';
  // @ts-expect-error no such label
  const label: LabelId = 'healthy';
  expect([action, notice, label]).toHaveLength(3);
});

it('advice cannot be changed by who reads it, and a half pair cannot be asked about', () => {
  const frozen = Object.freeze({ ...row });
  expect(() => {
    // @ts-expect-error read-only
    frozen.tone = 'positive';
  }).toThrow(TypeError);
  // @ts-expect-error the reason is half of the question
  expect(policyFor({ status: 'ACTIVE' }).tone).toBe('positive');
});

it('a back end may send statuses that this version does not know', () => {
  const record: ConnectionRecord = { id: 'c', status: 'HIBERNATING', statusReason: 'SOLAR_FLARE' };
  // @ts-expect-error a row has an id
  const nameless: ConnectionRecord = { status: 'ACTIVE' };
  expect([record.id, nameless.id]).toEqual(['c', undefined]);
});
