export interface Door {
  /** The key in `exports`. */
  readonly entry: string;
  readonly path: string;
  readonly specifier: string;
  readonly types: string | null;
  readonly file: string | null;
}
export declare function doorsOf(root?: string): Door[];
