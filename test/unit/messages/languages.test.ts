import { describe, expect, it } from 'vitest';
import { policyFor } from '../../../src/domain/index.js';
import { LANGUAGE_TAGS, loadLanguage } from '../../../src/locales/index.js';
import { english } from '../../../src/messages/index.js';
import { noticeWords } from '../../../src/messages/merge.js';
import { nearestTag } from '../../../src/messages/nearest.js';
import { DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { textsOf } from './texts.js';

const by = (a: string, b: string) => a.localeCompare(b);
const isPlural = (part: object) => 'other' in part && 'one' in part && typeof part.other === 'string';
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted(by);
const categoriesOf = (tag: string) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

/** What a translation lacks, has too much, or has in another shape than English. */
function faultsIn(tag: string, ours: unknown, own: unknown, path = tag): readonly string[] {
  if (typeof ours === 'string')
    return typeof own !== 'string' || own.trim() !== own || own === ''
      ? [`${path}: no text`]
      : placeholders(own).join() === placeholders(ours).join()
        ? []
        : [`${path}: has ${placeholders(own).join()} for ${placeholders(ours).join()}`];
  if (typeof ours !== 'object' || ours === null || typeof own !== 'object' || own === null)
    return [`${path}: missing`];
  const texts: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(own));
  if (isPlural(ours)) {
    const allowed = Object.values(ours).flatMap((text) => placeholders(String(text)));
    const strange = Object.entries(texts).flatMap(([category, text]) =>
      placeholders(String(text)).some((name) => !allowed.includes(name)) ? [`${path}.${category}`] : [],
    );
    const isWhole = Object.keys(texts).toSorted(by).join() === categoriesOf(tag).toSorted(by).join();
    return [...strange, ...(isWhole ? [] : [`${path}: plurals ${Object.keys(texts).join()}`])];
  }
  const known = Object.entries(ours).flatMap(([name, text]) =>
    faultsIn(tag, text, texts[name], `${path}.${name}`),
  );
  const extra = Object.keys(texts).filter((name) => !Object.hasOwn(ours, name));
  return [...known, ...extra.map((name) => `${path}.${name}: unknown`)];
}

const translated = LANGUAGE_TAGS.filter((tag) => tag !== 'en');

it('there are sixteen languages', () => {
  expect(LANGUAGE_TAGS).toHaveLength(16);
  expect(new Set(LANGUAGE_TAGS).size).toBe(16);
});

describe.each(translated)('%s', (tag) => {
  const load = async () => {
    const { languages } = await loadLanguage(tag);
    expect(languages.map((language) => language.tag)).toEqual([tag]);
    const [language] = languages;
    if (!language) throw new Error(`no ${tag}`);
    return language.words;
  };

  it('has every text, every placeholder, and the plurals of its own', async () => {
    expect(faultsIn(tag, english, await load())).toEqual([]);
  });

  it('is not English', async () => {
    const own = new Map(textsOf(await load()).map(({ path, text }) => [path, text]));
    const same = textsOf(english).filter(
      ({ path, text }) => own.get(path) === text && /\p{L}{4,}.*\s/u.test(text.replaceAll(/\{\w+\}/g, '')),
    );
    expect(same).toEqual([]);
  });

  it('names the bank in each notice, and ends each sentence', async () => {
    const { notices } = await load();
    for (const row of DOCUMENTED_ROWS) {
      const { notice } = policyFor(row);
      if (notice === null) continue;
      const { title, body } = noticeWords(notice, row, notices, undefined);
      expect([row, ...placeholders(title)]).toEqual([row, 'institution']);
      expect(body).toMatch(/[.。।]$/u);
    }
  });

  it('has no code, no markup, no shouting, no stray spaces, no straight quotes', async () => {
    const odd = textsOf(await load()).filter(({ text }) =>
      /[A-Z]{3,}_|<[a-z/]|&\w+;|[!！¡]| {2}|["']|\.\.\.|\b(?:token|webhook|meld|api)\b/iu.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('is short where there is little room', async () => {
    const { labels, actions } = await load();
    const long = [...Object.values(labels), ...Object.values(actions)].filter(
      (text) => Array.from(text).length > 30,
    );
    expect(long).toEqual([]);
  });
});

describe('the nearest language', () => {
  it.each([
    ['es-MX', 'es'],
    ['pt-PT', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-TW', undefined],
    ['zh-Hant', undefined],
    ['iw', 'he'],
    ['en-AU', 'en'],
    ['EN', 'en'],
    ['nl-BE', 'nl'],
    ['sr', undefined],
    ['', undefined],
    ['not a tag', undefined],
    ['esperanto-is-none', undefined],
  ])('to %s is %s', (wanted, expected) => {
    expect(nearestTag(LANGUAGE_TAGS, wanted)).toBe(expected);
  });

  it('is the very region where there is one', () => {
    expect(nearestTag(['de', 'de-AT', 'de-CH'], 'de-ch')).toBe('de-CH');
    expect(nearestTag(['pt-BR', 'pt-PT'], 'pt-AO')).toBe('pt-BR');
    expect(nearestTag([], 'de')).toBeUndefined();
  });

  it('is loaded by preference, and English where nothing is there', async () => {
    const preferred = await loadLanguage(['gd', 'fr-CA', 'en']);
    expect([preferred.locale, preferred.languages[0]?.tag]).toEqual(['fr-CA', 'fr']);
    expect(await loadLanguage(['en-GB', 'fr'])).toEqual({ locale: 'en-GB', languages: [] });
    expect(await loadLanguage(['gd', 'zz'])).toEqual({ locale: 'en', languages: [] });
    expect(await loadLanguage([])).toEqual({ locale: 'en', languages: [] });
  });
});
