import { describe, expect, it } from 'vitest';
import { parseConnections, policyFor } from '../../../src/domain/index.js';
import { connectionRecord } from '../../../src/testing/index.js';

const parse = (fields: object) => parseConnections([{ ...connectionRecord(), ...fields }]);

describe('a detail that cannot be read', () => {
  it('does not cost the bank’s message', () => {
    const { connections, problems } = parse({
      institutionMessage: { text: 'Please accept our terms.', lang: 5, receivedAt: 'yesterday' },
    });
    expect(connections[0]?.institutionMessage).toEqual({
      text: 'Please accept our terms.',
      lang: null,
      receivedAt: null,
    });
    expect(problems).toEqual([]);
  });

  it('does not cost the other times of an aggregation', () => {
    const { connections } = parse({ aggregation: { startedAt: 0, accountsAt: '2026-03-01T00:00:00Z' } });
    expect(connections[0]?.aggregation).toEqual({
      startedAt: null,
      accountsAt: '2026-03-01T00:00:00.000Z',
      transactionsAt: null,
    });
  });
});

it('does not take the text “none” for the documented absence of a reason', () => {
  const unparsed = { status: 'ACTIVE', statusReason: 'none' } as never;
  expect(policyFor(unparsed).tone).toBe('neutral');
});
