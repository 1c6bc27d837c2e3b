/** A code of the kit's, and what it says to a host developer. */
export interface DocumentedCode {
  readonly code: string;
  readonly sentence: string;
}

/** The codes as the sources document them, each beside its sentence. */
export function documentedCodes(sources: readonly string[]): readonly DocumentedCode[] {
  const found = new Map<string, string>();
  for (const source of sources) {
    for (const [, code = '', sentence = ''] of source.matchAll(/\b(MC\d{3}):\s*'([^'\n]+)'/g))
      found.set(code, sentence);
    // On the server a sentence stands alone, with its code at the end.
    for (const [, sentence = '', code = ''] of source.matchAll(
      /'\[meld-connections\] ([^'\n]+) \((MC\d{3})\)'/g,
    ))
      found.set(code, sentence);
  }
  return [...found]
    .map(([code, sentence]) => ({ code, sentence }))
    .toSorted((a, b) => a.code.localeCompare(b.code));
}

/** Every code that the sources name, documented or not. */
export function namedCodes(sources: readonly string[]): readonly string[] {
  const codes = sources.flatMap((source) => [...source.matchAll(/\bMC\d{3}\b/g)].map(([code]) => code));
  return [...new Set(codes)].toSorted();
}
