// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LINES_MAX = 15;

/** The first block of TSX in a Markdown text, without its fence; `null` when there is none. */
function firstTsx(markdown: string): string | null {
  return /^```tsx\r?\n(.*?)^```/ms.exec(markdown)?.[1] ?? null;
}

test('the README starts with an example that is a file we check, of at most 15 lines', () => {
  const shown = firstTsx(readFileSync(join(ROOT, 'README.md'), 'utf8'));
  const checked = readFileSync(join(ROOT, 'examples/quick-start.tsx'), 'utf8');
  expect(shown, 'README.md has no ```tsx block').not.toBeNull();
  expect(shown).toBe(checked);
  expect(checked.trimEnd().split('\n').length).toBeLessThanOrEqual(LINES_MAX);
});

test('the first block of TSX is found among others', () => {
  expect(firstTsx('```sh\nnpm i\n```\n\n```tsx\nconst a = 1;\n```\n```tsx\nb\n```')).toBe('const a = 1;\n');
  expect(firstTsx('```ts\nconst a = 1;\n```')).toBeNull();
});
