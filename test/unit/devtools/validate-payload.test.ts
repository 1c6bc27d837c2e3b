// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/devtools/json-fault.js';
import { validatePayload } from '../../../src/devtools/index.js';
import { parseConnections } from '../../../src/domain/index.js';
import { connectionRecord, DOCUMENTED_ROWS, ODD_RECORDS, recordIn } from '../../../src/testing/index.js';

const readingsOf = (rows: readonly unknown[]) => validatePayload(rows).rows.map(({ reading }) => reading);

describe('a row', () => {
  it('of each documented pair is read as such, and says whose turn it is', () => {
    const { rows, problems, read } = validatePayload(DOCUMENTED_ROWS.map((row) => recordIn(row)));
    expect(read).toBe(23);
    expect(problems).toEqual([]);
    expect(new Set(rows.map(({ reading }) => reading))).toEqual(new Set(['documented']));
    expect(rows.every(({ why }) => /turn|nobody/.test(why))).toBe(true);
  });

  it.each([
    [
      'an older name',
      ODD_RECORDS.legacyReconnectAvailable,
      'legacy',
      /older name; read as ACTIVE \/ NEW_ACCOUNTS/,
    ],
    ['an unknown status', ODD_RECORDS.unknownStatus, 'unknownStatus', /“HIBERNATING” is no status/],
    ['an unknown reason', ODD_RECORDS.unknownReason, 'unknownReason', /“SOLAR_FLARE” is no reason/],
    [
      'no reason where there has to be one',
      ODD_RECORDS.reconnectWithoutReason,
      'undocumentedPair',
      /reason null/,
    ],
    ['no status', { id: 'a' }, 'unknownStatus', /A missing status/],
    ['a status of the wrong type', { id: 'a', status: 7 }, 'unknownStatus', /A status that is no text/],
    [
      'a reason of the wrong type',
      { id: 'a', status: 'ACTIVE', statusReason: { code: 'LOGIN_REQUIRED' } },
      'unknownReason',
      /A reason that is no text is no reason that Meld documents/,
    ],
    ['odd letters', { id: 'a', status: ' active ', statusReason: '' }, 'documented', /documents this pair/],
    ['no id', { status: 'ACTIVE' }, 'unreadable', /no text `id`/],
    ['nothing', null, 'unreadable', /is no object/],
  ] as const)('with %s says why its badge looks as it does', (_, row, reading, why) => {
    const [found] = validatePayload([row]).rows;
    expect(found?.reading).toBe(reading);
    expect(found?.why).toMatch(why);
  });

  it('that comes twice is told from the first', () => {
    expect(readingsOf([connectionRecord(), connectionRecord()])).toEqual(['documented', 'duplicate']);
    const [, twin] = validatePayload([connectionRecord(), connectionRecord({ status: 'DELETED' })]).rows;
    expect(twin?.isListed).toBe(false);
    expect(twin?.why).toBe('A row before it has the same id, and is the one that is shown.');
  });

  it('says that a default list leaves it out', () => {
    const [ghost] = validatePayload([ODD_RECORDS.abandonedWithoutBank]).rows;
    expect(ghost?.isListed).toBe(false);
    expect(ghost?.why).toMatch(/leaves it out/);
    const pairs = DOCUMENTED_ROWS.map((row) => recordIn(row, { institutionId: null, institutionName: null }));
    for (const { path, isListed, why } of validatePayload(pairs).rows)
      expect([path, isListed, /leaves it out/.test(why)]).toEqual([path, isListed, !isListed]);
    const [early] = validatePayload([{ id: 'a', status: 'IN_PROGRESS' }]).rows;
    expect(early?.why).toMatch(/leaves it out for as long as it has no institution/);
  });

  it('that carries provider details is warned about, without them', () => {
    const row = { ...connectionRecord(), serviceProviderDetails: { token: 'canary' } };
    const report = validatePayload({ connections: [row], remaining: 0 });
    expect(report.problems).toMatchObject([{ code: 'MC152', path: 'connections[0].serviceProviderDetails' }]);
    expect(JSON.stringify(report)).not.toContain('canary');
    const without = [{ ...connectionRecord(), serviceProviderDetails: null }];
    expect(validatePayload(without).problems).toEqual([]);
  });
});

