// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.js';
import {
  classesIn,
  documentedVariables,
  messageIds,
  partsIn,
  stylesIn,
  variablesIn,
} from '../../stories/theming-reference.js';
import { EVERY_COMPONENT } from './components/every-component.js';
import { textsOf } from './messages/texts.js';

const ROOT = join(import.meta.dirname, '../..');
const read = (folder: string, ending: RegExp) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));

const sheets = read('src', /\.css$/);
const sources = read('src', /\.tsx?$/);
const tokens = readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8');
const brands = readFileSync(join(ROOT, 'stories/brands.css'), 'utf8');
const documented = documentedVariables(tokens);

describe('the page about theming', () => {
  it('names each variable that is read, once, and no other; there are 24 at most', () => {
    const names = documented.map(({ name }) => name);
    expect(names.toSorted()).toEqual(variablesIn(sheets));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThanOrEqual(24);
    expect(documented.filter(({ meaning }) => !/^[A-Z].*\.$/.test(meaning))).toEqual([]);
  });

  it('names each root with all the attributes that it promises', () => {
    const parts = new Map(partsIn(sources).map(({ className, attributes }) => [className, attributes]));
    for (const { part, data } of EVERY_COMPONENT)
      expect([part, ...data.filter((name) => !parts.get(part)?.includes(name))]).toEqual([part]);
    for (const part of ['mc-dialog', 'mc-manager', 'mc-alerts']) expect(parts.has(part)).toBe(true);
  });

  it('names no class that is not drawn, and the sheets style none', () => {
    const drawn = classesIn(sources);
    expect(drawn.length).toBeGreaterThan(40);
    expect(stylesIn(sheets).filter((name) => !drawn.includes(name))).toEqual([]);
  });

  it('names every message', () => {
    expect(messageIds(english).map(([id]) => id)).toEqual(textsOf(english).map(({ path }) => path));
  });
});

describe('the sheets', () => {
  const rules = sheets.map((sheet) => sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '')).join('\n');

  it('know no left and no right', () => {
    const physical =
      /[\s;{](?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g;
    expect(rules.match(physical)).toBeNull();
    expect('a{margin-left:1px}'.match(physical)).not.toBeNull();
  });

  it('measure in em: what a page does to its root changes nothing', () => {
    expect(rules.match(/\d(?:rem|r(?:ch|ex|lh))\b/g)).toBeNull();
  });

  it('reach nothing that is not ours', () => {
    const selectors = [...rules.matchAll(/(?:^|[};])\s*([^@{};]+)\{/g)].map(([, selector = '']) =>
      selector.trim(),
    );
    const foreign = selectors.filter(
      (selector) =>
        !/\.mc-|\[data-|^&|^from$|^to$|^\d+%$/.test(selector) ||
        /(?:^|[\s,(])\*/.test(selector.replaceAll(/& > \*|&\s*\*/g, '')),
    );
    expect(foreign).toEqual([]);
  });
});

describe('five brands', () => {
  const rules = brands.replaceAll(/\/\*[\s\S]*?\*\//g, '');

  it('are made of public variables alone, and of the page’s own look', () => {
    const selectors = [...rules.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector.trim());
    expect(
      selectors.filter((selector) => !/^(?:\.brand(?:-[a-z]+)?|&\[data-theme='dark'\])$/.test(selector)),
    ).toEqual([]);
    const names = documented.map(({ name }) => name);
    const set = [...rules.matchAll(/([a-z-]+)\s*:\s[^;{}]+;/g)].map(([, name = '']) => name);
    const page = ['min-block-size', 'color', 'font-family', 'background'];
    expect(set.filter((name) => !names.includes(name) && !page.includes(name))).toEqual([]);
    expect(new Set(selectors.filter((selector) => selector.startsWith('.brand-'))).size).toBe(5);
  });
});
