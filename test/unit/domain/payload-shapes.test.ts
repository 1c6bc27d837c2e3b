import { describe, expect, it } from 'vitest';
import { parseConnections } from '../../../src/domain/index.js';
import { connectionRecord } from '../../../src/testing/index.js';

const rows = ['a', 'b', 'c'].map((id) => ({ ...connectionRecord({ id }), key: `key-${id}` }));
const idsIn = (payload: unknown) => parseConnections(payload).connections.map(({ id }) => id);
const cursorOf = (payload: unknown) => parseConnections(payload).nextCursor;

describe('what a back end may answer', () => {
  it.each([
    ['a plain array', rows],
    ['connections with a cursor', { connections: rows, nextCursor: 'more' }],
    ['Meld’s own page', { connections: rows, count: 3, remaining: 4 }],
    ['a frozen page', Object.freeze({ connections: Object.freeze(rows.map((row) => Object.freeze(row))) })],
    ['a page without a prototype', Object.assign(Object.create(null), { connections: rows })],
  ])('is read in its order: %s', (_, payload) => {
    expect(idsIn(payload)).toEqual(['a', 'b', 'c']);
    expect(parseConnections(payload)).toMatchObject({ problems: [], skipped: 0 });
  });

  it('may be no rows at all', () => {
    for (const payload of [[], { connections: [] }, { connections: [], remaining: 0, count: 0 }])
      expect(parseConnections(payload)).toEqual({
        connections: [],
        problems: [],
        skipped: 0,
        nextCursor: null,
      });
  });

  const loader = Object.assign(() => rows, { connections: rows }); // handed over instead of called

  it.each([
    undefined,
    null,
    7,
    'rows',
    true,
    loader,
    {},
    { connections: null },
    { connections: {} },
    { data: rows },
  ])('is refused as a whole when it is no list, and says so once: %j', (payload) => {
    const { connections, problems } = parseConnections(payload);
    expect(connections).toEqual([]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['MC101', '']]);
  });
});

describe('the cursor of the next page', () => {
  it('is what the host says', () => {
    expect(cursorOf({ connections: rows, nextCursor: 'more' })).toBe('more');
    expect(cursorOf({ connections: [], nextCursor: 'more' })).toBe('more');
  });

  it('is the last row’s key in Meld’s form, while rows remain', () => {
    expect(cursorOf({ connections: rows, remaining: 1 })).toBe('key-c');
    expect(cursorOf({ connections: rows, nextCursor: '', remaining: 1 })).toBe('key-c');
  });

  it('is the last row’s key even when that row cannot be shown, or the walk would stop short', () => {
    expect(cursorOf({ connections: [...rows, { key: 'key-d' }], remaining: 9 })).toBe('key-d');
  });

  it.each([
    ['an array', rows],
    ['no rows remain', { connections: rows, remaining: 0 }],
    ['a negative remainder', { connections: rows, remaining: -1 }],
    ['a remainder that is no number', { connections: rows, remaining: '5' }],
    ['NaN remaining', { connections: rows, remaining: Number.NaN }],
    ['a null cursor', { connections: rows, nextCursor: null }],
    ['an empty cursor', { connections: rows, nextCursor: '' }],
    ['a cursor that is no text', { connections: rows, nextCursor: 7 }],
    ['no row to continue from', { connections: [], remaining: 5 }],
    ['a last row without a key', { connections: [...rows, { id: 'd' }], remaining: 5 }],
    ['a last row with an odd key', { connections: [...rows, { id: 'd', key: 7 }], remaining: 5 }],
    ['a last row that is null', { connections: [...rows, null], remaining: 5 }],
  ])('is none with %s', (_, payload) => {
    expect(cursorOf(payload)).toBeNull();
  });
});