describe('a payload', () => {
  it('may be JSON text or a value, with the same result', () => {
    const page = { connections: [connectionRecord(), 7, { id: 'b', status: 'ACTIVE' }], nextCursor: 'c' };
    const report = validatePayload(JSON.stringify(page));
    expect(report).toEqual(validatePayload(page));
    expect(report).toMatchObject({ read: 2, skipped: 1, hasMore: true });
    expect(report.rows.map(({ path }) => path)).toEqual([0, 1, 2].map((at) => `connections[${at}]`));
    expect(report.problems).toEqual(parseConnections(page).problems);
  });

  it.each([
    ['a trailing comma', '[\n  { "id": "a", }\n]', 'line 2, column 16'],
    ['a page of HTML', '<!doctype html>', 'line 1, column 1'],
    ['half of it', '[{"id": "a"', 'line 1, column 12'],
    ['quotes of the wrong kind', "[{'id': 1}]", 'line 1, column 3'],
    ['an escape that there is not', '["abc\\qd"]', 'line 1, column 6'],
    ['a text over two lines', '[1,\n "abc\nd"]', 'line 2, column 6'],
    ['a text without an end', '["abc', 'line 1, column 6'],
    ['something behind its end', '[]\r\n\r\n}', 'line 3, column 1'],
    ['a comma too many, in lines of an older kind', '[1,\r2,\r]', 'line 3, column 1'],
    ['nothing', '', 'line 1, column 1'],
  ])('that is no JSON for %s says where', (_, text, path) => {
    expect(validatePayload(text)).toMatchObject({ read: 0, rows: [], problems: [{ code: 'MC151', path }] });
  });

  it('that is no list is MC101, as the kit has it', () => {
    for (const value of ['"text"', 'null', '{}', 7, undefined, { connections: {} }])
      expect(validatePayload(value).problems.map(({ code }) => code)).toEqual(['MC101']);
  });

  it('is looked at as far as the kit reads it', () => {
    const { rows, skipped } = validatePayload(Array.from({ length: 50_002 }, () => null));
    expect([rows.length, skipped]).toEqual([50_000, 50_002]);
  });

  it('never throws, whatever it is', () => {
    const nasty = new Proxy([], {
      get() {
        throw new Error('no');
      },
    });
    expect(() => validatePayload(nasty)).not.toThrow();
    const row = {
      get status() {
        throw new Error('no');
      },
      id: 'a',
    };
    expect(readingsOf([row])).toHaveLength(1);
    for (const answers of [1, 2, 3, 4]) {
      let asked = 0;
      const fickle = {
        id: 'a',
        get status() {
          asked += 1;
          if (asked > answers) throw new Error('no');
          return 'ACTIVE';
        },
      };
      expect(readingsOf([fickle])).toHaveLength(1);
    }
    fc.assert(fc.property(fc.anything({ maxDepth: 4 }), (value) => void validatePayload(value)));
    fc.assert(
      fc.property(fc.array(fc.anything()), (rows) => validatePayload(rows).rows.length === rows.length),
    );
  });
});

describe('where a text stops being JSON', () => {
  const UNFINISHED = /^(?:[a-z]{0,4}|\\u?[\da-f]{0,3}|[.-]|[eE][+-]?)$/i;
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('is nowhere in JSON', () => {
    const law = fc.property(
      fc.jsonValue(),
      (value) => findJsonFault(JSON.stringify(value, null, 2)) === null,
    );
    expect(fc.check(law).counterexample).toBeNull();
  });

  it('is somewhere exactly when the engine thinks so too', () => {
    const pieces = fc.constantFrom(
      ...Array.from('[]{},:"\\ \n'),
      '"a"',
      '1',
      '-',
      '01',
      '1e5',
      'true',
      'nul',
      '\\u00e9',
      '\t',
      '\u0001',
    );
    const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    const law = fc.property(text, (each) => (findJsonFault(each) === null) === isJson(each));
    expect(fc.check(law, { numRuns: 5000 }).counterexample).toBeNull();
  });

  it('is where something was put that cannot stand there', () => {
    const law = fc.property(fc.jsonValue(), fc.nat(), (value, seed) => {
      const text = JSON.stringify(value, null, 1);
      const at = seed % (text.length + 1);
      const fault = findJsonFault(`${text.slice(0, at)}\u0001${text.slice(at)}`);
      const lines = text.slice(0, at).split('\n');
      if (fault?.line !== lines.length) return false;
      // A word, a number or an escape that is not over is no good from its beginning on.
      const between = lines.at(-1)?.slice(fault.column - 1) ?? '';
      return fault.column <= (lines.at(-1)?.length ?? 0) + 1 && UNFINISHED.test(between);
    });
    expect(fc.check(law, { numRuns: 2000 }).counterexample).toBeNull();
  });

  it('is found in texts that would end the stack of an expression', () => {
    expect(findJsonFault(`["${'\\n'.repeat(5_000_000)}"`)).toEqual({ line: 1, column: 10_000_004 });
  });

  it('is found below a depth that would end a recursion', () => {
    expect(findJsonFault(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBeNull();
  });
});
