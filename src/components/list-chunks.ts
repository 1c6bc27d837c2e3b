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
  // What begins and ends as before is cut as before: mostly all but one chunk.
  let [first, from] = [0, 0];
  for (let chunk = before[first]; chunk && standsAt(rows, from, chunk); chunk = before[first]) {
    from += chunk.rows.length;
    first += 1;
  }
  let [last, to] = [before.length, rows.length];
  for (let chunk = before[last - 1]; chunk && last > first; chunk = before[last - 1]) {
    const at = to - chunk.rows.length;
    if (at < from || !standsAt(rows, at, chunk)) break;
    to = at;
    last -= 1;
  }
  // Between two chunks, new rows move in where there is room.
  const [left, right] = [before[first - 1], before[last]];
  if (to > from && first === last) {
    if (left && left.rows.length < USUAL) [first, from] = [first - 1, from - left.rows.length];
    else if (right && right.rows.length < USUAL) [last, to] = [last + 1, to + right.rows.length];
  }
  const head = before.slice(0, first);
  const tail = before.slice(last);
  const used = new Set([...head, ...tail].map(({ key }) => key));
  return [
    ...withRows(head, rows),
    ...cutAnew(rows.slice(from, to), before.slice(first, last), used),
    ...withRows(tail, rows.slice(to)),
  ];
}

/** The same chunks with their rows as they are now. */
function withRows(chunks: readonly ListChunk[], rows: readonly Connection[]): readonly ListChunk[] {
  let at = 0;
  return chunks.map((chunk) => {
    const own = rows.slice(at, at + chunk.rows.length);
    at += own.length;
    return isSame(chunk.rows, own) ? chunk : { key: chunk.key, rows: own };
  });
}

function standsAt(rows: readonly Connection[], at: number, chunk: ListChunk): boolean {
  return chunk.rows.every((row, index) => rows[at + index]?.id === row.id);
}

function cutAnew(
  rows: readonly Connection[],
  before: readonly ListChunk[],
  used: Set<string>,
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
    // New rows move in with those that follow.
    if (current.home < 0 && current.rows.length < FEWEST) current.home = home;
    current.rows.push(row);
  }
  return chunks.map(({ home, rows: own }) => {
    const known = before[home];
    const key = known !== undefined && !used.has(known.key) ? known.key : freshKey(own, used);
    used.add(key);
    return { key, rows: own };
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
