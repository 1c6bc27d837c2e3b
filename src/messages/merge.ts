import type { Connection, NoticeKind } from '../domain/index.js';
import type { MessageOverrides, NoticeWords, RowId, Words } from './words.js';

/** The sections that are looked up whole. Notices have a rule of their own: {@link noticeWords}. */
export type Section = Exclude<keyof Words, 'notices'>;

const merged = new WeakMap<object, WeakMap<object, object>>();

/** A section with a host's overrides laid over the words of a language. Merged once per overrides object and language. */
export function sectionWords<S extends Section>(
  section: S,
  words: Words[S],
  overrides: MessageOverrides | undefined,
): Words[S] {
  const own: object | undefined = overrides?.[section];
  if (typeof own !== 'object' || own === null) return words;
  // By what is under it too: a host may use one object for several sections.
  const results = merged.get(own) ?? new WeakMap<object, object>();
  const known = results.get(words) ?? layOver(words, own);
  merged.set(own, results.set(words, known));
  return known as Words[S];
}

/**
 * What a notice says about one connection. A host's words win over ours, a row's over its notice's, and a bank's over those
 * for all banks; so a host that rewords a notice has reworded all its rows.
 */
export function noticeWords(
  kind: NoticeKind,
  { status, statusReason, institutionId }: WordedConnection,
  notices: Words['notices'],
  overrides: MessageOverrides | undefined,
): NoticeWords {
  const row: RowId = `${status}/${statusReason ?? 'none'}`;
  const base = notices[kind];
  let words: NoticeWords = base.rows?.[row] ? layOver(base, base.rows[row]) : base;
  for (const own of [overrides?.notices?.[kind], ofBank(overrides, institutionId)?.[kind]]) {
    if (!isObject(own)) continue;
    for (const layer of [own, own.rows?.[row]]) if (layer) words = layOver(words, layer);
    // Who rewords the text has not asked for our words once the state lasts.
    if (typeof own.body === 'string' && typeof own.lastingBody !== 'string')
      words = { ...words, lastingBody: words.body };
  }
  return words;
}

/** What of a connection its words depend on. */
type WordedConnection = Pick<Connection, 'status' | 'statusReason'> &
  Partial<Pick<Connection, 'institutionId'>>;

function ofBank(
  overrides: MessageOverrides | undefined,
  institutionId: string | null | undefined,
): MessageOverrides['notices'] {
  const banks = overrides?.institutions;
  return isObject(banks) && typeof institutionId === 'string' && Object.hasOwn(banks, institutionId)
    ? banks[institutionId]?.notices
    : undefined;
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
