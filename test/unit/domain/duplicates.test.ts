import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceFor, collapseDuplicates, parseConnections } from '../../../src/domain/index.js';
import type { Connection, ConnectionRecord } from '../../../src/domain/index.js';
import { connection, DUPLICATE_TRIO } from '../../../src/testing/index.js';
import { quickestOf } from '../../patience.js';

const collapse = (rows: readonly Connection[]) => collapseDuplicates(rows, adviceFor);
const ids = (rows: readonly Connection[]) => rows.map(({ id }) => id);
const main = (id: string, fields: Partial<ConnectionRecord> = {}) => connection({ id, ...fields });
const copy = (id: string, of: string | null, fields: Partial<ConnectionRecord> = {}) =>
  connection({
    id,
    status: 'PARTIALLY_ACTIVE',
    statusReason: 'INACTIVE_DUPLICATE',
    activeDuplicateConnectionId: of,
    ...fields,
  });

describe('duplicates', () => {
  it('are folded into the connection that brings the updates, and can be found there', () => {
    const { shown, duplicatesOf } = collapse(parseConnections(DUPLICATE_TRIO).connections);
    expect(ids(shown)).toEqual(['main']);
    expect(ids(duplicatesOf('main'))).toEqual(['copy-1', 'copy-2']);
    expect(duplicatesOf('copy-1')).toEqual([]);
  });

  it('are found wherever they stand, and the rest keeps its order', () => {
    const { shown, duplicatesOf } = collapse([
      copy('1', 'b'),
      main('a'),
      copy('2', 'b'),
      main('b'),
      main('c'),
    ]);
    expect(ids(shown)).toEqual(['a', 'b', 'c']);
    expect(ids(duplicatesOf('b'))).toEqual(['1', '2']);
  });

  it('that do not name their main are found by a main that names them', () => {
    const rows = [copy('1', null), main('a', { duplicateConnectionIds: ['1'] }), copy('2', null)];
    const { shown, duplicatesOf } = collapse(rows);
    expect(ids(shown)).toEqual(['a', '2']);
    expect(ids(duplicatesOf('a'))).toEqual(['1']);
  });

  it('that two mains name are found by the first of them', () => {
    const named = { duplicateConnectionIds: ['1'] };
    const { shown, duplicatesOf } = collapse([copy('1', null), main('a', named), main('b', named)]);
    expect(ids(shown)).toEqual(['a', 'b']);
    expect(ids(duplicatesOf('a'))).toEqual(['1']);
  });

  it('of a record that nobody parsed, without the field, are found by a main all the same', () => {
    const { activeDuplicateConnectionId: _, ...bare } = copy('1', null);
    const rows = [bare as Connection, main('a', { duplicateConnectionIds: ['1'] })];
    expect(ids(collapse(rows).duplicatesOf('a'))).toEqual(['1']);
  });

  it('take the others in when one of them names itself as the main', () => {
    const { shown, duplicatesOf } = collapse([copy('1', '1'), copy('2', '1')]);
    expect(ids(shown)).toEqual(['1']);
    expect(ids(duplicatesOf('1'))).toEqual(['2']);
  });

  it('are not taken by another duplicate that only knows of them', () => {
    const rows = [copy('1', null, { duplicateConnectionIds: ['2'] }), copy('2', null)];
    expect(ids(collapse(rows).shown)).toEqual(['1', '2']);
  });

  it('that name each other, with nobody else to name them, both stay', () => {
    const rows = [
      copy('1', null, { duplicateConnectionIds: ['2'] }),
      copy('2', null, { duplicateConnectionIds: ['1'] }),
    ];
    expect(ids(collapse(rows).shown)).toEqual(['1', '2']);
  });

  it('whose main is not in the list stay', () => {
    expect(ids(collapse([copy('1', 'elsewhere'), main('a')]).shown)).toEqual(['1', 'a']);
  });

  it('are not folded into what a list leaves out', () => {
    const rows = [copy('1', 'gone'), main('gone', { status: 'DELETED' })];
    expect(ids(collapse(rows).shown)).toEqual(['1', 'gone']);
  });

  it('that need the customer stay: only what is advised as a duplicate is folded', () => {
    const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
    const rows = [main('a'), main('b', { ...broken, activeDuplicateConnectionId: 'a' })];
    expect(ids(collapse(rows).shown)).toEqual(['a', 'b']);
  });

  it('follow the host where it advises otherwise', () => {
    const rows = [main('a'), copy('1', 'a')];
    const { shown } = collapseDuplicates(rows, (row) => ({ ...adviceFor(row), notice: 'delayed' }));
    expect(ids(shown)).toEqual(['a', '1']);
  });
});

