import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkRows } from '../../../src/components/list-chunks.js';
import type { ListChunk } from '../../../src/components/list-chunks.js';
import { connection } from '../../../src/testing/index.js';

const row = (id: string | number) => connection({ id: `bank-${id}` });
const rows = Array.from({ length: 1000 }, (_, index) => row(index));
const sizes = (chunks: readonly ListChunk[]) => chunks.map((chunk) => chunk.rows.length);

/** How many rows have another neighbourhood than before: those React would have to make anew. */
function moved(before: readonly ListChunk[], after: readonly ListChunk[]): number {
  const homes = new Map(before.flatMap(({ key, rows: own }) => own.map(({ id }) => [id, key])));
  return after.flatMap(({ key, rows: own }) => own.filter(({ id }) => homes.get(id) !== key)).length;
}

describe('a list in chunks', () => {
  it('has fifty rows in each', () => {
    expect(sizes(chunkRows(rows))).toEqual(Array.from({ length: 20 }, () => 50));
    expect(sizes(chunkRows(rows.slice(0, 51)))).toEqual([50, 1]);
    expect(chunkRows([])).toEqual([]);
  });

  it('is the very same where nothing has changed', () => {
    const before = chunkRows(rows);
    const after = chunkRows([...rows], before);
    expect(after.every((chunk, index) => chunk === before[index])).toBe(true);
  });

  it('changes one chunk for one row, and moves no other row when one leaves or comes', () => {
    const before = chunkRows(rows);
    const gone = chunkRows(rows.toSpliced(120, 1), before);
    expect(gone.filter((chunk, index) => chunk !== before[index])).toHaveLength(1);
    expect(moved(before, gone)).toBe(0);
    for (const place of [0, 700, 710, 999]) {
      const back = chunkRows(rows.toSpliced(place, 0, row('new')), before);
      expect(back.filter((chunk) => !before.includes(chunk))).toHaveLength(1);
      expect(moved(before, back)).toBe(1);
    }
  });

  it('moves no row while it grows at its end, one by one, and fills its chunks', () => {
    let chunks = chunkRows([]);
    for (let count = 1; count <= 200; count += 1) {
      const next = chunkRows(rows.slice(0, count), chunks);
      expect(moved(chunks, next)).toBe(1);
      chunks = next;
    }
    expect(sizes(chunks)).toEqual([50, 50, 50, 50]);
  });

  it('moves no row while it shrinks to almost nothing, one by one, and gets no more chunks', () => {
    let chunks = chunkRows(rows);
    let worst = 0;
    for (let left = rows; left.length > 60;) {
      left = left.toSpliced(Math.floor(left.length / 3), 1);
      const next = chunkRows(left, chunks);
      worst = Math.max(worst, moved(chunks, next));
      chunks = next;
    }
    expect(worst).toBe(0);
    expect(chunks.length).toBeLessThanOrEqual(20);
  });

  it('keeps every row, once and in order, whatever happened before', () => {
    const order = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 400 });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 6 }), (steps) => {
        let chunks: readonly ListChunk[] = [];
        for (const ids of steps) {
          chunks = chunkRows(ids.map(row), chunks);
          expect(chunks.flatMap((chunk) => chunk.rows.map(({ id }) => id))).toEqual(
            ids.map((id) => `bank-${id}`),
          );
          expect(new Set(chunks.map(({ key }) => key)).size).toBe(chunks.length);
          expect(Math.max(0, ...sizes(chunks))).toBeLessThanOrEqual(75);
        }
      }),
      { numRuns: 200 },
    );
  });
});
