import type { ConnectionState, NoticeKind } from '../domain/index.js';
import type { MessageOverrides, NoticeWords, RowId, Words } from './words.js';

/** The sections that are looked up whole. Notices have a rule of their own: {@link noticeWords}. */
export type Section = Exclude<keyof Words, 'notices'>;

const merged = new WeakMap<object, Map<Section, Words[Section]>>();

/** A section with a host's overrides laid over the built-in words. Merged once per overrides object. */
export function sectionWords<S extends Section>(
  section: S,
  builtIn: Words[S],
  overrides: MessageOverrides | undefined,
): Words[S] {
  const own: object | undefined = overrides?.[section];
  if (typeof own !== 'object' || own === null) return builtIn;
  // By section too: a host may use one object for several.
  const sections = merged.get(own) ?? new Map<Section, Words[Section]>();
  const known = sections.get(section) ?? layOver(builtIn, own);
  merged.set(own, sections.set(section, known));
  return known as Words[S];
}

/**
 * What a notice says about one pair. A host's words win over the built-in ones, and a row's over its notice's; so a host that
 * rewords a notice has reworded all its rows.
 */
export function noticeWords(
  kind: NoticeKind,
  { status, statusReason }: ConnectionState,
  builtIn: Words['notices'],
  overrides: MessageOverrides | undefined,
): NoticeWords {
  const row: RowId = `${status}/${statusReason ?? 'none'}`;
  const base = builtIn[kind];
  const own = overrides?.notices?.[kind];
  let words: NoticeWords = base;
  for (const layer of [base.rows?.[row], own, own?.rows?.[row]]) if (layer) words = layOver(words, layer);
  // Who rewords the text has not asked for our words once the state lasts.
  return typeof own?.body === 'string' && typeof own.lastingBody !== 'string'
    ? { ...words, lastingBody: words.body }
    : words;
}

/** Puts the texts of `own` over those of `base`, at any depth. Anything that is not a text where a text belongs is ignored. */
function layOver<T extends object>(base: T, own: object): T {
  const result: Record<string, unknown> = Object.fromEntries(Object.entries(base));
  for (const [name, value] of Object.entries(own)) {
    const under = result[name];
    if (name === '__proto__' || name === 'rows') continue;
    if (typeof value === 'string' && typeof (under ?? '') === 'string') result[name] = value;
    // Only a notice's own verbs are a group that the built-in words may not have.
    else if (isObject(value) && (isObject(under) || (under === undefined && name === 'actions')))
      result[name] = layOver(isObject(under) ? under : {}, value);
  }
  return result as T;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
