import { describe, expect, it } from 'vitest';
import { narrowGroups } from '../../../src/components/list-narrow.js';
import { EVERYTHING } from '../../../src/components/list-wish.js';
import type { ListWish } from '../../../src/components/list-wish.js';
import { policyFor } from '../../../src/domain/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { groupConnections } from '../../../src/domain/summary.js';
import { connectionIn } from '../../../src/testing/index.js';

const works = { status: 'ACTIVE', statusReason: null } as const;
const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const away = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const bank = (name: string | null, state: Pick<Connection, 'status' | 'statusReason'> = works, more = {}) =>
  connectionIn(state, { id: `id-${name}`, institutionName: name, accounts: [], ...more });

const rows = [
  bank('Crédit Lyonnais'),
  bank('First Platypus Bank', broken),
  bank('Bank 10', away),
  bank('bank 9'),
  bank(null),
  bank('İş Bankası', broken, {
    accounts: [{ id: 'a', name: 'Household', mask: '4321', type: null, subtype: null }],
  }),
];

function found(wish: Partial<ListWish>, locale = 'en'): readonly (string | null)[] {
  const groups = groupConnections(rows, policyFor, 'current');
  const narrowed = narrowGroups(groups, { ...EVERYTHING, ...wish }, { decide: policyFor, locale });
  return narrowed.flatMap((group) => group.rows.map(({ institutionName }) => institutionName));
}

describe('a long list can be searched', () => {
  it.each([
    ['credit', ['Crédit Lyonnais']],
    ['CRÉDIT', ['Crédit Lyonnais']],
    ['lyon cred', ['Crédit Lyonnais']],
    ['platypus first', ['First Platypus Bank']],
    ['4321', ['İş Bankası']],
    ['house', ['İş Bankası']],
    ['nothing like it', []],
    ['.*', []],
  ])('for %j', (query, names) => {
    expect(found({ query })).toEqual(names);
  });

  it('in the customer’s own language: a Turkish İ is an i', () => {
    expect(found({ query: 'iş bank' }, 'tr')).toEqual(['İş Bankası']);
  });

  it('for nothing, which leaves all', () => {
    expect(found({ query: '   ' })).toHaveLength(rows.length);
  });
});

describe('a long list can be filtered', () => {
  it('by what the badges say', () => {
    expect(found({ label: policyFor(broken).label })).toEqual(['First Platypus Bank', 'İş Bankası']);
  });

  it('by whom a bank waits for, and by both with a search', () => {
    expect(found({ actor: 'institution' })).toEqual(['Bank 10']);
    expect(found({ actor: 'customer', query: 'plat' })).toEqual(['First Platypus Bank']);
  });
});

describe('a long list can be sorted', () => {
  it('by name, as people count, within its groups, nameless banks last', () => {
    expect(found({ order: 'name' })).toEqual([
      'First Platypus Bank',
      'İş Bankası',
      'Bank 10',
      'bank 9',
      'Crédit Lyonnais',
      null,
    ]);
  });

  it('by its latest update, those without one last', () => {
    const dated = [bank('old', works, { successfullyAggregatedAt: '2026-01-01T00:00:00.000Z' })];
    dated.push(bank('never', works, { successfullyAggregatedAt: null }));
    dated.push(bank('new', works, { successfullyAggregatedAt: '2026-03-01T00:00:00.000Z' }));
    const [group] = narrowGroups(
      groupConnections(dated, policyFor, 'current'),
      { ...EVERYTHING, order: 'updated' },
      { decide: policyFor, locale: 'en' },
    );
    expect(group?.rows.map(({ institutionName }) => institutionName)).toEqual(['new', 'old', 'never']);
  });
});
