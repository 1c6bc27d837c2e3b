import { describe, expect, it } from 'vitest';
import { episodeOf, hashId } from '../../../src/domain/episode.js';
import { connection } from '../../../src/testing/index.js';

describe('the short name of an id', () => {
  it('is the same today as when a host stored it: a snooze outlives an upgrade', () => {
    expect(hashId('customer-42', 'connection-1')).toBe('685db134cc3fdc22');
    expect(hashId('')).toBe('276a9f7eae475f40');
  });

  it('has 16 hexadecimal digits, whatever it is made of', () => {
    for (const parts of [[], [''], ['a'], ['é', '💶'], ['x'.repeat(10_000)]])
      expect(hashId(...parts)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is another for every other id, neighbours and both halves included', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => hashId('customer', `connection-${index}`));
    expect(new Set(names).size).toBe(20_000);
    for (const half of [names.map((name) => name.slice(0, 8)), names.map((name) => name.slice(8))])
      expect(new Set(half).size).toBeGreaterThan(19_990); // 32 bits: hardly any meet by chance
  });

  it('keeps apart where one part ends and the next begins', () => {
    expect(hashId('ab', 'c')).not.toBe(hashId('a', 'bc'));
    expect(hashId('a', '')).not.toBe(hashId('a'));
  });
});

describe('a spell of a state', () => {
  const spell = { id: 'a', status: 'ACTIVE', statusReason: null, statusChangedAt: '2026-03-01T00:00:00Z' };
  const nameOf = (changes: object = {}) => episodeOf(connection({ ...spell, ...changes }));

  it('is named alike for as long as it lasts, whatever else is read of it', () => {
    expect(nameOf({ institutionName: 'Harbour', refreshAttempts: 3 })).toBe(nameOf());
  });

  it('is another for another bank, another half of the pair, or another time', () => {
    const others = [
      nameOf({ id: 'b' }),
      nameOf({ status: 'DEGRADED' }),
      nameOf({ statusReason: 'NEW_ACCOUNTS_AVAILABLE' }),
      nameOf({ statusChangedAt: '2026-03-02T00:00:00Z' }),
      nameOf({ statusChangedAt: undefined }),
    ];
    expect(new Set([nameOf(), ...others]).size).toBe(6);
  });

  it('without a reason or a time is named by what there is', () => {
    const { id, status } = connection(spell);
    expect(nameOf({ statusChangedAt: undefined })).toBe(hashId(id, status, '', ''));
  });
});
