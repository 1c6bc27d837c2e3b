import type { Connection, ConnectionPolicy } from '../domain/index.js';
import type { ConnectionsInGroup } from '../domain/summary.js';
import type { ListWish } from './list-wish.js';

/** What {@link narrowGroups} needs to know. */
export interface NarrowOptions {
  readonly decide: (connection: Connection) => ConnectionPolicy;
  /** A valid BCP 47 tag. */
  readonly locale: string;
}

/** The groups as somebody wishes to see them. Groups stay in their order, whatever their rows are sorted by. */
export function narrowGroups(
  groups: readonly ConnectionsInGroup[],
  { query, label, actor, order }: ListWish,
  { decide, locale }: NarrowOptions,
): readonly ConnectionsInGroup[] {
  const parts = fold(query, locale).split(/\s+/u).filter(Boolean);
  const matches = (connection: Connection) => {
    const policy = decide(connection);
    if ((label !== null && policy.label !== label) || (actor !== null && policy.actor !== actor))
      return false;
    const text = parts.length > 0 ? searchText(connection, locale) : '';
    return parts.every((each) => text.includes(each));
  };
  return groups
    .map(({ name, rows }) => ({ name, rows: inOrder(rows.filter(matches), order, locale) }))
    .filter(({ rows }) => rows.length > 0);
}

const texts = new WeakMap<Connection, string>();

/** What a bank is found by: its name, and those of its accounts with their last digits. */
function searchText(connection: Connection, locale: string): string {
  const known = texts.get(connection);
  if (known !== undefined) return known;
  const accounts = (connection.accounts ?? []).flatMap(({ name, mask }) => [name, mask]);
  const text = fold([connection.institutionName, ...accounts].filter(Boolean).join(' '), locale);
  texts.set(connection, text);
  return text;
}

/** Without case and accents: “credit” finds “Crédit”. */
function fold(text: string, locale: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(locale);
}

const collators = new Map<string, Intl.Collator>();

function inOrder(
  rows: readonly Connection[],
  order: ListWish['order'],
  locale: string,
): readonly Connection[] {
  if (order === 'urgency') return rows;
  if (order === 'updated')
    return rows.toSorted((a, b) => compareTexts(b.successfullyAggregatedAt, a.successfullyAggregatedAt));
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, collator);
  return rows.toSorted((a, b) =>
    collator.compare(a.institutionName ?? '\uFFFF', b.institutionName ?? '\uFFFF'),
  );
}

/** ISO times; what has none comes last among the latest first. */
function compareTexts(a: string | null, b: string | null): number {
  const [one, two] = [a ?? '', b ?? ''];
  return one < two ? -1 : one > two ? 1 : 0;
}
