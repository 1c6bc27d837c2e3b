// Bundlers replace it: production gets the codes alone.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** What can be wrong with a payload. Each has one code, so that a host can search for it. */
export type PayloadProblemCode = keyof typeof WHAT;

/** One thing that was wrong with a payload: where, never what it said. */
export interface PayloadProblem {
  readonly code: PayloadProblemCode;
  /** For example `connections[3].status`; empty for the payload itself. */
  readonly path: string;
  /** For the host developer: what happened, so what, do this. */
  readonly message: string;
}

const WHAT = {
  MC101:
    'The answer is not a list of connections. Nothing can be shown. Return an array, or an object with `connections`.',
  MC102:
    'A row cannot be read. It was left out, the others are shown. Every row is an object with a text `id`.',
  MC103: 'A field has a wrong type or form. It was ignored. Compare it with the `ConnectionRecord` type.',
  MC104:
    'A status or reason is not documented by Meld. It is shown calmly, without a prompt. Update this package, or map it.',
  MC105: 'Two rows have the same `id`. The first one is shown. Send each connection once.',
  MC106:
    'More rows remain, but there is no cursor to them. The list is shown as incomplete. Send `nextCursor`, or each row’s `key`.',
} as const;

/** Builds a problem. Values never travel in it: they may be personal. */
export function problem(code: PayloadProblemCode, path: string): PayloadProblem {
  const what = process.env.NODE_ENV === 'production' ? '' : ` ${WHAT[code]}`;
  return { code, path, message: `[meld-connections]${what} At: ${path || 'the payload'}. (${code})` };
}

/** Gathers problems while a payload is read: the first hundred, as a payload can be wrong fifty thousand times. */
export class Problems {
  readonly list: PayloadProblem[] = [];
  readonly #seen = new Set<string>();

  add(code: PayloadProblemCode, path: string): void {
    if (this.list.length < 100) this.list.push(problem(code, path));
  }

  /** Adds a problem once per `value`, which stays in here. */
  addOnce(code: PayloadProblemCode, path: string, value: string): void {
    if (!this.#seen.has(value)) this.add(code, path);
    this.#seen.add(value);
  }
}
