// What pages.test.ts reads of the pages: their samples, their links, and what a link may lead to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sanitize, storyNameFromExport, toId } from 'storybook/internal/csf';
import type { Example } from './docs.examples.js';

const ROOT = join(import.meta.dirname, '../..');
const STORIES = join(ROOT, 'stories');

/** One page: its path from the root, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fence of a page, and what stands after its language. */
export interface Fence {
  readonly line: number;
  readonly language: string;
  /** Words such as `file=src/main.tsx`; a word without a value is `''`. */
  readonly marks: Readonly<Record<string, string>>;
  readonly code: string;
}

/** Every page a host reads: those of Storybook, and the Markdown at the top. */
export function readPages(): readonly Page[] {
  const inStories = readdirSync(STORIES)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => join(STORIES, file));
  const atTheTop = readdirSync(ROOT)
    .filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')
    .map((file) => join(ROOT, file));
  return [...inStories, ...atTheTop].map((file) => ({
    path: relative(ROOT, file).replaceAll('\\', '/'),
    text: readFileSync(file, 'utf8'),
  }));
}

/** The fences of a page, in order. */
export function fencesOf(text: string): readonly Fence[] {
  return [...text.matchAll(/^( *)```(\w+)([^\n]*)\n(.*?)^ *```$/gms)].map((match) => {
    const [, indent = '', language = '', info = '', code = ''] = match;
    return {
      line: text.slice(0, match.index).split('\n').length,
      language,
      marks: Object.fromEntries(
        [...info.matchAll(/(\w+)(?:=("[^"]*"|\S+))?/g)].map(([, name, value = '']) => [
          name,
          value.replaceAll('"', ''),
        ]),
      ),
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

/**
 * The TypeScript of a page, for the compiler. `file=…` names what other samples of the page import; `…` among props stands for what
 * a reader adds.
 */
export function samplesOf({ path, text }: Page): readonly Example[] {
  const folder = path.replaceAll(/\W/g, '-');
  return fencesOf(text)
    .filter(({ language }) => /^tsx?$/.test(language))
    .map(({ line, marks: { file }, code }) => ({
      name: `${path}:${line}`,
      code: code.replaceAll(/(\s)…(?=\s*\/?>)/g, '$1{...elided}'),
      path: join(folder, file === undefined ? `${line}.tsx` : file.replace(/\.mjs$/, '.ts')),
    }));
}

/** Where the links and pictures of a page lead, those in code left out. */
export function linksOf(text: string): readonly string[] {
  const prose = text
    .replaceAll(/^( *)```.*?^ *```$/gms, '')
    .replaceAll(/`[^`\n]*`/g, '')
    .replaceAll(/^import .*$/gm, '');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?\)|\b(?:href|src|srcSet|srcset)="([^"]+)"/g)].map(
    ([, inText, inTag]) => inText ?? inTag ?? '',
  );
}

/** The anchors of a page, as GitHub and Storybook make them of its headings. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const prose = text.replaceAll(/^( *)```.*?^ *```$/gms, '');
  const headings = [...prose.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  );
}

/** Every `path` that Storybook has a page at: pages, stories, and the docs it makes of stories. */
export function storybookPaths(): ReadonlySet<string> {
  const paths = new Set<string>();
  const files = readdirSync(STORIES).filter((file) => /\.(?:mdx|stories\.tsx)$/.test(file));
  for (const file of files) {
    const text = readFileSync(join(STORIES, file), 'utf8');
    const title = /<Meta\s+title="([^"]+)"|\btitle: '([^']+)'/.exec(text);
    const name = title?.[1] ?? title?.[2];
    if (name === undefined) continue;
    if (file.endsWith('.mdx') || !text.includes(`'!autodocs'`)) paths.add(`/docs/${sanitize(name)}--docs`);
    for (const [, story = ''] of text.matchAll(/^export const (\w+) = meta\.story\(/gm))
      paths.add(`/story/${toId(name, storyNameFromExport(story))}`);
  }
  return paths;
}

/** Why a link of a page leads nowhere; `null` where it does lead somewhere, or out of here. */
export function faultOfLink(link: string, page: Page, paths: ReadonlySet<string>): string | null {
  if (/^(?:https?|mailto):/.test(link)) return null;
  const isInStorybook = page.path.endsWith('.mdx');
  if (link.startsWith('?path=')) {
    if (!isInStorybook) return 'only Storybook has such addresses';
    return paths.has(link.slice('?path='.length)) ? null : 'no such page or story';
  }
  const [file = '', anchor] = link.split('#');
  if (file !== '' && isInStorybook) return 'Storybook has no such file';
  const target = join(ROOT, dirname(page.path), decodeURIComponent(file));
  if (file !== '' && !existsSync(target)) return 'no such file';
  if (anchor === undefined) return null;
  const text = file === '' ? page.text : readFileSync(target, 'utf8');
  return anchorsOf(text).has(anchor) ? null : 'no such heading';
}
