import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { connectionsQueryOptions } from '../../../src/data/index.js';
import type { ConnectionsSnapshot } from '../../../src/data/index.js';
import type { List } from './harness.js';
import { listing, record, SCOPE, SECOND, setTheScene } from './harness.js';
import { vi } from 'vitest';

setTheScene();

const all = Array.from({ length: 37 }, (_, index) => ({ ...record(`c${index}`), key: `k${index}` }));
const allIds = all.map(({ id }) => id);

async function read(listConnections: List): Promise<ConnectionsSnapshot> {
  const reading = new QueryClient().fetchQuery(
    connectionsQueryOptions({ fetcher: { listConnections }, scope: SCOPE }),
  );
  await vi.advanceTimersByTimeAsync(20 * SECOND);
  return reading;
}

const idsOf = ({ connections }: ConnectionsSnapshot) => connections.map(({ id }) => id);
const codesOf = ({ problems }: ConnectionsSnapshot) => problems.map(({ code }) => code);

describe('a list over several pages', () => {
  it('is followed by its cursor to the end, a hundred at a time', async () => {
    const listConnections = listing(async ({ cursor = '0' }) => {
      const from = Number(cursor);
      return { connections: all.slice(from, from + 10), nextCursor: from < 30 ? String(from + 10) : null };
    });
    const snapshot = await read(listConnections);
    expect(idsOf(snapshot)).toEqual(allIds);
    expect(snapshot.incomplete).toBe(false);
    expect(listConnections.mock.calls.map(([call]) => [call.cursor, call.limit])).toEqual([
      [undefined, 100],
      ['10', 100],
      ['20', 100],
      ['30', 100],
    ]);
  });

  it('in Meld’s form is followed by the last row’s key while rows remain', async () => {
    const listConnections = listing(async ({ cursor }) => {
      const from = cursor === undefined ? 0 : all.findIndex(({ key }) => key === cursor) + 1;
      return { connections: all.slice(from, from + 10), remaining: Math.max(0, 27 - from) };
    });
    expect(idsOf(await read(listConnections))).toEqual(allIds);
    expect(listConnections.mock.calls.map(([call]) => call.cursor)).toEqual([undefined, 'k9', 'k19', 'k29']);
  });

  it('shows a bank once that moved from one page to the next while they were read', async () => {
    const pages = new Map([
      [undefined, { connections: [record('a'), record('b')], nextCursor: '2' }],
      ['2', { connections: [record('b', { institutionName: 'Later' }), record('c')], nextCursor: null }],
    ]);
    const snapshot = await read(async ({ cursor }) => pages.get(cursor) ?? []);
    expect(idsOf(snapshot)).toEqual(['a', 'b', 'c']);
    expect(snapshot.connections[1]?.institutionName).toBe('Bank b');
  });

  it('stops at a cursor that comes twice, and says so', async () => {
    const listConnections = listing(async ({ cursor = '' }) => ({
      connections: [record(`row${cursor}`)],
      nextCursor: cursor === '1' ? '2' : '1',
    }));
    const snapshot = await read(listConnections);
    expect(idsOf(snapshot)).toEqual(['row', 'row1', 'row2']);
    expect(snapshot.incomplete).toBe(true);
    expect(codesOf(snapshot)).toEqual(['MC271']);
    expect(listConnections).toHaveBeenCalledTimes(3);
  });

  it('stops when there is no end to its cursors', async () => {
    let page = 0;
    const snapshot = await read(async () => ({ connections: [record('a')], nextCursor: `${++page}` }));
    expect(page).toBeLessThanOrEqual(1001);
    expect(snapshot.incomplete).toBe(true);
    expect(codesOf(snapshot)).toEqual(['MC271']);
  });

  it('keeps the rows so far when a later page fails, and says why', async () => {
    const listConnections = listing(async ({ cursor }) => {
      if (cursor !== undefined) throw Object.assign(new Error('secret text'), { status: 500 });
      return { connections: [record('a')], nextCursor: '2' };
    });
    const snapshot = await read(listConnections);
    expect(idsOf(snapshot)).toEqual(['a']);
    expect(snapshot.incomplete).toBe(true);
    expect(codesOf(snapshot)).toEqual(['MC270']);
    expect(snapshot.problems[0]?.message).toContain('MC250');
    expect(snapshot.problems[0]?.message).not.toContain('secret text');
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('keeps the rows so far when a later page cannot be read', async () => {
    const snapshot = await read(async ({ cursor }) =>
      cursor === undefined
        ? { connections: [record('a')], nextCursor: '2' }
        : (JSON.parse('"<html>"') as never),
    );
    expect(idsOf(snapshot)).toEqual(['a']);
    expect(snapshot.incomplete).toBe(true);
    expect(codesOf(snapshot)).toEqual(['MC270']);
  });

  it('loses only the rows that cannot be read', async () => {
    const rows = JSON.parse(
      '[{"id":"a","status":"ACTIVE"},{"status":"ACTIVE"},7,{"id":"b","status":"ACTIVE"}]',
    );
    const snapshot = await read(async () => rows as never);
    expect(idsOf(snapshot)).toEqual(['a', 'b']);
    expect(snapshot.incomplete).toBe(true);
    expect(snapshot.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['MC102 [1]', 'MC102 [2]']);
  });
});
