import { describe, expect, it } from 'vitest';
import { policyFor } from '../../../src/domain/index.js';
import type { ConnectionPolicy } from '../../../src/domain/index.js';
import { changedColumns, POLICY_COLUMNS } from '../../../src/domain/policy-changes.js';
import { DOCUMENTED_ROWS } from '../../../src/testing/index.js';

const table = policyFor({ status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' });

describe('what a resolver has changed', () => {
  it('has a column for every field of every row', () => {
    const fields = new Set(DOCUMENTED_ROWS.flatMap((row) => Object.keys(policyFor(row))));
    expect([...fields].filter((field) => !POLICY_COLUMNS.some((column) => column === field))).toEqual([]);
  });

  it('is nothing when the same is said by other objects', () => {
    expect(changedColumns(table, structuredClone(table) as ConnectionPolicy)).toEqual([]);
  });

  it.each(POLICY_COLUMNS)('names %s when that alone is another', (column) => {
    expect(changedColumns(table, { ...table, [column]: 'another' })).toEqual([column]);
  });

  it.each([[() => 1], [10n], [Symbol('x')], [undefined], [[() => 1]]])('stands %s in a cell', (cell) => {
    const odd = { ...table, tone: cell } as unknown as ConnectionPolicy;
    expect(changedColumns(table, odd)).toEqual(['tone']);
  });
});
