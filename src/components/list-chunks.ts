import type { Connection } from '../domain/index.js';

/** Neighbouring rows that are drawn, skipped and looked over together. */
export interface ListChunk {
  readonly key: string;
  readonly rows: readonly Connection[];
}

/** Below 20 rows a chunk costs more than it saves, above 100 a jump to a far place does; see bench/RESULTS.md. */
const USUAL = 50;
const MOST = 75;
const FEWEST = 25;

/**
 * Cuts rows into chunks that stay what they were as far as possible: a row that leaves makes its chunk shorter, and moves no
 * other. A chunk in which nothing changed is the same object as before.
 */
export function chunkRows(
  rows: readonly Connection[],
  before: readonly ListChunk[] = [],
): readonly ListChunk[] {
  const homes = new Map<string, number>();
  for (const [index, chunk] of before.entries()) for (const { id } of chunk.rows) homes.set(id, index);
  const chunks: { home: number; rows: Connection[] }[] = [];
  let current: (typeof chunks)[number] | undefined;
  for (const row of rows) {
    const home = homes.get(row.id) ?? -1;
    const isNext = current !== undefined && home > current.home && current.rows.length >= FEWEST;
    // Among rows that are all new, chunks have their usual size; one that comes between others finds room.
    const most = home < 0 && (current?.home ?? -1) < 0 ? USUAL : MOST;
    if (current === undefined || isNext || current.rows.length >= most) {
      current = { home: Math.max(home, current?.home ?? -1), rows: [] };
      chunks.push(current);
    }
    current.rows.push(row);
  }
  const used = new Set<string>();
  return chunks.map(({ home, rows: own }) => {
    const known = before[home];
    const key = known !== undefined && !used.has(known.key) ? known.key : freshKey(own, used);
    used.add(key);
    return known?.key === key && isSame(known.rows, own) ? known : { key, rows: own };
  });
}

function freshKey([first]: readonly Connection[], used: ReadonlySet<string>): string {
  let key = first?.id ?? '';
  while (used.has(key)) key += '+';
  return key;
}

function isSame(a: readonly Connection[], b: readonly Connection[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}
