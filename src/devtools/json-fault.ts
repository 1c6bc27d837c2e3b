const SPACE = /[ \t\n\r]*/y;
const SIMPLE = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A piece of a text: piece by piece, as one expression for the whole of a long one ends the engine's stack. */
const PIECE = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y; // oxlint-disable-line no-control-regex -- JSON names them

/** What may come next, by what is open around it. */
type Next = 'value' | 'valueOrEnd' | 'keyOrEnd' | 'key' | 'colon' | 'commaOrEnd' | 'end';

/**
 * Where a text stops being JSON, as line and column from 1; `null` when it is JSON. Browsers say it each in their own way, or not
 * at all, and quote the text, which may be personal.
 */
export function findJsonFault(text: string): { readonly line: number; readonly column: number } | null {
  const at = faultAt(text);
  if (at === null) return null;
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function faultAt(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  let at = 0;

  const read = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  /** From the mark that opens a text to behind the one that closes it; false where it stops being one. */
  const readText = (): boolean => {
    for (let piece: string | null = '"'; piece !== null; piece = read(PIECE)) at += piece.length;
    if (text[at] !== '"') return false;
    at += 1;
    return true;
  };
  const afterValue = (): Next => (open.length > 0 ? 'commaOrEnd' : 'end');

  for (;;) {
    at += read(SPACE)?.length ?? 0;
    const mark = text[at];
    if (mark === undefined) return next === 'end' ? null : at;
    const isClose = mark === (open.at(-1) === '{' ? '}' : ']');
    if (isClose && open.length > 0 && (next.endsWith('OrEnd') || next === 'commaOrEnd')) {
      open.pop();
      next = afterValue();
      at += 1;
    } else if (next === 'commaOrEnd' && mark === ',') {
      next = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (next === 'colon' && mark === ':') {
      next = 'value';
      at += 1;
    } else if ((next === 'value' || next === 'valueOrEnd') && (mark === '{' || mark === '[')) {
      open.push(mark);
      next = mark === '{' ? 'keyOrEnd' : 'valueOrEnd';
      at += 1;
    } else {
      const isKey: boolean = next === 'key' || next === 'keyOrEnd';
      const isValue = next === 'value' || next === 'valueOrEnd';
      if (mark === '"' && (isKey || isValue)) {
        if (!readText()) return at;
      } else {
        const found = isValue ? read(SIMPLE) : null;
        if (found === null) return at;
        at += found.length;
      }
      next = isKey ? 'colon' : afterValue();
    }
  }
}
