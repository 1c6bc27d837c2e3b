import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseConnections } from '../../../src/domain/index.js';
import { rowSchema } from '../../../src/domain/schema.js';
import { connectionRecord } from '../../../src/testing/index.js';

const CANARY = 'canary-7f3a';
const FIELDS = [...Object.keys(rowSchema.entries), 'key', 'serviceProviderDetails', CANARY];

// The canary in every form a value can have, right or wrong for its field.
const planted: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  CANARY,
  ` ${CANARY} `,
  `https://${CANARY}:secret@bank.example`,
  `2026-01-01 ${CANARY}`,
  { [CANARY]: CANARY },
  { text: CANARY, lang: CANARY, receivedAt: CANARY },
  { startedAt: CANARY, accountsAt: CANARY, transactionsAt: CANARY },
  [CANARY],
  [[CANARY], { name: { [CANARY]: 1 }, mask: CANARY }],
  [{ name: CANARY, mask: [CANARY] }],
  new Error(CANARY),
  Symbol(CANARY),
  () => CANARY,
);

describe('problems', () => {
  it('never repeat a value of the payload, right or wrong, in any field', () => {
    const row = fc.dictionary(fc.constantFrom(...FIELDS), planted, { minKeys: 1 });
    const kept = fc.boolean();
    fc.assert(
      fc.property(fc.array(fc.tuple(row, kept), { minLength: 1, maxLength: 3 }), (drawn) => {
        const rows = drawn.map(([fields, keep]) => (keep ? { ...connectionRecord(), ...fields } : fields));
        const page = { connections: rows, nextCursor: CANARY, [CANARY]: CANARY };
        for (const payload of [rows, page])
          expect(JSON.stringify(parseConnections(payload).problems)).not.toContain(CANARY);
      }),
      { numRuns: 500 },
    );
  });

  it('are found wherever a value was wrong, so that the check above has something to read', () => {
    const wrong = (name: string) => ({ ...connectionRecord({ id: name }), [name]: [[CANARY]] });
    const { problems } = parseConnections(Object.keys(rowSchema.entries).map(wrong));
    expect(problems.length).toBeGreaterThanOrEqual(Object.keys(rowSchema.entries).length);
    expect(JSON.stringify(problems)).not.toContain(CANARY);
  });

  it('do not quote what a hostile accessor throws', () => {
    const row = Object.defineProperty({ id: 'c' }, 'status', {
      get: () => {
        throw new Error(CANARY);
      },
    });
    const { problems } = parseConnections([row]);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain(CANARY);
  });

  it('say what happened, what it means and what to do, with a code to search for', () => {
    const { problems } = parseConnections([null, { id: 'a', products: 7, status: 'NEW' }, { id: 'a' }]);
    expect(problems.map(({ code }) => code)).toEqual(['MC102', 'MC103', 'MC104', 'MC104', 'MC105']);
    for (const { message, code, path } of [...problems, ...parseConnections(null).problems]) {
      expect(message).toMatch(/^\[meld-connections\] [A-Z].+\. .+\. At: .+\. \(MC10\d\)$/);
      expect(message).toContain(code);
      expect(message).toContain(path);
    }
  });
});

it('in production, problems say where and which, and leave the sentence to the code', () => {
  vi.stubEnv('NODE_ENV', 'production');
  const messages = parseConnections([null]).problems.map(({ message }) => message);
  vi.unstubAllEnvs();
  expect(messages).toEqual(['[meld-connections] At: [0]. (MC102)']);
});

describe('secrets of a back end that passes everything through', () => {
  it('never come out of the parse', () => {
    const row = {
      ...connectionRecord(),
      serviceProviderDetails: { accessToken: CANARY, itemId: CANARY },
      accountId: CANARY,
      customerId: CANARY,
      externalCustomerId: CANARY,
      aggregation: { startedAt: null, accessToken: CANARY },
      accounts: [{ name: 'Everyday', accessToken: CANARY }],
      institutionMessage: { text: 'Please sign in.', accessToken: CANARY },
      [CANARY]: CANARY,
    };
    const parsed = parseConnections({ connections: [row], remaining: 0, secret: CANARY });
    expect(parsed.connections).toHaveLength(1);
    expect(JSON.stringify(parsed)).not.toContain(CANARY);
    expect(parsed.connections[0]).not.toHaveProperty('serviceProviderDetails');
  });
});
