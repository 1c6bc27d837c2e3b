// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { llmsText } from '../../scripts/llms.mjs';
import { compileExamples } from './docs.examples.js';
import {
  anchorsOf,
  faultOfLink,
  fencesOf,
  linksOf,
  readPages,
  samplesOf,
  storybookPaths,
} from './docs.pages.js';
import type { Page } from './docs.pages.js';

const COMPILING = 120_000; // the type checker, on a busy machine
const ROOT = join(import.meta.dirname, '../..');

const pages = readPages();
const paths = storybookPaths();
const page = (text: string): Page => ({ path: 'stories/some.mdx', text });

describe('the pages', { timeout: COMPILING }, () => {
  test('have only samples that compile', () => {
    const samples = pages.flatMap((each) => samplesOf(each));
    expect(samples.length).toBeGreaterThan(20);
    expect(compileExamples(samples, { inHost: true })).toEqual([]);
  });

  test('have only links that lead somewhere', () => {
    const faults = pages.flatMap((each) =>
      linksOf(each.text).flatMap((link) => {
        const fault = faultOfLink(link, each, paths);
        return fault === null ? [] : [`${each.path}: ${link}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('are all linked from the introduction, those of Storybook', () => {
    const introduction = pages.find(({ path }) => path === 'stories/introduction.mdx');
    const linked = new Set(linksOf(introduction?.text ?? ''));
    const all = [...paths].filter((path) => path.startsWith('/docs/guide-'));
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((path) => !linked.has(`?path=${path}`))).toEqual([]);
  });

  test('are what llms.txt was made of', () => {
    const text = llmsText(ROOT);
    expect(readFileSync(join(ROOT, 'llms.txt'), 'utf8'), 'run `node scripts/llms.mjs`').toBe(text);
    expect(Buffer.byteLength(text)).toBeLessThan(60 * 1024);
  });
});

describe('a sample', { timeout: COMPILING }, () => {
  const compile = (text: string) => compileExamples(samplesOf(page(text)), { inHost: true });

  test('may import another one of its page, and leave props out', () => {
    expect(
      compile(
        [
          '```ts file=src/one.ts\nexport const one = 1;\n```',
          `\`\`\`tsx file=src/two.tsx\nimport { one } from './one';\nexport const two: number = one;\n\`\`\``,
          '```tsx\n<ConnectionsProvider density="compact" … />\n```',
          '```tsx\nconst card = <ConnectionCard connection={connection} />;\n```',
        ].join('\n\n'),
      ),
    ).toEqual([]);
  });

  test.each([
    ['a name that is not exported', '```ts\npolicyForEverything();\n```', /policyForEverything/],
    ['a prop that does not exist', '```tsx\n<ConnectionsProvider colour="red" … />\n```', /colour/],
    ['a file that is not on the page', `\`\`\`ts\nimport { a } from './nowhere';\na();\n\`\`\``, /nowhere/],
  ])('is refused for %s, by its line', (_, text, message) => {
    expect(compile(`# A page\n\n${text}`).join('\n')).toMatch(/^stories\/some\.mdx:3: /);
    expect(compile(`# A page\n\n${text}`).join('\n')).toMatch(message);
  });

  test('is found with its line and marks', () => {
    expect(fencesOf('# Hi\n\n```tsx file=a.tsx\nconst a = 1;\n```\n')).toEqual([
      { line: 3, language: 'tsx', marks: { file: 'a.tsx' }, code: 'const a = 1;\n' },
    ]);
  });
});

describe('a link', () => {
  test('is found in text and in tags, and not in code', () => {
    const text = '[a](b.md) <img src="c.png" /> `[d](e)`\n\n```md\n[f](g)\n```\n![h](<i j.png>)';
    expect(linksOf(text)).toEqual(['b.md', 'c.png']);
  });

  test.each([
    ['https://meld.io', null],
    ['?path=/docs/introduction--docs', null],
    ['?path=/story/dashboard--six-banks', null],
    ['#here', null],
    ['../README.md', 'Storybook has no such file'],
    ['?path=/docs/nowhere--docs', 'no such page or story'],
    ['?path=/docs/dashboard--docs', 'no such page or story'],
    ['?path=/story/dashboard--nothing', 'no such page or story'],
    ['#there', 'no such heading'],
  ])('in Storybook to %s: %s', (link, fault) => {
    expect(faultOfLink(link, page('# Here'), paths)).toBe(fault);
  });

  test.each([
    ['stories/recipes.mdx', null],
    ['README.md#the-fetcher', null],
    ['#here', null],
    ['NOWHERE.md', 'no such file'],
    ['README.md#nowhere', 'no such heading'],
    ['?path=/docs/introduction--docs', 'only Storybook has such addresses'],
  ])('in Markdown to %s: %s', (link, fault) => {
    expect(faultOfLink(link, { path: 'README.md', text: '# Here' }, paths)).toBe(fault);
  });

  test('leads to a heading by its slug', () => {
    expect([...anchorsOf('## “Why” does it, `now`?\n\n```sh\n# not this\n```')]).toEqual(['why-does-it-now']);
  });
});
