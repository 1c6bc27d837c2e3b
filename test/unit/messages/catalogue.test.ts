import { describe, expect, it } from 'vitest';
import { adviceFor, policyFor } from '../../../src/domain/index.js';
import type { ConnectionPolicy } from '../../../src/domain/index.js';
import { choosePlural } from '../../../src/messages/fill.js';
import { english } from '../../../src/messages/index.js';
import { noticeWords } from '../../../src/messages/merge.js';
import { connection } from '../../../src/testing/index.js';
import { ALL_PAIRS, nameOf } from '../domain/pairs.js';
import { textsOf } from './texts.js';

const KNOWN = new Set([
  'institution',
  'when',
  'date',
  'host',
  'count',
  'total',
  'position',
  'name',
  'mask',
  'state',
]);
const placeholders = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');

const lasting = { refreshAttempts: 9, statusChangedAt: '2020-01-01T00:00:00.000Z' };
const advice: readonly ConnectionPolicy[] = ALL_PAIRS.flatMap((pair) => [
  policyFor(pair),
  adviceFor({ ...connection(), ...pair, ...lasting }, { now: new Date('2026-03-10T12:00:00Z') }),
]);

describe('whatever the table decides', () => {
  it('has a word for its badge', () => {
    const labels = new Set(advice.map(({ label }) => label));
    expect([...labels].filter((label) => !english.labels[label])).toEqual([]);
    expect(labels).toEqual(new Set(Object.keys(english.labels))); // and no word is left over
  });

  it('has a word for each of its buttons', () => {
    const actions = new Set(advice.flatMap((policy) => policy.actions));
    expect([...actions].filter((action) => !english.actions[action])).toEqual([]);
    expect(actions).toEqual(new Set(Object.keys(english.actions)));
  });

  it('has a title and a body for its notice, with the bank’s name', () => {
    const kinds = new Set(advice.flatMap(({ notice }) => notice ?? []));
    expect(kinds).toEqual(new Set(Object.keys(english.notices)));
    for (const pair of ALL_PAIRS) {
      const { notice } = policyFor(pair);
      const words = notice && noticeWords(notice, pair, english.notices, undefined);
      if (words === null) continue;
      expect([nameOf(pair), ...placeholders(words.title)]).toEqual([nameOf(pair), 'institution']);
      expect(`${nameOf(pair)}: ${words.body}`).toMatch(/: [A-Z].*\.$/);
    }
  });

  it('has other words once it has lasted, wherever the customer is told to act differently', () => {
    expect(english.notices.partialData.lastingBody).toBeTypeOf('string');
    expect(english.notices.institutionRepair.lastingBody).toBeTypeOf('string');
  });

  it('has words for single rows only where the table shows that notice', () => {
    const shown = new Set(ALL_PAIRS.map((pair) => `${policyFor(pair).notice}.rows.${nameOf(pair)}`));
    const rows = textsOf(english.notices).flatMap(({ path }) => /^.*\.rows\.[^.]+/.exec(path)?.[0] ?? []);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((path) => !shown.has(path))).toEqual([]);
  });

  it('uses a verb by cause only for an action that the notice can have', () => {
    for (const [kind, entry] of Object.entries(english.notices)) {
      const offered: readonly string[] = advice.flatMap(({ notice, actions }) =>
        notice === kind ? actions : [],
      );
      const idle = Object.keys(entry.actions ?? {}).filter((action) => !offered.includes(action));
      expect({ kind, idle }).toEqual({ kind, idle: [] });
    }
  });
});

describe('the placeholders of the catalogue', () => {
  const texts = textsOf(english);

  it('are known ones', () => {
    const strange = texts.filter(({ text }) => placeholders(text).some((name) => !KNOWN.has(name)));
    expect(strange).toEqual([]);
    expect(texts.filter(({ text }) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([]);
  });

  it.each([
    [/(?:In|Until|Ago)$/, ['when']],
    [/(?:On|UntilDate|Since)$/, ['date']],
  ])('match the id: %s', (id, expected) => {
    const dated = texts.filter(({ path }) => /^(?:notice|button|freshness)\./.test(path) && id.test(path));
    expect(dated.length).toBeGreaterThan(1);
    for (const { path, text } of dated) expect([path, ...placeholders(text)]).toEqual([path, ...expected]);
  });

  it('of a count read well for one and for many', () => {
    expect(choosePlural(english.card.accounts, 1, 'en')).toBe('{count} account');
    for (const count of [0, 2, 21, 1000, 1.5])
      expect(choosePlural(english.card.accounts, count, 'en')).toBe('{count} accounts');
  });
});
