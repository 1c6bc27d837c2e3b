import { describe, expect, it } from 'vitest';
import { parseConnection, parseConnections } from '../../../src/domain/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { connectionRecord, ODD_RECORDS } from '../../../src/testing/index.js';

function read(fields: object): Connection {
  const { connections, problems } = parseConnections([{ ...connectionRecord(), ...fields }]);
  expect(problems).toEqual([]);
  const [connection] = connections;
  if (connection === undefined) throw new Error('the row was lost');
  return connection;
}

describe('a row as Meld sends it', () => {
  it('comes out complete, with every field present', () => {
    expect(parseConnection({ id: 'c1' })).toEqual({
      id: 'c1',
      status: 'UNKNOWN',
      statusReason: null,
      institutionId: null,
      institutionName: null,
      institutionUrl: null,
      institutionMessage: null,
      products: [],
      createdAt: null,
      successfullyAggregatedAt: null,
      statusChangedAt: null,
      accessExpiresAt: null,
      nextRefreshAllowedAt: null,
      refreshAttempts: 0,
      aggregation: null,
      accounts: [],
      duplicateConnectionIds: [],
      activeDuplicateConnectionId: null,
      reported: { status: null, statusReason: null },
    });
  });

  it('may be a ghost: an abandoned attempt without a bank', () => {
    const ghost = read(ODD_RECORDS.abandonedWithoutBank);
    expect(ghost).toMatchObject({ status: 'EXPIRED', institutionId: null, institutionName: null });
  });

  it('may have nulls wherever it has nothing to say', () => {
    const nulls = Object.fromEntries(Object.keys(connectionRecord()).map((name) => [name, null] as const));
    expect(
      read({ ...nulls, id: 'c1', status: 'ACTIVE', aggregation: null, institutionMessage: null }),
    ).toEqual(
      read({
        ...Object.fromEntries(Object.keys(nulls).map((name) => [name, undefined])),
        id: 'c1',
        status: 'ACTIVE',
      }),
    );
  });

  it.each([
    ['Chimney ', 'Chimney'],
    ['\u00A0 Two\t\n  words \u2003', 'Two words'],
    ['Bank\u202Ekcilc', 'Bankkcilc'],
    ['   ', null],
    ['\u200B\u2060', null],
    ['', null],
    ['銀行', '銀行'],
  ])('names the bank as it would be read: %j', (institutionName, name) => {
    expect(read({ institutionName }).institutionName).toBe(name);
  });

  it('bounds a name, without cutting a character in half', () => {
    const name = read({ institutionName: '🏦'.repeat(5000) }).institutionName ?? '';
    expect(Array.from(name)).toEqual([...Array.from({ length: 199 }, () => '🏦'), '…']);
  });

  it.each([
    ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05T10:00:00.12345Z', '2026-01-05T10:00:00.123Z'],
    ['2026-01-05T10:00:00.123456Z', '2026-01-05T10:00:00.123Z'],
    [null, null],
  ])('reads its times, whatever their fraction: %j', (time, expected) => {
    const times = { createdAt: time, successfullyAggregatedAt: time, statusChangedAt: time };
    const more = { accessExpiresAt: time, nextRefreshAllowedAt: time };
    const connection = read({ ...times, ...more, aggregation: { startedAt: time, accountsAt: time } });
    for (const name of ['createdAt', 'successfullyAggregatedAt', 'statusChangedAt'] as const)
      expect([name, connection[name]]).toEqual([name, expected]);
    expect([connection.accessExpiresAt, connection.nextRefreshAllowedAt]).toEqual([expected, expected]);
    expect(connection.aggregation).toEqual({
      startedAt: expected,
      accountsAt: expected,
      transactionsAt: null,
    });
  });

  it('takes the bank’s message as a text or with its language, and drops a language nobody speaks', () => {
    const text = 'Please accept the new terms.';
    expect(read({ institutionMessage: text }).institutionMessage).toEqual({
      text,
      lang: null,
      receivedAt: null,
    });
    const told = { text, lang: 'EN-us', receivedAt: '2026-01-05T10:00:00Z' };
    expect(read({ institutionMessage: told }).institutionMessage).toEqual({
      text,
      lang: 'en-US',
      receivedAt: '2026-01-05T10:00:00.000Z',
    });
    expect(read({ institutionMessage: { text, lang: 'en_"><b>' } }).institutionMessage?.lang).toBeNull();
    expect(read({ institutionMessage: 'ITEM_LOGIN_REQUIRED' }).institutionMessage).toBeNull();
  });

  it('shows accounts by name and last digits, and none without a name', () => {
    const accounts = [
      { name: ' Everyday ', mask: ' ••••1234 ' },
      { name: 'Savings' },
      { name: ' ' },
      { name: 'Card', mask: '5500 0000 0000 9876' },
      { name: 'Long', mask: '12345678901234567890' },
      { name: 'Dots', mask: '••••' },
    ];
    expect(read({ accounts }).accounts).toEqual([
      { name: 'Everyday', mask: '1234' },
      { name: 'Savings', mask: null },
      { name: 'Card', mask: '9876' },
      { name: 'Long', mask: '34567890' }, // never the whole number
      { name: 'Dots', mask: null },
    ]);
  });

  it('bounds its lists', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `id-${index}`);
    expect(read({ duplicateConnectionIds: many }).duplicateConnectionIds).toHaveLength(200);
    expect(read({ products: many }).products).toHaveLength(200);
  });

  it('keeps an id of any form, up to 512 characters', () => {
    const longest = 'x'.repeat(512);
    expect(read({ id: longest, duplicateConnectionIds: [longest] })).toMatchObject({
      id: longest,
      duplicateConnectionIds: [longest],
    });
  });

  it('bounds a product’s name, and reports what is longer', () => {
    const longest = 'B'.repeat(100);
    expect(read({ products: [longest] }).products).toEqual([longest]);
    const { connections, problems } = parseConnections([
      { id: 'c1', status: 'ACTIVE', products: [`${longest}B`] },
    ]);
    expect(connections.map(({ products }) => products)).toEqual([[]]);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['MC103 [0].products']);
  });
});
