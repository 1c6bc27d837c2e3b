import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFor } from '../../../src/domain/index.js';
import type { ConnectionPolicy } from '../../../src/domain/index.js';
import { POLICY_TABLE } from '../../../src/domain/policy-table.js';
import { DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { nameOf, ORACLE } from './pairs.js';
import type { OracleRow } from './pairs.js';

/** A policy in the oracle's form: the columns the oracle has, and no other. */
function inOracleForm({ status, statusReason }: OracleRow, policy: ConnectionPolicy): OracleRow {
  const { canRefresh, canReconnect, terminal, refreshAccepted } = policy;
  const { tone, actor, urgency, group, notice, actions, retry, operatorTask } = policy;
  const advice = { tone, actor, urgency, group, notice, actions, retry, operatorTask };
  return { status, statusReason, canRefresh, canReconnect, terminal, refreshAccepted, advice };
}

describe('the policy table', () => {
  it.each(ORACLE.map((row) => [nameOf(row), row] as const))('agrees with the oracle on %s', (_, row) => {
    expect(inOracleForm(row, policyFor(row))).toStrictEqual(row);
  });

  it('documents the 23 pairs of the oracle and no other', () => {
    const rows = Object.entries(POLICY_TABLE).flatMap(([status, reasons]) =>
      Object.keys(reasons)
        .filter((reason) => reason !== 'otherwise')
        .map((reason) => `${status}/${reason}`),
    );
    expect(ORACLE).toHaveLength(23);
    expect(new Set(rows)).toEqual(new Set(ORACLE.map(nameOf)));
    expect(rows).toHaveLength(23);
  });

  it('gives hosts a fixture for each documented pair', () => {
    expect(DOCUMENTED_ROWS.map(nameOf)).toEqual(ORACLE.map(nameOf));
  });

  it('says of no row that its state has lasted', () => {
    expect(ORACLE.filter((row) => policyFor(row).lasting).map(nameOf)).toEqual([]);
  });

  it('keeps the two reasons called OTHER apart', () => {
    const reconnect = policyFor({ status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' });
    const broken = policyFor({ status: 'UNRECOVERABLE', statusReason: 'OTHER' });
    expect([reconnect.notice, broken.notice]).toEqual(['reconnect', 'connectionBroken']);
  });
});

// The project's own oracle, with sentences, lies beside the repository where the kit is developed.
const SHARED = join(import.meta.dirname, '../../../../shared/spec/status-table.json');

describe('the copy of the oracle', () => {
  it.runIf(existsSync(SHARED))('holds the facts of the original, row by row', () => {
    const { rows } = JSON.parse(readFileSync(SHARED, 'utf8')) as { rows: Record<string, unknown>[] };
    const facts = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'meaning' && key !== 'handling')),
    );
    expect(ORACLE).toStrictEqual(facts);
  });
});
