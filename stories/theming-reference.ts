/** A public variable, and what it is for. */
export interface PublicVariable {
  readonly name: string;
  readonly meaning: string;
}

/** A root of ours that a host may rely on: its class, and the attributes it carries. */
export interface PublicPart {
  readonly className: string;
  readonly attributes: readonly string[];
}

/** The variables as the token sheet’s own comment documents them: a name, spaces, a sentence. */
export function documentedVariables(tokens: string): readonly PublicVariable[] {
  return [...tokens.matchAll(/^ \* (--mc-[a-z-]+) +(\S.*)$/gm)].map(([, name = '', meaning = '']) => ({
    name,
    meaning,
  }));
}

/** The variables that the sheets read. */
export function variablesIn(sheets: readonly string[]): readonly string[] {
  return namesIn(sheets.map(withoutComments), /var\((--mc-[a-z-]+)/g);
}

/** The classes that the sheets style. */
export function stylesIn(sheets: readonly string[]): readonly string[] {
  return namesIn(sheets.map(withoutComments), /\.(mc-[a-z-]+)/g);
}

/** The classes that components put on what they draw. */
export function classesIn(sources: readonly string[]): readonly string[] {
  const parts = partsIn(sources).map(({ className }) => className);
  const drawn = sources
    .map(withoutComments)
    .flatMap((source) => [...source.matchAll(/["'`](mc-[a-z-]+(?: mc-[a-z-]+)*)["'`]/g)])
    .flatMap(([, names = '']) => names.split(' '));
  return [...new Set([...parts, ...drawn])].toSorted();
}

/** The roots, with the attributes on which styles and tests may hang. */
export function partsIn(sources: readonly string[]): readonly PublicPart[] {
  const found = new Map<string, Set<string>>();
  for (const source of sources.map(withoutComments))
    for (const [, name = '', rest = ''] of source.matchAll(/\bpart\(\s*'([a-z-]+)',([\s\S]*?)\)\s*[};]/g)) {
      const attributes = found.get(`mc-${name}`) ?? new Set<string>();
      for (const [, attribute = ''] of rest.matchAll(/'(data-[a-z-]+)'(?=\s*:)/g)) attributes.add(attribute);
      if (/\blook\b/.test(rest)) attributes.add('data-density').add('data-color-scheme');
      found.set(`mc-${name}`, attributes);
    }
  return [...found]
    .map(([className, attributes]) => ({ className, attributes: [...attributes].toSorted() }))
    .toSorted((a, b) => a.className.localeCompare(b.className));
}

/** Every id of a catalogue, with its text: `labels.connected`. */
export function messageIds(words: object, path = ''): readonly (readonly [id: string, text: string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const id = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') return [[id, value] as const];
    return typeof value === 'object' && value !== null ? messageIds(value, id) : [];
  });
}

function namesIn(texts: readonly string[], pattern: RegExp): readonly string[] {
  const names = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  return [...new Set(names)].toSorted();
}

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
