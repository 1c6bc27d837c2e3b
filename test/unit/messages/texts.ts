/** One text of a catalogue, and where it stands. */
export interface TextAt {
  readonly path: string;
  readonly text: string;
}

/** Every text of a catalogue, or of a part of it, at any depth. */
export function textsOf(part: unknown, path = ''): readonly TextAt[] {
  if (typeof part === 'string') return [{ path, text: part }];
  if (typeof part !== 'object' || part === null) throw new TypeError(`${path} is no text`);
  return Object.entries(part).flatMap(([name, inner]) =>
    textsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}