describe('data that makes no sense hides nothing', () => {
  it.each([
    ['a row that names itself', [copy('1', '1')]],
    ['two that name each other', [copy('1', '2'), copy('2', '1')]],
    ['a circle of three', [copy('1', '2'), copy('2', '3'), copy('3', '1')]],
    ['names of the language', [copy('__proto__', 'constructor'), copy('toString', 'valueOf')]],
  ])('%s', (_, rows) => {
    expect(ids(collapse(rows).shown)).toEqual(ids(rows));
    for (const { id } of rows) expect(collapse(rows).duplicatesOf(id)).toEqual([]);
  });

  it('a chain is not followed', () => {
    const { shown, duplicatesOf } = collapse([copy('1', '2'), copy('2', 'a'), main('a')]);
    expect(ids(shown)).toEqual(['1', 'a']);
    expect(ids(duplicatesOf('a'))).toEqual(['2']);
  });

  it('names of the language are names like any other', () => {
    const { shown, duplicatesOf } = collapse([main('__proto__'), copy('constructor', '__proto__')]);
    expect(ids(shown)).toEqual(['__proto__']);
    expect(ids(duplicatesOf('__proto__'))).toEqual(['constructor']);
    expect(duplicatesOf('toString')).toEqual([]);
  });

  it('a record that nobody parsed', () => {
    const raw = { id: 'raw', status: 'ACTIVE', statusReason: null } as never;
    const extra = { id: 'x', status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' } as never;
    expect(collapse([raw, extra]).shown).toHaveLength(2);
  });
});

it('a thousand rows that all name each other are sorted at once', () => {
  const all = Array.from({ length: 1000 }, (_, index) => `c${index}`);
  // Longer lists than the parse lets in.
  const rows = all.map((id, index) => ({
    ...(index === 0 ? main(id) : copy(id, index % 2 ? 'c0' : null)),
    duplicateConnectionIds: all,
  }));
  expect(quickestOf(() => collapse(rows), 249)).toBeLessThan(250);
  const { shown, duplicatesOf } = collapse(rows);
  expect(ids(shown)).toEqual(['c0']);
  expect(duplicatesOf('c0')).toHaveLength(999);
});

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor');
const row = fc.record({
  id,
  state: fc.constantFrom(
    ['PARTIALLY_ACTIVE', 'INACTIVE_DUPLICATE'],
    ['PARTIALLY_ACTIVE', 'INACTIVE_DUPLICATE'],
    ['ACTIVE', null],
    ['RECONNECT_REQUIRED', 'LOGIN_REQUIRED'],
    ['DELETED', null],
  ),
  active: fc.option(id),
  others: fc.array(id, { maxLength: 3 }),
});
const lists = fc.uniqueArray(row, { maxLength: 7, selector: (each) => each.id }).map((rows) =>
  rows.map(({ id, state: [status, statusReason], active, others }) =>
    connection({
      id,
      status: status ?? '',
      statusReason: statusReason ?? null,
      activeDuplicateConnectionId: active,
      duplicateConnectionIds: others,
    }),
  ),
);

it('a list with nothing to fold is the very same list, so that nothing is drawn anew', () => {
  const rows = [connection({ id: 'a' }), connection({ id: 'b' })];
  expect(collapse(rows).shown).toBe(rows);
});

it('nothing is lost, nothing is shown twice, and only duplicates go', () => {
  let [drawn, folding] = [0, 0];
  fc.assert(
    fc.property(lists, (rows) => {
      const { shown, duplicatesOf } = collapse(rows);
      const folded = shown.flatMap((each) => duplicatesOf(each.id));
      drawn += 1;
      folding += folded.length;
      expect([...shown, ...folded].toSorted(byId)).toEqual(rows.toSorted(byId));
      expect(shown).toEqual(rows.filter((each) => shown.includes(each)));
      for (const each of folded) expect(adviceFor(each).notice).toBe('duplicate');
    }),
    { numRuns: 2000 },
  );
  expect(folding / drawn).toBeGreaterThan(1 / 4); // or the lists prove nothing
});

it('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const once = collapse(rows).shown;
      const mains = new Set(
        once.flatMap((each) => (collapse(rows).duplicatesOf(each.id).length ? [each] : [])),
      );
      for (const each of mains) expect(collapse(once).shown).toContain(each);
    }),
  );
});

function byId(a: Connection, b: Connection): number {
  return a.id < b.id ? -1 : 1;
}
