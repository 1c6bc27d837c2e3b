import { describe, expect, it } from 'vitest';
import { parseConnections } from '../../../src/domain/index.js';
import { connectionRecord } from '../../../src/testing/index.js';

describe('a page that says more rows remain', () => {
  it('is told apart from a whole list when nothing leads to them', () => {
    const { problems, nextCursor, connections } = parseConnections({
      connections: [connectionRecord()],
      remaining: 3,
    });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['MC106 connections']);
    expect(nextCursor).toBeNull();
    expect(connections).toHaveLength(1);
  });

  it('is no problem when the last row carries its key', () => {
    const { problems, nextCursor } = parseConnections({
      connections: [connectionRecord({ key: 'k1' })],
      remaining: 3,
    });
    expect(problems).toEqual([]);
    expect(nextCursor).toBe('k1');
  });

  it('counts rows beyond what can be read as skipped', () => {
    expect(parseConnections(Array.from({ length: 50_003 })).skipped).toBe(50_003);
  });
});
