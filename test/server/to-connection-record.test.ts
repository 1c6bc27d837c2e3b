import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConnection } from '../../src/domain/index.js';
import { toConnectionRecord } from '../../src/server/to-connection-record.js';
import { DOCUMENTED_ROWS } from '../../src/testing/index.js';
import { CANARY, fakeMeld } from './fake-meld.js';

function rowOf(fields: Record<string, unknown> = {}): unknown {
  const meld = fakeMeld();
  meld.put('a', { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' }, fields);
  return meld.rows.get('a');
}

describe('what a browser may see of a row of Meld’s', () => {
  it('is the connection, without anything of the provider, the account or the customer', () => {
    expect(JSON.stringify(rowOf())).toContain(CANARY);
    const record = toConnectionRecord(rowOf());
    expect(record).toMatchObject({
      id: 'a',
      status: 'DEGRADED',
      statusReason: 'INSTITUTION_ACTION_REQUIRED',
      institutionId: 'bank-a',
      institutionName: 'Bank a',
      products: ['BALANCES'],
      createdAt: '2026-10-01T00:00:00.123Z',
    });
    expect(JSON.stringify(record)).not.toContain(CANARY);
  });

  it('holds for whatever Meld adds, wherever it adds it', () => {
    const allowed = new Set(Object.keys(toConnectionRecord(rowOf()) ?? {}));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.constant(CANARY)), (added) => {
        const record = toConnectionRecord({ ...added, id: 'a', status: 'ACTIVE' });
        const strays = Object.keys(record ?? {}).filter((name) => !allowed.has(name));
        expect(strays).toEqual([]);
      }),
    );
  });

  it('has from the host what only the host can know, and never from Meld', () => {
    const hosts = {
      institutionMessage: { text: 'Please call.', lang: 'en', receivedAt: '2026-11-01T00:00:00.000Z' },
      statusChangedAt: '2026-11-01T00:00:00.000Z',
      accessExpiresAt: '2026-12-01T00:00:00.000Z',
      nextRefreshAllowedAt: '2026-11-02T00:00:00.000Z',
      refreshAttempts: 2,
      aggregation: { startedAt: '2026-11-01T00:00:00.000Z', accountsAt: null, transactionsAt: null },
      institutionUrl: 'https://bank.example/',
      accounts: [{ name: 'Everyday', mask: '1234' }],
    };
    const record = toConnectionRecord(rowOf(), { ...hosts, institutionName: 'Another', status: 'ACTIVE' });
    expect(record).toMatchObject({ ...hosts, status: 'DEGRADED', institutionName: 'Bank a' });
    const empty = toConnectionRecord(rowOf());
    const claimed = toConnectionRecord(rowOf(hosts));
    expect(claimed).toEqual(empty);
  });

  it.each(DOCUMENTED_ROWS)('reads the same in the browser: $status/$statusReason', (state) => {
    const meld = fakeMeld();
    meld.put('a', state);
    const record = toConnectionRecord(meld.rows.get('a'));
    expect(parseConnection(record)).toEqual(parseConnection(JSON.parse(JSON.stringify(record))));
    expect(parseConnection(record)).toMatchObject(state);
  });

  it('keeps a state that is not documented as it came, for operators', () => {
    const record = toConnectionRecord(rowOf({ status: 'ASLEEP', statusReason: 'NIGHT' }));
    expect(record).toMatchObject({ status: 'ASLEEP', statusReason: 'NIGHT' });
    expect(parseConnection(record)?.reported).toEqual({ status: 'ASLEEP', statusReason: 'NIGHT' });
  });

  it.each([null, undefined, 7, 'row', [], {}, { id: 7 }, { status: 'ACTIVE' }])('is nothing of %j', (row) => {
    expect(toConnectionRecord(row)).toBeNull();
  });

  it('never throws, whatever the row is', () => {
    const trap = new Proxy({}, { getOwnPropertyDescriptor: () => { throw new Error(CANARY); } }); // prettier-ignore
    expect(toConnectionRecord(trap)).toBeNull();
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (row) => {
        toConnectionRecord(row);
        toConnectionRecord({ id: 'a', status: row, institutionName: row, products: row });
      }),
      { numRuns: 1000 },
    );
  });
});
