// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsPointOneWay, reachedFrom, sentencesIn } from '../architecture.rules.js';
import type { SourceFile } from '../architecture.rules.js';

// What is written for staff names Meld, providers and codes. None of it may reach a customer, by whatever road.
const ROOT = join(import.meta.dirname, '../../..');
const files: readonly SourceFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(ROOT, 'src', path), 'utf8') }));

const ofOperator = ({ path }: SourceFile) => path.startsWith('operator/');
const folders = [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))].filter(
  (name) => name !== 'operator',
);
/** What hosts import where customers are. */
const DOORS = [
  'index',
  'domain/index',
  'live/event-source',
  'live/fetch-stream',
  'locales/index',
  'server/index',
  'testing/index',
];

describe('nothing of the operator’s', { timeout: 120_000 }, () => {
  it.each(folders)('may be imported in %s', (folder) => {
    const isFile = folder.includes('.');
    const path = isFile ? folder : `${folder}/anything.tsx`;
    for (const text of [
      `import { handlingFor } from '${isFile ? './' : '../'}operator/index.js';`,
      `import type { OperatorHandling } from '${isFile ? './' : '../'}operator/handling.js';`,
      `export * from '${isFile ? './' : '../'}operator/explanation.js';`,
      `const later = import('${isFile ? './' : '../'}operator/index.js');`,
    ])
      expect([text, importsPointOneWay({ path, text })]).toEqual([
        text,
        [expect.stringMatching(/may not import operator/)],
      ]);
  });

  it.each(DOORS)('is reached from the door %s', (door) => {
    const reached = [...reachedFrom(door, files).keys()];
    expect(reached).toContain(door);
    expect(reached.filter((path) => path.startsWith('operator/'))).toEqual([]);
  });

  it('is said in a file that customers get', () => {
    const reached = reachedFrom('index', files);
    const theirs = files.filter(({ path }) => reached.has(path.replace(/\.tsx?$/, '')));
    const sentences = files.filter(ofOperator).flatMap(sentencesIn);
    expect(theirs.length).toBeGreaterThan(100);
    expect(sentences.length).toBeGreaterThan(80);
    expect(sentences.filter((sentence) => theirs.some(({ text }) => text.includes(sentence)))).toEqual([]);
  });

  it('is styled in the customers’ sheet', () => {
    const sheet = readFileSync(join(ROOT, 'src/styles/index.css'), 'utf8');
    expect(sheet).toMatch(/components\/card\.css/);
    expect(sheet).not.toMatch(/operator/);
  });
});

describe('the fence itself', () => {
  const spy: SourceFile = {
    path: 'components/spy.ts',
    text: `export const told = 'Notify Meld support; refresh again.'; import '../operator/handling.js';`,
  };
  const leaky = [
    { path: 'index.ts', text: `export * from './components/index.js';` },
    { path: 'components/index.ts', text: `export * from './spy.js';` },
    spy,
    { path: 'operator/handling.ts', text: `export const handling = 'Notify Meld support; refresh again.';` },
  ];

  it('sees a module that is reached by a road of several files', () => {
    expect(reachedFrom('index', leaky).get('operator/handling')).toBe(
      'index → components/index → components/spy → operator/handling',
    );
  });

  it('sees a sentence that was copied', () => {
    expect(sentencesIn(spy)).toEqual(['Notify Meld support; refresh again.']);
    const drawn = {
      path: 'a.tsx',
      text: 'const a = <p>What Meld will allow</p>, b = `one ${2} three four five six`;',
    };
    expect(sentencesIn(drawn)).toEqual(['What Meld will allow', 'three four five six']);
  });
});
